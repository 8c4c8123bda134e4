// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/number_trouble.h"

#include "models/domain/provisioning.h"

#include <algorithm>

namespace acg {

namespace {

/// Calls visit(row) for each number of this status. The word is looked at once for each combination of
/// traits.
template <typename Visit>
void forEach(const NumberColumns &numbers, ProvisioningStatus status, Visit visit)
{
    std::vector<quint8> isWanted;
    for (const NumberTraits &traits : numbers.traits())
        isWanted.push_back(
            static_cast<quint8>(provisioningStatusFromText(numbers.words().text(traits.status)) == status));
    for (NumberColumns::Row row = 0; row < numbers.size(); ++row) {
        if (numbers.keys()[row] != 0 && isWanted[numbers.traitIds()[row]] != 0)
            visit(row);
    }
}

} // namespace

std::vector<FailureCause> failuresByCause(const NumberColumns &numbers)
{
    std::unordered_map<TextDictionary::Id, std::size_t> places;
    std::vector<FailureCause> causes;
    forEach(numbers, ProvisioningStatus::Failed, [&](NumberColumns::Row row) {
        const auto [place, isNew] = places.try_emplace(numbers.problemIds()[row], causes.size());
        if (isNew)
            causes.push_back({numbers.problem(row), {}});
        causes[place->second].numbers.push_back(numbers.keys()[row]);
    });
    std::ranges::stable_sort(causes, std::greater<>(),
                             [](const FailureCause &c) { return c.numbers.size(); });
    return causes;
}

PendingSince::PendingSince(const NumberColumns &present, const QDateTime &takenAt)
    : m_times({takenAt})
{
    forEach(present, ProvisioningStatus::Pending,
            [&](NumberColumns::Row row) { m_oldest.emplace(present.keys()[row], 0); });
    m_stillPending = m_oldest.size();
}

void PendingSince::beginEarlierList(const QDateTime &takenAt)
{
    m_times.push_back(takenAt);
    m_stillPending = 0;
}

void PendingSince::add(const NumberColumns &page)
{
    const std::size_t list = m_times.size() - 1;
    forEach(page, ProvisioningStatus::Pending, [&](NumberColumns::Row row) {
        const auto found = m_oldest.find(page.keys()[row]);
        // In the list after this one it was pending, too, or this is another time.
        if (found == m_oldest.end() || found->second + 1 != list)
            return;
        found->second = list;
        ++m_stillPending;
    });
}

std::vector<PendingSince::Entry> PendingSince::entries() const
{
    std::vector<Entry> entries;
    entries.reserve(m_oldest.size());
    for (const auto &[key, list] : m_oldest)
        entries.push_back({key, m_times[list]});
    std::ranges::sort(entries, [](const Entry &a, const Entry &b) {
        return a.since != b.since ? a.since < b.since : a.key < b.key;
    });
    return entries;
}

} // namespace acg
