// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/jobs/resource_spool.h"

#include "models/domain/change_record.h"
#include "models/jobs/spool_folder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

ResourceSpool::ResourceSpool(const std::vector<PhoneKey> &order)
    : m_places(order.size())
    , m_file(spoolFolder() + u"/export-XXXXXX"_s)
{
    m_wanted.reserve(order.size());
    for (const PhoneKey key : order)
        m_wanted.emplace_back(key, quint32(m_wanted.size()));
    std::ranges::sort(m_wanted);
}

ResourceSpool::Outcome ResourceSpool::open()
{
    if (!m_file.open())
        return tl::unexpected(m_file.errorString());
    return {};
}

ResourceSpool::Outcome ResourceSpool::add(const QList<Number> &numbers)
{
    QByteArray lines;
    for (const Number &number : numbers) {
        const PhoneKey key = packPhone(number.telephoneNumber()).value_or(0);
        const auto found = std::ranges::lower_bound(m_wanted, key, {}, &std::pair<PhoneKey, quint32>::first);
        if (found == m_wanted.end() || found->first != key)
            continue;
        const QByteArray json = compactJson(number.toJson());
        m_places[found->second] = {m_end + lines.size(), quint32(json.size())};
        lines += json;
    }
    if (!m_file.seek(m_end) || m_file.write(lines) != lines.size() || !m_file.flush())
        return tl::unexpected(m_file.errorString());
    m_end += lines.size();
    return {};
}

tl::expected<QList<QByteArray>, QString> ResourceSpool::read(std::size_t first, std::size_t last)
{
    QList<QByteArray> resources;
    for (std::size_t i = first; i < std::min(last, m_places.size()); ++i) {
        const Place &place = m_places[i];
        if (place.size == 0)
            continue;
        if (!m_file.seek(place.offset))
            return tl::unexpected(m_file.errorString());
        const QByteArray json = m_file.read(place.size);
        if (json.size() != qsizetype(place.size))
            return tl::unexpected(m_file.errorString());
        resources.append(json);
    }
    return resources;
}

} // namespace acg
