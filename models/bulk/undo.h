// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/bulk/bulk_row.h"
#include "models/domain/wish.h"

#include <functional>
#include <optional>

class QObject;

namespace acg {

class BulkJob;

/// What takes back what became of a row; nothing where nothing was done.
[[nodiscard]] std::optional<Wish> undoing(const BulkRow &row);

/// Fills a job with wishes that take back what another has done. Both outlive the work; `done` is called with
/// how many there are, unless the guard has died.
void makeUndo(BulkJob &of, BulkJob &into, QObject *guard, const std::function<void(qint64 wishes)> &done);

} // namespace acg
