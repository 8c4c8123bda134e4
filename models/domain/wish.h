// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/account.h"
#include "models/domain/change_record.h"
#include "models/domain/number.h"
#include "models/domain/service.h"

#include <QJsonObject>
#include <QList>

#include <optional>

namespace acg {

/// What one row of a file, or one of many selected resources, is to become: said without knowing what the
/// gateway holds. A number or an account.
struct Wish
{
    ChangeSubject subject; ///< of a number: the account it is to be on
    bool remove = false; ///< it is to be there no more; then there is no patch
    /// A merge patch (RFC 7396): what is to be set, null removes; the members as the API spells them.
    QJsonObject patch = {};
    /// The same for the service (Operator Connect or Phone Mobile) that the number uses, below its member of
    /// serviceDetails, for tables that have one column for either: {"configuration": {"usage": ...}}. A
    /// member that only one of the two says anything of is meant of that one: lists show it so.
    QJsonObject configuredPatch = {};
    /// What the resource is taken to be before (the members that can be written; empty: not there). Where it
    /// is something else somebody has changed it since, and a person decides. None: whatever it is.
    std::optional<QJsonObject> expected = {};
    /// Those that are to be on; what else the resource has is switched off. Nothing: not said.
    std::optional<QList<Service>> services = {};
    /// An edit of what is there: a number is not made for it, and a service that the number does not have is
    /// neither configured nor switched off.
    bool existingOnly = false;
    qint64 sourceRow = 0; ///< of a file, from 1 for its first row, header included; 0: of none

    friend bool operator==(const Wish &, const Wish &) = default;
};

/// The resource as the wish wants it: what it does not mention stays. Fails when a member would be of a wrong
/// type. Of a number that is not there yet, give Number(accountName, telephoneNumber). A service that a patch
/// configures without saying whether it is on is switched on; where a usage is set the list of choosable
/// capabilities is there, if only empty.
[[nodiscard]] Result<Number> wished(const Number &now, const Wish &wish);
/// An account's service that has backend sync says so, as the contract wants it: off unless it is said.
[[nodiscard]] Result<Account> wished(const Account &now, const Wish &wish);

/// RFC 7396, but that removing what is not there makes no objects on the way to it.
[[nodiscard]] QJsonObject mergePatched(QJsonObject target, const QJsonObject &patch);
/// What turns one into the other.
[[nodiscard]] QJsonObject mergePatchBetween(const QJsonObject &from, const QJsonObject &to);

} // namespace acg
