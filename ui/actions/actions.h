// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QObject>

#include <array>

class QAction;
class QActionGroup;
class QMenuBar;
class QToolBar;
class QWidget;

namespace acg {

struct PageCapabilities;

/// Everything a person can do by menu, tool bar or shortcut.
enum class ActionId {
    NewAccount,
    NewNumber,
    Edit,
    ChangeMany,
    Delete,
    Diagnose,
    Revert,
    Copy,
    Refresh,
    Import,
    Export,
    Filter,
    GoToAccounts,
    GoToNumbers,
    GoToRfis,
    GoToHistory,
    GoToJobs,
    GoTo,
    WhatChanged,
    Drafts,
    ShowActivity,
    Connect,
    Disconnect,
    AppearanceSystem,
    AppearanceLight,
    AppearanceDark,
    About,
    Quit,
    Count,
};

/// What the actions depend on.
struct ActionState
{
    bool connected = false;
    bool onPage = false; ///< one of the connection's pages is in view
    bool hasDrafts = false; ///< there are forms that were not saved
    bool keepsLists = false; ///< on this computer, so that they can be compared
    bool notesChanges = false; ///< in the change history
    bool keepsJobs = false; ///< bulk jobs, on this computer
    bool hasList = false; ///< the page has a list that can be exported or copied from
};

/// The actions of the window, made from one table. Shortcuts work wherever the focus is in the window; a text
/// field keeps the keys that edit text (Del, Ctrl+C).
class Actions : public QObject
{
    Q_OBJECT
public:
    explicit Actions(QWidget *window);

    [[nodiscard]] QAction *operator[](ActionId id) const { return m_actions[std::size_t(id)]; }

    void fillMenuBar(QMenuBar *bar) const;
    void fillToolBar(QToolBar *bar) const;

    /// A disabled action says in its tooltip and status tip what is missing.
    void update(const ActionState &state, const PageCapabilities &page);
    void showAppearance(Appearance appearance);

Q_SIGNALS:
    void appearanceChosen(acg::Appearance appearance);

private:
    void setEnabled(ActionId id, bool enabled, const QString &why);

    std::array<QAction *, std::size_t(ActionId::Count)> m_actions{};
    QActionGroup *m_appearances;
};

} // namespace acg
