// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/services/resource_service.h"

#include <QHash>

namespace acg {

/// The emergency addresses of accounts, asked for once each and then remembered.
class AddressBook : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(const Result<QList<CivicAddress>> &)>;

    explicit AddressBook(ResourceService &resources, QObject *parent = nullptr);

    /// Answers at once when they are known, else later; never after `guard` is gone. A failure is not
    /// remembered.
    void request(const QString &accountName, QObject *guard, Answer done);
    /// Nothing when they are not known yet.
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
    ResourceService &m_resources;
    QHash<QString, QList<CivicAddress>> m_known;
    QHash<QString, QList<Waiting>> m_waiting;
};

/// "12 N Main Street, Springfield (2nd floor), not validated".
[[nodiscard]] QString addressLine(const CivicAddress &address, const QString &locationId);
[[nodiscard]] QString locationLine(const CivicLocation &location);
[[nodiscard]] QString validationText(const CivicAddress &address);

} // namespace acg
