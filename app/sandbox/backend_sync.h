// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>

namespace sandbox {

class Database;

/// Asynchronous backend sync, without a thread or a timer: a write stores when it will be settled and how,
/// and whoever reads later settles what is due first. Thus it survives a restart by itself.
///
/// An ETag stands for what clients wrote. Settling does not change it: an editor opened while the resource
/// was pending must still be able to save when the backend has answered meanwhile.

/// How a body begins: `{` and the two provisioning members, without a closing brace.
QByteArray pendingState();
QByteArray syncedState();
QByteArray failedState(const QJsonArray &errors); ///< of {code, message, target}

QByteArray stateOf(const QJsonObject &resource); ///< the one it has; synced when it has none

/// A whole body: the state and after it the other members. Provisioning members in `resource` are dropped.
QByteArray bodyWithState(const QByteArray &state, QJsonObject resource);

/// Settles everything due at `now` (milliseconds since 1970).
void settleDue(Database &database, qint64 now);

} // namespace sandbox
