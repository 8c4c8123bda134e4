// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/number_filter.h"

#include "models/items/number_display.h"

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
    // Most of the rows: walk the columns as they lie in memory, then pick in the order asked for.
    std::vector<quint8> hits(columns.size());
    for (Row row = 0; row < hits.size(); ++row)
        hits[row] = static_cast<quint8>(accepts(columns, row));
    for (const Row row : rows) {
        if (hits[row] != 0)
            result.push_back(row);
    }
    return result;
}

} // namespace acg
