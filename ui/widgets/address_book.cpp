// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/address_book.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

AddressBook::AddressBook(ResourceService &resources, QObject *parent)
    : QObject(parent)
    , m_resources(resources)
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
    m_resources.fetchCivicAddresses(accountName, this,
                                    [this, accountName](const Result<QList<CivicAddress>> &answer) {
                                        if (answer)
                                            m_known.insert(accountName, *answer);
                                        const QList<Waiting> asked = m_waiting.take(accountName);
                                        for (const Waiting &one : asked) {
                                            if (one.guard)
                                                one.done(answer);
                                        }
                                    });
}

const CivicAddress *AddressBook::find(const QString &accountName, const QString &civicAddressId) const
{
    const auto known = m_known.constFind(accountName);
    if (known == m_known.cend())
        return nullptr;
    const auto found
        = std::ranges::find_if(*known, [&](const CivicAddress &one) { return one.id() == civicAddressId; });
    return found == known->cend() ? nullptr : &*found;
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
