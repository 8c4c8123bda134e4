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
/// "today 09:12", "yesterday 17:40", else the date, in local time.
[[nodiscard]] QString momentText(const QDateTime &then, const QDateTime &now = QDateTime::currentDateTime());

} // namespace acg
