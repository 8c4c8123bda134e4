// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/session_pages.h"

#include "models/services/session.h"
#include "ui/pages/accounts_page.h"
#include "ui/pages/history_page.h"
#include "ui/pages/jobs_page.h"
#include "ui/pages/numbers_page.h"
#include "ui/pages/rfi_page.h"

namespace acg {

QList<MainPage *> createPages(Session &session, QWidget *parent)
{
    QList<MainPage *> pages{new AccountsPage(session, parent), new NumbersPage(session, parent),
                            new RfiPage(session, parent)};
    if (session.history() != nullptr)
        pages.append(new HistoryPage(session, parent));
    if (session.jobs() != nullptr)
        pages.append(new JobsPage(session, parent));
    return pages;
}

} // namespace acg
