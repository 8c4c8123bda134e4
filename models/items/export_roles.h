// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <qnamespace.h>

namespace acg {

/// What models say to an export beyond what they show. Far from the roles of any model, so that each can have
/// them.
enum ExportRole {
    /// A cell as what it is where Qt::DisplayRole has it as text: QDateTime, QDate. Invalid: as displayed.
    ValueRole = Qt::UserRole + 1000,
    /// QByteArray: the resource the row stands for, as one line of JSON. Empty where a row before has it.
    ResourceRole,
};

} // namespace acg
