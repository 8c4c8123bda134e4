// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/number_filter.h"

#include "models/items/number_display.h"

#include <algorithm>

namespace acg {

NumberFilter::NumberFilter(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return;
    m_text.emplace(trimmed);
    m_phone = PhoneNeedle::fromText(trimmed);
}

void NumberFilter::update(const NumberColumns &columns)
{
    if (!m_text)
        return;
    columns.accounts().search(*m_text, m_accounts);
    columns.civicAddresses().search(*m_text, m_civicAddresses);
    columns.sipHeaders().search(*m_text, m_sipHeaders);
    const std::vector<NumberTraits> &traits = columns.traits();
    for (std::size_t i = m_traits.size(); i < traits.size(); ++i) {
        bool hit = false;
        for (const TraitsColumn column :
             {TraitsColumn::Services, TraitsColumn::Status, TraitsColumn::Assignment, TraitsColumn::Usage})
            hit = hit || m_text->isIn(traitsText(columns, traits[i], column));
        m_traits.push_back(static_cast<quint8>(hit));
    }
}

bool NumberFilter::accepts(const NumberColumns &columns, Row row) const
{
    if (!m_text)
        return true;
    const unsigned hit = static_cast<unsigned>(m_accounts[columns.accountIds()[row]])
        | m_civicAddresses[columns.civicAddressIds()[row]] | m_sipHeaders[columns.sipHeaderIds()[row]]
        | m_traits[columns.traitIds()[row]];
    return hit != 0 || (m_phone && m_phone->isIn(columns.keys()[row]));
}

std::vector<NumberFilter::Row> NumberFilter::accepted(const NumberStore &store,
                                                      const std::vector<Row> &rows) const
{
    const NumberColumns &columns = store.columns();
    std::vector<Row> result;
    if (rows.size() * 4 < columns.size()) {
        for (const Row row : rows) {
            if (accepts(columns, row))
                result.push_back(row);
        }
        return result;
    }
    // Most of the rows: walk the columns as they lie in memory, then pick in the order asked for. Neither
    // loop branches on a hit, which comes and goes without a pattern.
    const std::vector<quint8> hits = marked(columns);
    result.resize(rows.size());
    std::size_t count = 0;
    for (const Row row : rows) {
        result[count] = row;
        count += hits[row];
    }
    result.resize(count);
    return result;
}

std::vector<quint8> NumberFilter::marked(const NumberColumns &columns) const
{
    std::vector<quint8> hits(columns.size());
    quint8 *const out = hits.data();
    const auto mark = [out](const std::vector<quint32> &ids, const std::vector<quint8> &found) {
        if (std::ranges::find(found, 1) == found.end())
            return;
        // A byte may alias anything, so the compiler needs to be told that these do not move.
        const quint32 *const id = ids.data();
        const quint8 *const hit = found.data();
        const std::size_t count = ids.size();
        for (std::size_t row = 0; row < count; ++row)
            out[row] = static_cast<quint8>(out[row] | hit[id[row]]);
    };
    mark(columns.accountIds(), m_accounts);
    mark(columns.civicAddressIds(), m_civicAddresses);
    mark(columns.sipHeaderIds(), m_sipHeaders);
    mark(columns.traitIds(), m_traits);
    if (m_phone) {
        const PhoneNeedle phone = *m_phone;
        const PhoneKey *const keys = columns.keys().data();
        const std::size_t count = hits.size();
        for (std::size_t row = 0; row < count; ++row)
            out[row] = static_cast<quint8>(out[row] | static_cast<quint8>(phone.isIn(keys[row])));
    }
    return hits;
}

} // namespace acg
