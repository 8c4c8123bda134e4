// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>

namespace acg {

class MainWindow;

/// Drives the window through its main views, in light and in dark, and writes a PNG of each to `dir` (made
/// where it is missing): accounts-light.png, numbers-dark.png, ... Meant for a session on the demo data.
///
/// Waits for what is to be seen, never for a time; gives up when that does not come. `done` is called once,
/// later; false when a picture is missing. The window must live until then.
void takeScreenshots(MainWindow &window, const QString &dir, std::function<void(bool ok)> done);

} // namespace acg
