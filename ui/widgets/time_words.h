// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>

namespace acg {

/// "about 20 seconds", "about 10 minutes", "about 2 hours": an estimate, so no more exact than one.
[[nodiscard]] QString durationText(std::chrono::milliseconds time);
/// "20 minutes ago", in the largest unit of which there is a whole one.
[[nodiscard]] QString ageText(const QDateTime &then, const QDateTime &now = QDateTime::currentDateTimeUtc());

} // namespace acg
