// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/request_log.h"

#include <algorithm>
#include <utility>

namespace sandbox {

void RequestLog::append(RequestRecord record)
{
    constexpr std::size_t maximumRecords = 10000;
    const std::scoped_lock lock(m_mutex);
    if (m_records.size() >= maximumRecords)
        m_records.pop_front();
    m_records.push_back(std::move(record));
}

void RequestLog::clear()
{
    const std::scoped_lock lock(m_mutex);
    m_records.clear();
}

std::vector<RequestRecord> RequestLog::records() const
{
    const std::scoped_lock lock(m_mutex);
    return {m_records.begin(), m_records.end()};
}

int RequestLog::count(const QByteArray &method, const QRegularExpression &target) const
{
    const std::scoped_lock lock(m_mutex);
    return static_cast<int>(std::ranges::count_if(m_records, [&](const RequestRecord &record) {
        return (method.isEmpty() || record.method == method)
            && target.match(QString::fromUtf8(record.target)).hasMatch();
    }));
}

} // namespace sandbox
