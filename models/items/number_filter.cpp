// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/number_filter.h"

#include "models/items/number_display.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace acg {

namespace {

int digitsOf(PhoneKey key)
{
    return (std::numeric_limits<PhoneKey>::digits - std::countr_zero(key) + 3) / 4;
}

bool isAnyOf(const QStringList &words, const QString &word)
{
    return words.isEmpty() || words.contains(word);
}

/// Calls keep(row) for each row, to leave its mark or to take it. The loop has no branch of its own.
template <typename Keep>
void keepMarks(std::vector<quint8> &marks, Keep keep)
{
    // A byte may alias anything, so the compiler needs to be told that the marks do not move.
    quint8 *const out = marks.data();
    const std::size_t count = marks.size();
    for (std::size_t row = 0; row < count; ++row)
        out[row] = static_cast<quint8>(out[row] & static_cast<quint8>(keep(row)));
}

} // namespace

NumberFilter::KeyRange::KeyRange(const NumberConditions &conditions)
    : m_low(conditions.firstNumber.value_or(0))
    , m_high(conditions.lastNumber.value_or(~PhoneKey{0}))
{
    for (const std::optional<PhoneKey> &end : {conditions.firstNumber, conditions.lastNumber}) {
        if (!end || *end == 0)
            continue;
        const int bits = 4 * digitsOf(*end);
        const int left = std::numeric_limits<PhoneKey>::digits - bits;
        m_beyond |= left == 0 ? 0 : ~PhoneKey{0} >> bits;
        m_lastDigit &= PhoneKey{0xf} << left;
    }
}

NumberFilter::NumberFilter(const NumberConditions &conditions)
    : m_conditions(conditions)
    , m_active(!conditions.isEmpty())
    , m_range(conditions)
{
    const QString trimmed = conditions.text.trimmed();
    if (trimmed.isEmpty())
        return;
    m_text.emplace(trimmed);
    m_phone = PhoneNeedle::fromText(trimmed);
}

void NumberFilter::update(const NumberColumns &columns)
{
    if (!m_active)
        return;
    const std::vector<NumberTraits> &traits = columns.traits();
    for (std::size_t i = m_fitting.size(); i < traits.size(); ++i)
        m_fitting.push_back(static_cast<quint8>(fits(columns, traits[i])));
    if (m_account == noAccount) {
        const TextDictionary::Id id = columns.accounts().find(m_conditions.account.toStdString());
        m_account = id == 0 ? noAccount : id;
    }
    if (!m_text)
        return;
    columns.accounts().search(*m_text, m_accounts);
    columns.civicAddresses().search(*m_text, m_civicAddresses);
    columns.sipHeaders().search(*m_text, m_sipHeaders);
    for (std::size_t i = m_traits.size(); i < traits.size(); ++i) {
        bool hit = false;
        for (const TraitsColumn column :
             {TraitsColumn::Services, TraitsColumn::Status, TraitsColumn::Assignment, TraitsColumn::Usage})
            hit = hit || m_text->isIn(traitsText(columns, traits[i], column));
        m_traits.push_back(static_cast<quint8>(hit));
    }
}

bool NumberFilter::fits(const NumberColumns &columns, const NumberTraits &traits) const
{
    const TextDictionary &words = columns.words();
    return (m_conditions.services == 0 || (traits.services & m_conditions.services) != 0)
        && isAnyOf(m_conditions.statuses, words.text(traits.status))
        && isAnyOf(m_conditions.assignments, words.text(traits.assignment))
        && isAnyOf(m_conditions.usages, words.text(traits.usage));
}

bool NumberFilter::accepts(const NumberColumns &columns, Row row) const
{
    if (!m_active)
        return true;
    const bool noAddress = columns.civicAddressIds()[row] == 0;
    return m_fitting[columns.traitIds()[row]] != 0
        && (m_conditions.account.isEmpty() || columns.accountIds()[row] == m_account)
        && m_conditions.addressEmpty.value_or(noAddress) == noAddress && m_range.contains(columns.keys()[row])
        && hasText(columns, row);
}

bool NumberFilter::hasText(const NumberColumns &columns, Row row) const
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
    std::vector<quint8> marks(columns.size(), m_text ? 0 : 1);
    if (m_text)
        markText(columns, marks.data());
    if (std::ranges::find(m_fitting, 0) != m_fitting.end()) {
        keepMarks(marks, [ids = columns.traitIds().data(), fitting = m_fitting.data()](std::size_t row) {
            return fitting[ids[row]];
        });
    }
    if (!m_conditions.account.isEmpty()) {
        keepMarks(marks, [ids = columns.accountIds().data(), wanted = m_account](std::size_t row) {
            return ids[row] == wanted;
        });
    }
    if (m_conditions.addressEmpty) {
        keepMarks(marks,
                  [ids = columns.civicAddressIds().data(),
                   empty = *m_conditions.addressEmpty](std::size_t row) { return (ids[row] == 0) == empty; });
    }
    if (!m_range.isAll()) {
        keepMarks(marks, [keys = columns.keys().data(), range = m_range](std::size_t row) {
            return range.contains(keys[row]);
        });
    }
    return marks;
}

void NumberFilter::markText(const NumberColumns &columns, quint8 *marks) const
{
    const auto mark = [marks](const std::vector<quint32> &ids, const std::vector<quint8> &found) {
        if (std::ranges::find(found, 1) == found.end())
            return;
        // A byte may alias anything, so the compiler needs to be told that these do not move.
        const quint32 *const id = ids.data();
        const quint8 *const hit = found.data();
        const std::size_t count = ids.size();
        for (std::size_t row = 0; row < count; ++row)
            marks[row] = static_cast<quint8>(marks[row] | hit[id[row]]);
    };
    mark(columns.accountIds(), m_accounts);
    mark(columns.civicAddressIds(), m_civicAddresses);
    mark(columns.sipHeaderIds(), m_sipHeaders);
    mark(columns.traitIds(), m_traits);
    if (m_phone) {
        const PhoneNeedle phone = *m_phone;
        const PhoneKey *const keys = columns.keys().data();
        const std::size_t count = columns.size();
        for (std::size_t row = 0; row < count; ++row)
            marks[row] = static_cast<quint8>(marks[row] | static_cast<quint8>(phone.isIn(keys[row])));
    }
}

} // namespace acg
