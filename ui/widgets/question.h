// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace acg {

/// A question before something that cannot simply be taken back. Return and Escape leave everything as it is.
struct Question
{
    QString name; ///< of the box, for those who look for it; its button is named `name` + "Yes"
    QString title;
    QString text;
    QString details; ///< what it means, below the text
    QString yes; ///< the button that does it
    QString no; ///< the button that leaves it
};

/// Asks, and goes on with `proceed` when that is what was chosen. Returns at once.
void ask(QWidget *parent, const Question &question, const std::function<void()> &proceed);

} // namespace acg
