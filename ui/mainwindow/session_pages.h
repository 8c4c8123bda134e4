// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

class QWidget;

namespace acg {

class MainPage;
class Session;

/// The pages of a connection, in the order in which they are shown in the navigation.
[[nodiscard]] QList<MainPage *> createPages(Session &session, QWidget *parent);

} // namespace acg
