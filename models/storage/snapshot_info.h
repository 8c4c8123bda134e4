// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>

#include <optional>

namespace acg {

/// How a kept list is to be taken.
struct SnapshotInfo
{
    QDateTime takenAt; ///< when the gateway answered; to the millisecond, read back in UTC
    bool complete = true;
    std::optional<qint64> total; ///< as the gateway counted; may be more than is kept

    friend bool operator==(const SnapshotInfo &, const SnapshotInfo &) = default;
};

/// One of several kept lists of the same scope.
struct KeptList
{
    qint64 id = 0; ///< never given twice within a file
    SnapshotInfo info;
};

} // namespace acg
