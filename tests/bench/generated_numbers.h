// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/number_page.h"

#include <QByteArray>

#include <algorithm>
#include <numeric>
#include <random>
#include <vector>

namespace acg::bench {

/// A million numbers over ten thousand accounts, about 500 bytes of JSON each, in shuffled order (numbers in
/// order would flatter every sort). The same every time.
class GeneratedNumbers
{
public:
    static constexpr int pageSize = 1000;

    explicit GeneratedNumbers(int count)
        : m_order(static_cast<std::size_t>(count))
    {
        std::iota(m_order.begin(), m_order.end(), 0);
        std::ranges::shuffle(m_order, std::mt19937(7));
    }

    [[nodiscard]] int pages() const { return static_cast<int>(m_order.size()) / pageSize; }

    [[nodiscard]] QByteArray body(int page) const
    {
        QByteArray body = R"({"value":[)";
        for (int i = 0; i < pageSize; ++i) {
            if (i > 0)
                body += ',';
            body += item(m_order[static_cast<std::size_t>(page) * pageSize + static_cast<std::size_t>(i)]);
        }
        if (page + 1 < pages())
            body += R"(],"nextLink":"https://provapi.example.com/numbers?skip=)" + QByteArray::number(page)
                + "\"}";
        else
            body += "]}";
        return body;
    }

    [[nodiscard]] NumberPage page(int page) const { return decodeNumberPage(body(page)).value(); }

private:
    [[nodiscard]] static QByteArray item(int i)
    {
        const auto mixed = static_cast<unsigned>(i) * 2654435761U;
        static const char *const usages[]
            = {"CallingUserAssignment", "FirstPartyAppAssignment", "ConferenceAssignment"};
        static const char *const statuses[] = {"synced", "synced", "synced", "pending", "failed"};
        const char *status = statuses[mixed % 5];
        const int account = i / 100;
        QByteArray json = R"({"serviceProvisioningStatus":")";
        json += status;
        json += R"(","serviceProvisioningErrors":)";
        if (mixed % 5 == 4)
            json
                += R"([{"code":"InvalidRequest","message":"Invalid/missing required configuration attributes: Usage","target":"oc"}])";
        else
            json += "null";
        json += R"(,"telephoneNumber":"+1)" + QByteArray::number(2'000'000'000 + i * 7LL);
        json += R"(","accountName":"customer-)" + QByteArray::number(account);
        json += R"(","serviceDetails":{"teamsOperatorConnect":{"enabled":true,"assignmentStatus":")";
        json += mixed % 3 == 0 ? "assigned" : "unassigned";
        json += R"(","configuration":{"usage":")";
        json += usages[mixed % 3];
        json
            += R"(","choosableCapabilities":["InboundCalling","OutboundCalling","Mobile"],"civicAddressId":")";
        json += "6f9619ff-8b86-d011-b42d-"
            + QByteArray::number(account * 4 + static_cast<int>(mixed % 4)).rightJustified(12, '0');
        json += R"(","locationId":"8a7c1f0e-0000-4000-8000-000000000000","allowTenantAddressUpdate":true}})";
        if (mixed % 7 == 0)
            json += R"(,"teamsDirectRouting":{"enabled":true})";
        json += R"(},"configuration":{"customSipHeader":"bill-)" + QByteArray::number(account % 2000)
            + R"("}})";
        return json;
    }

    std::vector<int> m_order;
};

} // namespace acg::bench
