// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/jobs/whole_numbers.h"

#include "models/api/api_client.h"
#include "models/api/requests.h"
#include "models/jobs/model_rows.h"

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr qint64 rowsOfBlock = 500;

} // namespace

WholeNumbers::WholeNumbers(ApiClient &client, const QString &accountName, const std::vector<PhoneKey> &order,
                           std::span<const FlatMember> members)
    : m_accountName(accountName)
    , m_members(members)
    , m_total(qint64(order.size()))
    , m_loader(client, Priority::Visible, nullptr)
    , m_spool(order)
    , m_thread(u"WholeNumbers"_s)
{
    connect(&m_loader, &ListLoader::failed, this, &RowSource::refused);
    connect(&m_loader, &ListLoader::finished, this, [this] {
        m_isFetched = true;
        readBlock();
    });
}

WholeNumbers::~WholeNumbers() = default;

QStringList WholeNumbers::header() const
{
    return memberNames(m_members);
}

void WholeNumbers::next()
{
    if (m_isFetched)
        readBlock();
    else
        there([this] { return m_spool.open(); }, [this] { fetch(); });
}

void WholeNumbers::fetch()
{
    api::ListWholeNumbers request;
    request.accountName = m_accountName;
    request.page.countRecords = true;
    m_loader.start(request, [this](Page<Number> &&page) { takePage(std::move(page)); });
}

void WholeNumbers::takePage(Page<Number> &&page)
{
    if (page.recordCount)
        m_expected = page.recordCount;
    m_fetched += page.items.size();
    Q_EMIT fetched(m_fetched, m_expected);
    there([this, numbers = std::move(page.items)] { return m_spool.add(numbers); }, [] {});
}

void WholeNumbers::readBlock()
{
    if (m_next >= m_total) {
        Q_EMIT ended();
        return;
    }
    const qint64 first = std::exchange(m_next, std::min(m_next + rowsOfBlock, m_total));
    auto block = std::make_shared<RowBlock>();
    there(
        [this, block, first, last = m_next]() -> ResourceSpool::Outcome {
            const auto resources = m_spool.read(std::size_t(first), std::size_t(last));
            if (!resources)
                return tl::unexpected(resources.error());
            for (const QByteArray &json : *resources)
                appendResource(json, m_members, *block);
            return {};
        },
        [this, block] { Q_EMIT ready(*block); });
}

void WholeNumbers::there(std::function<ResourceSpool::Outcome()> work, std::function<void()> after)
{
    m_thread.post([this, work = std::move(work), after = std::move(after)] {
        const ResourceSpool::Outcome outcome = work();
        std::function<void()> tell = after;
        if (!outcome)
            tell = [this, reason = outcome.error()] { Q_EMIT failed(reason); };
        QMetaObject::invokeMethod(this, std::move(tell), Qt::QueuedConnection);
    });
}

} // namespace acg
