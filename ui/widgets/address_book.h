// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/services/resource_service.h"

#include <QDateTime>
#include <QHash>

#include <optional>

namespace acg {

class Snapshot;

/// The emergency addresses of accounts, asked for once each and then remembered. Until the gateway has
/// answered there is what was seen of them last.
class AddressBook : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(const Result<QList<CivicAddress>> &)>;

    /// Both outlive it; the snapshot may be null.
    AddressBook(ResourceService &resources, Snapshot *snapshot, QObject *parent = nullptr);

    /// Answers at once when they are known, else later; never after `guard` is gone. Before that it may
    /// answer with those seen last: earlierFrom() tells. A failure is not remembered.
    void request(const QString &accountName, QObject *guard, Answer done);
    /// When the addresses were seen that are shown for want of newer ones.
    [[nodiscard]] std::optional<QDateTime> earlierFrom(const QString &accountName) const;
    /// Nothing when they are not known yet, nor were seen earlier.
    [[nodiscard]] const CivicAddress *find(const QString &accountName, const QString &civicAddressId) const;
    [[nodiscard]] bool knows(const QString &accountName) const { return m_known.contains(accountName); }
    void forget(const QString &accountName);
    void clear();

private:
    struct Waiting
    {
        QPointer<QObject> guard;
        Answer done;
    };
    void showEarlier(const QString &accountName);
    void answered(const QString &accountName, const Result<QList<CivicAddress>> &answer);

    struct Earlier
    {
        QList<CivicAddress> addresses;
        QDateTime seenAt;
    };
    ResourceService &m_resources;
    Snapshot *m_snapshot;
    QHash<QString, QList<CivicAddress>> m_known;
    QHash<QString, Earlier> m_earlier; ///< of accounts that are not in m_known
    QHash<QString, QList<Waiting>> m_waiting;
};

/// "12 N Main Street, Springfield (2nd floor), not validated".
[[nodiscard]] QString addressLine(const CivicAddress &address, const QString &locationId);
[[nodiscard]] QString locationLine(const CivicLocation &location);
[[nodiscard]] QString validationText(const CivicAddress &address);

} // namespace acg
