// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/number.h"
#include "models/items/number_page.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <random>

namespace acg::test {

/// Numbers as a server could have them, with few distinct words so that sorts have ties.
class RandomNumbers
{
public:
    explicit RandomNumbers(unsigned seed)
        : m_random(seed)
    {
    }

    [[nodiscard]] int below(int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(m_random); }

    /// One of `range` telephone numbers of different lengths.
    [[nodiscard]] QString telephoneNumber(int range)
    {
        using namespace Qt::StringLiterals;
        const int i = below(range);
        static const QString countries[] = {u"1"_s, u"44"_s, u"4930"_s, u"14255"_s};
        return u'+' + countries[i % 4] + QString::number(1000 + i * 7919 % (range * 10));
    }

    [[nodiscard]] QJsonObject json(const QString &telephoneNumber)
    {
        using namespace Qt::StringLiterals;
        static const QString usages[] = {u"CallingUserAssignment"_s, u"ConferenceAssignment"_s, u""_s};
        static const QString statuses[] = {u"pending"_s, u"synced"_s, u"failed"_s, u"Held"_s, u"success"_s};
        static const QString headers[] = {u"kelvin"_s, u"header_17"_s, u"HEADER-18"_s, u"Straße"_s};
        QJsonObject details;
        if (below(3) > 0) {
            QJsonObject configuration{{u"usage"_s, usages[below(3)]}};
            if (below(2) == 0)
                configuration.insert(u"civicAddressId"_s, u"address-%1"_s.arg(below(9)));
            QJsonObject service{{u"enabled"_s, below(5) > 0}, {u"configuration"_s, configuration}};
            if (below(2) == 0)
                service.insert(u"assignmentStatus"_s, below(2) == 0 ? u"assigned"_s : u"unassigned"_s);
            details.insert(below(2) == 0 ? u"teamsOperatorConnect"_s : u"teamsPhoneMobile"_s, service);
        }
        if (below(3) == 0)
            details.insert(u"teamsDirectRouting"_s, QJsonObject{{u"enabled"_s, true}});
        QJsonObject number{
            {u"telephoneNumber"_s, telephoneNumber},
            {u"accountName"_s, u"%1-%2"_s.arg(below(2) == 0 ? u"Contoso"_s : u"contoso"_s).arg(below(12))},
            {u"serviceDetails"_s, details}};
        if (below(2) == 0)
            number.insert(u"configuration"_s, QJsonObject{{u"customSipHeader"_s, headers[below(4)]}});
        if (below(4) > 0) {
            const QString status = statuses[below(5)];
            number.insert(u"serviceProvisioningStatus"_s, status);
            number.insert(u"serviceProvisioningErrors"_s,
                          status == u"failed"_s ? QJsonValue(QJsonArray{QJsonObject{
                              {u"code"_s, u"InvalidRequest"_s}, {u"message"_s, u"cause %1"_s.arg(below(3))}}})
                                                : QJsonValue());
        }
        return number;
    }

    [[nodiscard]] Number number(const QString &telephoneNumber)
    {
        return Number::fromJson(json(telephoneNumber)).value();
    }

private:
    std::mt19937 m_random;
};

[[nodiscard]] inline QByteArray pageBody(const QJsonArray &items, const QString &nextLink = {})
{
    using namespace Qt::StringLiterals;
    QJsonObject body{{u"value"_s, items}};
    if (!nextLink.isEmpty())
        body.insert(u"nextLink"_s, nextLink);
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

[[nodiscard]] inline NumberPage pageOf(const QList<Number> &numbers)
{
    QJsonArray items;
    for (const Number &number : numbers)
        items.append(number.toJson());
    return decodeNumberPage(pageBody(items)).value();
}

} // namespace acg::test
