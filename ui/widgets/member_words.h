// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/json_merge.h"

#include <QJsonValue>
#include <QString>
#include <QStringList>

namespace acg {

/// What a member of a resource is called in the forms, e.g. "Operator Connect: usage"; one we do not know
/// goes by its path.
[[nodiscard]] QString memberLabel(const QStringList &path);
/// A value in words: "yes", "InboundCalling, OutboundCalling", "not set".
[[nodiscard]] QString memberText(const QJsonValue &value);
/// "Correlation ID: 17 → 18".
[[nodiscard]] QString memberChangeText(const json::Change &change);

} // namespace acg
