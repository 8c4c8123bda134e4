// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/address_book.h"

#include "models/storage/snapshot.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

AddressBook::AddressBook(ResourceService &resources, Snapshot *snapshot, QObject *parent)
    : QObject(parent)
    , m_resources(resources)
    , m_snapshot(snapshot)
{
}

void AddressBook::request(const QString &accountName, QObject *guard, Answer done)
{
    if (const auto known = m_known.constFind(accountName); known != m_known.cend())
        return done(*known);
    QList<Waiting> &waiting = m_waiting[accountName];
    waiting.append({guard, std::move(done)});
    if (waiting.size() > 1)
        return; // one request answers them all
    if (m_snapshot != nullptr)
        showEarlier(accountName);
    m_resources.fetchCivicAddresses(
        accountName, this,
        [this, accountName](const Result<QList<CivicAddress>> &answer) { answered(accountName, answer); });
}

void AddressBook::showEarlier(const QString &accountName)
{
    m_snapshot->readAddresses(accountName, this, [this, accountName](const auto &kept) {
        if (!kept || m_known.contains(accountName))
            return;
        m_earlier.insert(accountName, {kept->items, kept->info.takenAt});
        const QList<Waiting> waiting = m_waiting.value(accountName);
        for (const Waiting &one : waiting) {
            if (one.guard)
                one.done(kept->items);
        }
    });
}

void AddressBook::answered(const QString &accountName, const Result<QList<CivicAddress>> &answer)
{
    if (answer) {
        m_known.insert(accountName, *answer);
        m_earlier.remove(accountName);
        if (m_snapshot != nullptr)
            m_snapshot->saveAddresses(accountName, *answer, {QDateTime::currentDateTimeUtc(), true, {}});
    }
    const QList<Waiting> asked = m_waiting.take(accountName);
    for (const Waiting &one : asked) {
        if (one.guard)
            one.done(answer);
    }
}

std::optional<QDateTime> AddressBook::earlierFrom(const QString &accountName) const
{
    const auto earlier = m_earlier.constFind(accountName);
    return earlier == m_earlier.cend() ? std::nullopt : std::optional(earlier->seenAt);
}

const CivicAddress *AddressBook::find(const QString &accountName, const QString &civicAddressId) const
{
    const auto in = [&](const QList<CivicAddress> &list) -> const CivicAddress * {
        const auto found = std::ranges::find(list, civicAddressId, &CivicAddress::id);
        return found == list.cend() ? nullptr : &*found;
    };
    if (const auto known = m_known.constFind(accountName); known != m_known.cend())
        return in(*known);
    const auto earlier = m_earlier.constFind(accountName);
    return earlier == m_earlier.cend() ? nullptr : in(earlier->addresses);
}

void AddressBook::forget(const QString &accountName)
{
    m_known.remove(accountName);
}

void AddressBook::clear()
{
    m_known.clear();
}

QString locationLine(const CivicLocation &location)
{
    QStringList parts{location.description, location.additionalInfo};
    parts.removeAll(QString());
    return parts.isEmpty() ? location.id : parts.join(u", "_s);
}

QString validationText(const CivicAddress &address)
{
    if (address.isValidated())
        return AddressBook::tr("Validated");
    const QString word = address.validationStatus();
    return word.isEmpty() || word == "notValidated"_L1 ? AddressBook::tr("Not validated") : word;
}

QString addressLine(const CivicAddress &address, const QString &locationId)
{
    QString line = address.oneLine();
    if (line.isEmpty())
        line = address.description().isEmpty() ? address.id() : address.description();
    const QList<CivicLocation> locations = address.locations();
    const auto place
        = std::ranges::find_if(locations, [&](const CivicLocation &one) { return one.id == locationId; });
    if (!locationId.isEmpty() && place != locations.cend())
        line += u" (%1)"_s.arg(locationLine(*place));
    if (!address.isValidated())
        line += u" \u2013 "_s + validationText(address).toLower();
    return line;
}

} // namespace acg
