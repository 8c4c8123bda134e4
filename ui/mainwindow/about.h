// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace acg {

/// Version and licence, in a dialog that holds up nobody.
void showAbout(QWidget *window);

} // namespace acg
