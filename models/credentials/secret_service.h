// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

class QObject;

namespace acg {

enum class LockState {
    Locked,
    Unlocked, ///< or there is no keyring yet that could be locked
    Unknown, ///< nobody offers the Secret Service, or it would not say
};

/// Asks the freedesktop.org Secret Service, over D-Bus and without starting or prompting anything, whether
/// the collection behind its alias "default" is locked. Answers once through the event loop; not at all
/// once the context was destroyed. A service that hangs is bounded by D-Bus's 25 seconds only: put a timer
/// of your own around it.
void askLockState(QObject *context, std::function<void(LockState)> answer);

} // namespace acg
