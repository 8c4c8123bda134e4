// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/bulk/bulk_row.h"

#include <QString>

namespace acg {

struct RunProgress;

/// "Planned: 150 to be sent", "Finished: 148 done, 2 failed". Of one that is Running: whether it does so, or
/// was interrupted.
[[nodiscard]] QString jobStandText(const JobInfo &job, bool isUnderWay);
/// It is not over, and not only planned.
[[nodiscard]] bool isBegun(const JobInfo &job);
[[nodiscard]] bool isOver(const JobInfo &job);
/// The name of an icon for how a job stands.
[[nodiscard]] QString jobIconName(const JobInfo &job, bool isUnderWay);
/// What a row changes, member by member.
[[nodiscard]] QString rowChangesText(const BulkRow &row);
/// "1 change", "150 changes".
[[nodiscard]] QString changesCountText(qint64 count);
/// "120 to create, 30 to update, 2 to delete": what is to be sent of a plan; empty when that is nothing.
[[nodiscard]] QString plannedText(const BulkCounts &counts);

/// "120 done · 30 left · 85 a second · about 2 minutes to go · ...", or what it waits for.
[[nodiscard]] QString runProgressText(const RunProgress &progress);

} // namespace acg
