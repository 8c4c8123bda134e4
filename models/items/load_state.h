// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace acg {

/// How much of a list is there. Shown wherever the list is, so that a part never looks like the whole.
enum class LoadState : quint8 {
    NotLoaded,
    Loading,
    Complete,
    Failed, ///< what is there is a part; the reason was handed over with the failure
};

} // namespace acg
