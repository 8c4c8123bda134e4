// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/main_page.h"

#include <QList>
#include <QObject>

class QStackedWidget;

namespace acg {

class JumpBox;
class NavigationRail;
class Session;

/// The pages of a connection, in the window's stack and in its navigation, and the ways from one to another.
class SessionPages : public QObject
{
    Q_OBJECT
public:
    // Where the pages are in the navigation.
    static constexpr int accountsPage = 0;
    static constexpr int numbersPage = 1;
    static constexpr int rfiPage = 2;
    static constexpr int historyPage = 3; ///< where changes are noted
    [[nodiscard]] int jobsPage() const; ///< the last one where jobs are kept; -1 where none are

    /// All outlive it. None of the pages is shown yet.
    SessionPages(Session &session, QStackedWidget &stack, NavigationRail &rail);
    ~SessionPages() override;

    [[nodiscard]] QList<MainPage *> all() const { return m_pages; }
    [[nodiscard]] MainPage *current() const; ///< null while something else is in the stack
    void show(int index);
    void showJob(const QUuid &id);
    void showDrafts();
    void popupJumpBox();
    /// What was typed and would be lost, a sentence each.
    [[nodiscard]] QStringList unsavedChanges() const;

Q_SIGNALS:
    void changed(); ///< another page is in view, or it says something else of itself
    void capabilitiesChanged(); ///< of a page
    // As a page says them:
    void notice(const QString &text);
    void problem(const acg::ApiError &error);
    void exportRequested(const acg::ListInView &list, const QString &countText);

private:
    void add(MainPage *page);
    void connectPage(MainPage *page);
    void goTo(const NumberKey &target);

    Session &m_session;
    QStackedWidget &m_stack;
    NavigationRail &m_rail;
    QList<MainPage *> m_pages;
    JumpBox *m_jump;
};

} // namespace acg
