// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

namespace acg {

/// What is said when a resource is not what it was `expected` to be before a write: somebody has changed or
/// deleted it since. Nothing when it still is, apart from what a gateway fills in by itself. Of both the
/// members that can be written; empty: it is not there.
[[nodiscard]] std::optional<QString> othersChange(const QJsonObject &expected, const QJsonObject &held);

} // namespace acg
