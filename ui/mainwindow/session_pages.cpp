// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/session_pages.h"

#include "models/domain/change_record.h"
#include "models/services/drafts.h"
#include "models/services/session.h"
#include "ui/dialogs/drafts_dialog.h"
#include "ui/mainwindow/navigation_rail.h"
#include "ui/pages/accounts_page.h"
#include "ui/pages/history_page.h"
#include "ui/pages/jobs_page.h"
#include "ui/pages/numbers_page.h"
#include "ui/pages/rfi_page.h"
#include "ui/widgets/jump_box.h"

#include <QStackedWidget>

namespace acg {

SessionPages::SessionPages(Session &session, QStackedWidget &stack, NavigationRail &rail)
    : m_session(session)
    , m_stack(stack)
    , m_rail(rail)
    , m_jump(new JumpBox(session, stack.parentWidget()))
{
    add(new AccountsPage(session, &stack));
    add(new NumbersPage(session, &stack));
    add(new RfiPage(session, &stack));
    if (session.history() != nullptr)
        add(new HistoryPage(session, &stack));
    if (session.jobs() != nullptr)
        add(new JobsPage(session, &stack));
    connect(&rail, &NavigationRail::chosen, this, &SessionPages::show);
    connect(m_jump, &JumpBox::chosen, this, &SessionPages::goTo);
}

SessionPages::~SessionPages()
{
    m_rail.clear();
    qDeleteAll(m_pages);
    delete m_jump;
}

void SessionPages::add(MainPage *page)
{
    m_pages.append(page);
    m_stack.addWidget(page);
    m_rail.add(page->title(), page->iconName(), tr("%1 (Ctrl+%2)").arg(page->title()).arg(m_pages.size()));
    connectPage(page);
}

void SessionPages::connectPage(MainPage *page)
{
    connect(page, &MainPage::capabilitiesChanged, this, &SessionPages::capabilitiesChanged);
    connect(page, &MainPage::countTextChanged, this, &SessionPages::changed);
    connect(page, &MainPage::notice, this, &SessionPages::notice);
    connect(page, &MainPage::problem, this, &SessionPages::problem);
    connect(page, &MainPage::exportRequested, this, &SessionPages::exportRequested);
    connect(page, &MainPage::numbersRequested, this, [this](const QString &accountName) {
        m_session.setNumbersScope(accountName);
        show(numbersPage);
    });
    connect(page, &MainPage::goToRequested, this, &SessionPages::goTo);
    connect(page, &MainPage::rfiRequested, this, [this](const QString &tenantId) {
        show(rfiPage);
        current()->goToRfi(tenantId);
    });
    connect(page, &MainPage::jobRequested, this, &SessionPages::showJob);
    connect(page, &MainPage::answerRevertRequested, this, [this](const ChangeRecord &change) {
        show(rfiPage);
        current()->revertAnswer(change);
    });
}

int SessionPages::jobsPage() const
{
    return m_session.jobs() != nullptr ? int(m_pages.size()) - 1 : -1;
}

MainPage *SessionPages::current() const
{
    return qobject_cast<MainPage *>(m_stack.currentWidget());
}

void SessionPages::show(int index)
{
    if (index < 0 || index >= m_pages.size())
        return;
    m_stack.setCurrentWidget(m_pages.at(index));
    m_rail.setCurrent(index);
    m_pages.at(index)->focusHome();
    Q_EMIT changed();
}

void SessionPages::goTo(const NumberKey &target)
{
    show(target.telephoneNumber.isEmpty() ? accountsPage : numbersPage);
    current()->goTo(target);
}

void SessionPages::showJob(const QUuid &id)
{
    show(jobsPage());
    current()->goToJob(id);
}

void SessionPages::showDrafts()
{
    auto *dialog = new DraftsDialog(m_session.drafts(), m_pages.first()); // goes with the session
    connect(dialog, &DraftsDialog::resumeRequested, this, [this](const Draft &draft) {
        constexpr auto pageOf = [](Draft::Of of) {
            return of == Draft::Of::Rfi ? rfiPage : of == Draft::Of::Number ? numbersPage : accountsPage;
        };
        show(pageOf(draft.of));
        current()->resume(draft);
    });
    dialog->open();
}

void SessionPages::popupJumpBox()
{
    m_jump->popup();
}

QStringList SessionPages::unsavedChanges() const
{
    QStringList unsaved;
    for (const MainPage *page : m_pages) {
        const QString text = page->unsavedChanges();
        if (!text.isEmpty())
            unsaved.append(text);
    }
    return unsaved;
}

} // namespace acg
