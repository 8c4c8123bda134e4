// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/number_changes.h"

#include "models/domain/provisioning.h"
#include "models/items/number_page.h"

#include <algorithm>

namespace acg {

namespace {

using Id = TextDictionary::Id;
using Row = NumberStore::Row;

/// For each text of a dictionary its id in another, which is not to grow; one that is not there is equal to
/// none that is.
std::vector<Id> translate(const TextDictionary &from, const TextDictionary &to)
{
    constexpr Id unknown = ~Id{0};
    std::vector<Id> ids(from.size());
    for (Id id = 1; id < from.size(); ++id) {
        const Id found = to.find(from.at(id));
        ids[id] = found == 0 ? unknown : found;
    }
    return ids;
}

/// An earlier page in the words of the present list.
class Earlier
{
public:
    Earlier(const NumberColumns &page, const NumberColumns &present)
        : m_page(page)
        , m_present(present)
        , m_accounts(translate(page.accounts(), present.accounts()))
        , m_civicAddresses(translate(page.civicAddresses(), present.civicAddresses()))
        , m_sipHeaders(translate(page.sipHeaders(), present.sipHeaders()))
        , m_traits(page.traits())
    {
        const std::vector<Id> words = translate(page.words(), present.words());
        for (NumberTraits &traits : m_traits)
            traits = {words[traits.status], words[traits.assignment], words[traits.usage], traits.services};
    }

    /// What is different in a row of the page and one of the present list.
    [[nodiscard]] quint8 difference(Row before, Row now) const
    {
        const NumberTraits &then = m_traits[m_page.traitIds()[before]];
        const NumberTraits &present = m_present.traitsOf(now);
        quint8 fields = 0;
        const auto compare = [&fields](auto a, auto b, NumberChange::Field field) {
            fields = static_cast<quint8>(fields | (a != b ? field : 0));
        };
        compare(m_accounts[m_page.accountIds()[before]], m_present.accountIds()[now], NumberChange::Account);
        compare(then.services, present.services, NumberChange::Services);
        compare(then.status, present.status, NumberChange::Status);
        compare(then.assignment, present.assignment, NumberChange::Assignment);
        compare(then.usage, present.usage, NumberChange::Usage);
        compare(m_civicAddresses[m_page.civicAddressIds()[before]], m_present.civicAddressIds()[now],
                NumberChange::Address);
        compare(m_sipHeaders[m_page.sipHeaderIds()[before]], m_present.sipHeaderIds()[now],
                NumberChange::SipHeader);
        return fields;
    }

private:
    const NumberColumns &m_page;
    const NumberColumns &m_present;
    std::vector<Id> m_accounts; ///< ours by theirs
    std::vector<Id> m_civicAddresses;
    std::vector<Id> m_sipHeaders;
    std::vector<NumberTraits> m_traits; ///< by number of theirs, in our words
};

bool isFailed(const NumberFields &fields)
{
    const QString word
        = QString::fromUtf8(fields.status.data(), static_cast<qsizetype>(fields.status.size()));
    return provisioningStatusFromText(word) == ProvisioningStatus::Failed;
}

} // namespace

NumberComparison::NumberComparison(std::shared_ptr<const NumberStore> present)
    : m_present(std::move(present))
    , m_isKnown(m_present->end())
{
}

void NumberComparison::add(const NumberPage &earlier)
{
    const NumberColumns &present = m_present->columns();
    const Earlier page(earlier.rows, present);
    Row next = 0;
    for (Row row = 0; row < earlier.rows.size(); ++row) {
        const PhoneKey key = earlier.rows.keys()[row];
        NumberChange change{.key = key, .before = static_cast<quint32>(m_changes.m_before.size())};
        // Lists come in much the same order: as a rule it is the row after the one before.
        const bool isNext = next < m_present->end() && present.keys()[next] == key;
        if (const auto now = isNext ? std::optional(next) : m_present->find(key)) {
            next = *now + 1;
            m_isKnown[*now] = 1;
            change.fields = page.difference(row, *now);
            if (change.fields == 0)
                continue;
            change.after = static_cast<quint32>(m_changes.m_after.size());
            m_changes.m_after.append(present.at(*now));
        } else {
            change.kind = NumberChange::Kind::Removed;
        }
        m_changes.m_before.append(earlier.rows.at(row));
        m_changes.m_list.push_back(change);
    }
}

NumberChanges NumberComparison::finish() &&
{
    for (Row row = 0; row < m_present->end(); ++row) {
        if (m_isKnown[row] != 0 || !m_present->holds(row))
            continue;
        const NumberFields fields = m_present->columns().at(row);
        m_changes.m_list.push_back({.key = fields.key,
                                    .kind = NumberChange::Kind::Added,
                                    .after = static_cast<quint32>(m_changes.m_after.size())});
        m_changes.m_after.append(fields);
    }
    return std::move(m_changes);
}

bool NumberChanges::isMoved(const NumberChange &change)
{
    return (change.fields & NumberChange::Account) != 0;
}

bool NumberChanges::isAssignmentFlip(const NumberChange &change) const
{
    if ((change.fields & NumberChange::Assignment) == 0)
        return false;
    const auto isPlain = [](std::string_view word) { return word == "assigned" || word == "unassigned"; };
    return isPlain(before(change).assignment) && isPlain(after(change).assignment);
}

bool NumberChanges::isNewlyFailed(const NumberChange &change) const
{
    if (change.kind == NumberChange::Kind::Added)
        return isFailed(after(change));
    return (change.fields & NumberChange::Status) != 0 && isFailed(after(change))
        && !isFailed(before(change));
}

NumberChanges::Summary NumberChanges::summary() const
{
    const auto count
        = [this](auto holds) { return static_cast<qint64>(std::ranges::count_if(m_list, holds)); };
    const auto ofKind = [&count](NumberChange::Kind kind) {
        return count([kind](const NumberChange &change) { return change.kind == kind; });
    };
    return {.added = ofKind(NumberChange::Kind::Added),
            .removed = ofKind(NumberChange::Kind::Removed),
            .changed = ofKind(NumberChange::Kind::Changed),
            .moved = count(&isMoved),
            .assignmentFlips = count([this](const NumberChange &c) { return isAssignmentFlip(c); }),
            .newlyFailed = count([this](const NumberChange &c) { return isNewlyFailed(c); })};
}

} // namespace acg
