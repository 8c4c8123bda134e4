// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <functional>

class QDialog;

namespace acg {

class MainWindow;

/// One picture: how to get there, when it is there, how to leave it.
struct Scene
{
    QString name;
    std::function<bool()> canEnter;
    std::function<void()> enter;
    std::function<bool()> isReady;
    std::function<void()> leave;
};

[[nodiscard]] QList<Scene> scenesOf(MainWindow &window);
/// The dialog that is open, or null.
[[nodiscard]] QDialog *openDialog(const MainWindow &window);

} // namespace acg
