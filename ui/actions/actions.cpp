// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/actions/actions.h"

#include "ui/pages/main_page.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

struct ActionSpec
{
    ActionId id;
    QLatin1StringView objectName;
    const char *text;
    QLatin1StringView shortcuts; ///< portable text, several parted by "; "
    QLatin1StringView icon;
    const char *statusTip;
};

constexpr auto actionTable = std::to_array<ActionSpec>({
    {ActionId::NewAccount, "newAccountAction"_L1, QT_TRANSLATE_NOOP("acg::Actions", "New &Account…"),
     "Ctrl+Shift+N"_L1, "add-account"_L1, QT_TRANSLATE_NOOP("acg::Actions", "Set up a new customer")},
    {ActionId::NewNumber, "newNumberAction"_L1, QT_TRANSLATE_NOOP("acg::Actions", "&New Number…"),
     "Ctrl+N"_L1, "add-number"_L1, QT_TRANSLATE_NOOP("acg::Actions", "Add a telephone number to an account")},
    {ActionId::Edit, "editAction"_L1, QT_TRANSLATE_NOOP("acg::Actions", "&Edit…"), "F2"_L1, "edit"_L1,
     QT_TRANSLATE_NOOP("acg::Actions", "Change what is selected")},
    {ActionId::ChangeMany, "changeManyAction"_L1, QT_TRANSLATE_NOOP("acg::Actions", "Change &Many…"),
     "Shift+F2"_L1, "edit"_L1,
     QT_TRANSLATE_NOOP("acg::Actions", "Plan a change or the deletion of all selected or shown numbers")},
    {ActionId::Delete, "deleteAction"_L1, QT_TRANSLATE_NOOP("acg::Actions", "&Delete…"), "Del"_L1,
     "delete"_L1, QT_TRANSLATE_NOOP("acg::Actions", "Delete what is selected; asks first")},
    {ActionId::Diagnose, "diagnoseAction"_L1, QT_TRANSLATE_NOOP("acg::Actions", "Dia&gnose…"),
     "Ctrl+Shift+D"_L1, "diagnose"_L1,
     QT_TRANSLATE_NOOP("acg::Actions", "Find out why what is selected does not work, and how to mend it")},
    {ActionId::Revert, "revertAction"_L1, QT_TRANSLATE_NOOP("acg::Actions", "Re&vert…"), "Ctrl+Alt+Z"_L1,
     "revert"_L1,
     QT_TRANSLATE_NOOP("acg::Actions", "Take back the selected change; you see first what will change")},
    {ActionId::Copy, "copyAction"_L1, QT_TRANSLATE_NOOP("acg::Actions", "&Copy"), "Ctrl+C"_L1, "copy"_L1,
     QT_TRANSLATE_NOOP("acg::Actions", "Copy the selected rows")},
    {ActionId::Refresh, "refreshAction"_L1, QT_TRANSLATE_NOOP("acg::Actions", "&Refresh"), "F5; Ctrl+R"_L1,
     "refresh"_L1, QT_TRANSLATE_NOOP("acg::Actions", "Load the list from the gateway again")},
    {ActionId::Import, "importAction"_L1, QT_TRANSLATE_NOOP("acg::Actions", "&Import…"), "Ctrl+I"_L1,
     "import"_L1, QT_TRANSLATE_NOOP("acg::Actions", "Take numbers or accounts from a file or a spreadsheet")},
    {ActionId::Export, "exportAction"_L1, QT_TRANSLATE_NOOP("acg::Actions", "E&xport List…"),
     "Ctrl+Shift+E"_L1, "export"_L1,
     QT_TRANSLATE_NOOP("acg::Actions", "Write the list as it is shown to a file")},
    {ActionId::Filter, "filterAction"_L1, QT_TRANSLATE_NOOP("acg::Actions", "&Filter"), "Ctrl+F"_L1,
     "filter"_L1, QT_TRANSLATE_NOOP("acg::Actions", "Show only rows that contain a text")},
    {ActionId::GoToAccounts, "goToAccountsAction"_L1, QT_TRANSLATE_NOOP("acg::Actions", "&Accounts"),
     "Ctrl+1"_L1, "accounts"_L1, QT_TRANSLATE_NOOP("acg::Actions", "Customers and their numbers")},
    {ActionId::GoToNumbers, "goToNumbersAction"_L1, QT_TRANSLATE_NOOP("acg::Actions", "&Numbers"),
     "Ctrl+2"_L1, "numbers"_L1, QT_TRANSLATE_NOOP("acg::Actions", "All telephone numbers in one table")},
    {ActionId::GoToRfis, "goToRfisAction"_L1, QT_TRANSLATE_NOOP("acg::Actions", "&Requests for Information"),
     "Ctrl+3"_L1, "rfi"_L1, QT_TRANSLATE_NOOP("acg::Actions", "Companies that agreed to be contacted")},
    {ActionId::GoToHistory, "goToHistoryAction"_L1, QT_TRANSLATE_NOOP("acg::Actions", "&History"),
     "Ctrl+4; Ctrl+H"_L1, "history"_L1,
     QT_TRANSLATE_NOOP("acg::Actions", "What this console has written, and how to take it back")},
    {ActionId::GoToJobs, "goToJobsAction"_L1, QT_TRANSLATE_NOOP("acg::Actions", "&Jobs"), "Ctrl+5"_L1,
     "jobs"_L1,
     QT_TRANSLATE_NOOP("acg::Actions", "Changes of many numbers: their plans, and what became of them")},
    {ActionId::GoTo, "goToAction"_L1, QT_TRANSLATE_NOOP("acg::Actions", "&Go to Number or Account…"),
     "Ctrl+K"_L1, "search"_L1,
     QT_TRANSLATE_NOOP("acg::Actions", "Find an account by its name or a number by its digits")},
    {ActionId::WhatChanged, "whatChangedAction"_L1, QT_TRANSLATE_NOOP("acg::Actions", "&What Changed…"),
     "Ctrl+D"_L1, "calendar"_L1,
     QT_TRANSLATE_NOOP("acg::Actions", "Compare the numbers with a list that was kept earlier")},
    {ActionId::Drafts, "draftsAction"_L1, QT_TRANSLATE_NOOP("acg::Actions", "&Unfinished Forms…"),
     "Ctrl+U"_L1, "edit"_L1, QT_TRANSLATE_NOOP("acg::Actions", "Go on with what was typed and not saved")},
    {ActionId::ShowActivity, "showActivityAction"_L1, QT_TRANSLATE_NOOP("acg::Actions", "Show A&ctivity"),
     "Ctrl+J"_L1, "activity"_L1,
     QT_TRANSLATE_NOOP("acg::Actions",
                       "Requests to the gateway: what is under way and how the others ended")},
    {ActionId::Connect, "connectAction"_L1, QT_TRANSLATE_NOOP("acg::Actions", "&Connections…"), "Ctrl+O"_L1,
     "connection"_L1, QT_TRANSLATE_NOOP("acg::Actions", "Open, add or change a connection to a gateway")},
    {ActionId::Disconnect, "disconnectAction"_L1, QT_TRANSLATE_NOOP("acg::Actions", "&Disconnect"), ""_L1,
     "disconnect"_L1, QT_TRANSLATE_NOOP("acg::Actions", "Close the connection to the gateway")},
    {ActionId::AppearanceSystem, "appearanceSystemAction"_L1,
     QT_TRANSLATE_NOOP("acg::Actions", "As the &System"), ""_L1, ""_L1,
     QT_TRANSLATE_NOOP("acg::Actions", "Light or dark as the desktop was at the start")},
    {ActionId::AppearanceLight, "appearanceLightAction"_L1, QT_TRANSLATE_NOOP("acg::Actions", "&Light"),
     ""_L1, ""_L1, QT_TRANSLATE_NOOP("acg::Actions", "Dark text on a light ground")},
    {ActionId::AppearanceDark, "appearanceDarkAction"_L1, QT_TRANSLATE_NOOP("acg::Actions", "&Dark"), ""_L1,
     ""_L1, QT_TRANSLATE_NOOP("acg::Actions", "Light text on a dark ground")},
    {ActionId::About, "aboutAction"_L1, QT_TRANSLATE_NOOP("acg::Actions", "&About ACG Console"), ""_L1,
     "info"_L1, QT_TRANSLATE_NOOP("acg::Actions", "Version and licence")},
    {ActionId::Quit, "quitAction"_L1, QT_TRANSLATE_NOOP("acg::Actions", "&Quit"), "Ctrl+Q"_L1, "quit"_L1,
     QT_TRANSLATE_NOOP("acg::Actions", "End the program")},
});
static_assert(actionTable.size() == std::size_t(ActionId::Count));

QString withoutMnemonic(QString text)
{
    return text.remove(u'&').remove(u'…');
}

} // namespace

Actions::Actions(QWidget *window)
    : QObject(window)
    , m_appearances(new QActionGroup(this))
{
    for (const ActionSpec &spec : actionTable) {
        auto *action = new QAction(tr(spec.text), this);
        action->setObjectName(spec.objectName);
        if (!spec.shortcuts.isEmpty())
            action->setShortcuts(QKeySequence::listFromString(spec.shortcuts, QKeySequence::PortableText));
        if (!spec.icon.isEmpty())
            action->setIcon(icon(spec.icon));
        action->setStatusTip(tr(spec.statusTip));
        m_actions[std::size_t(spec.id)] = action;
        window->addAction(action);
    }
    for (const ActionId id :
         {ActionId::AppearanceSystem, ActionId::AppearanceLight, ActionId::AppearanceDark}) {
        QAction *action = (*this)[id];
        action->setCheckable(true);
        m_appearances->addAction(action);
        const auto appearance = Appearance(int(id) - int(ActionId::AppearanceSystem));
        connect(action, &QAction::triggered, this,
                [this, appearance] { Q_EMIT appearanceChosen(appearance); });
    }
    (*this)[ActionId::ShowActivity]->setCheckable(true);
    (*this)[ActionId::Quit]->setMenuRole(QAction::QuitRole);
    (*this)[ActionId::About]->setMenuRole(QAction::AboutRole);
    update({}, {});
}

void Actions::fillMenuBar(QMenuBar *bar) const
{
    const auto fill = [this](QMenu *menu, std::initializer_list<ActionId> ids) {
        for (const ActionId id : ids) {
            if (id == ActionId::Count)
                menu->addSeparator();
            else
                menu->addAction((*this)[id]);
        }
    };
    constexpr ActionId separator = ActionId::Count;
    fill(bar->addMenu(tr("&File")),
         {ActionId::Connect, ActionId::Disconnect, separator, ActionId::Import, ActionId::Export, separator,
          ActionId::Quit});
    fill(bar->addMenu(tr("&Edit")),
         {ActionId::NewAccount, ActionId::NewNumber, separator, ActionId::Edit, ActionId::ChangeMany,
          ActionId::Delete, separator, ActionId::Diagnose, ActionId::Revert, ActionId::Drafts, separator,
          ActionId::Copy, ActionId::Filter});
    QMenu *view = bar->addMenu(tr("&View"));
    fill(view,
         {ActionId::GoToAccounts, ActionId::GoToNumbers, ActionId::GoToRfis, ActionId::GoToHistory,
          ActionId::GoToJobs, separator, ActionId::GoTo, ActionId::WhatChanged, separator, ActionId::Refresh,
          ActionId::ShowActivity, separator});
    QMenu *appearance = view->addMenu(icon(u"appearance"_s), tr("A&ppearance"));
    fill(appearance, {ActionId::AppearanceSystem, ActionId::AppearanceLight, ActionId::AppearanceDark});
    fill(bar->addMenu(tr("&Help")), {ActionId::About});
}

void Actions::fillToolBar(QToolBar *bar) const
{
    for (const ActionId id :
         {ActionId::NewAccount, ActionId::NewNumber, ActionId::Count, ActionId::Edit, ActionId::Delete,
          ActionId::Count, ActionId::Refresh, ActionId::Import, ActionId::Export}) {
        if (id == ActionId::Count)
            bar->addSeparator();
        else
            bar->addAction((*this)[id]);
    }
}

void Actions::update(const ActionState &state, const PageCapabilities &page)
{
    QString notConnected = state.connected ? QString() : tr("Connect to a gateway first.");
    const auto orElse = [&](const QString &missingRole, const QString &otherwise) {
        if (!state.connected)
            return notConnected;
        return missingRole.isEmpty() ? otherwise : missingRole;
    };
    const QString selectFirst = tr("Select an entry of the list first.");
    const QString elsewhere = tr("Go to Accounts or Numbers first.");
    setEnabled(ActionId::NewAccount, state.connected && page.canCreateAccount,
               orElse(page.whyNotWrite, elsewhere));
    setEnabled(ActionId::NewNumber, state.connected && page.canCreateNumber,
               orElse(page.whyNotWrite.isEmpty() ? page.whyNotRead : page.whyNotWrite, elsewhere));
    setEnabled(ActionId::Import, state.connected && page.canImport,
               orElse(page.whyNotWrite.isEmpty() ? page.whyNotRead : page.whyNotWrite, elsewhere));
    setEnabled(ActionId::Edit, state.connected && page.canEdit,
               orElse(page.whyNotWrite, page.whyNotEdit.isEmpty() ? selectFirst : page.whyNotEdit));
    setEnabled(ActionId::ChangeMany, state.connected && page.canChangeMany,
               orElse(page.whyNotWrite,
                      page.whyNotChangeMany.isEmpty() ? tr("Go to Numbers first.") : page.whyNotChangeMany));
    setEnabled(ActionId::Delete, state.connected && page.canDelete, orElse(page.whyNotDelete, selectFirst));
    setEnabled(ActionId::Diagnose, state.connected && page.canDiagnose, orElse({}, selectFirst));
    setEnabled(ActionId::Revert, state.connected && page.canRevert,
               orElse(page.whyNotRevert, tr("Go to the history first.")));
    setEnabled(ActionId::GoToHistory, state.connected && state.notesChanges,
               state.connected ? tr("Nothing is noted of what is written over this connection.")
                               : notConnected);
    setEnabled(ActionId::GoToJobs, state.connected && state.keepsJobs,
               state.connected ? tr("No jobs are kept of this connection.") : notConnected);
    const QString noList = state.connected ? tr("There is no list in view.") : notConnected;
    setEnabled(ActionId::Copy, state.connected && state.hasList, noList);
    setEnabled(ActionId::Export, state.connected && state.hasList, noList);
    setEnabled(ActionId::Filter, state.onPage, noList);
    setEnabled(ActionId::Refresh, state.onPage && page.whyNotRead.isEmpty(), orElse(page.whyNotRead, noList));
    setEnabled(ActionId::GoTo, state.connected && page.whyNotRead.isEmpty(), orElse(page.whyNotRead, {}));
    setEnabled(ActionId::Drafts, state.connected && state.hasDrafts,
               state.connected ? tr("There is nothing that was typed and not saved.") : notConnected);
    setEnabled(ActionId::WhatChanged, state.connected && state.keepsLists,
               state.connected ? tr("The lists of this connection are not kept on this computer.")
                               : notConnected);
    for (const ActionId id : {ActionId::GoToAccounts, ActionId::GoToNumbers, ActionId::GoToRfis,
                              ActionId::ShowActivity, ActionId::Disconnect})
        setEnabled(id, state.connected, notConnected);
    for (const ActionId id : {ActionId::Connect, ActionId::AppearanceSystem, ActionId::AppearanceLight,
                              ActionId::AppearanceDark, ActionId::About, ActionId::Quit})
        setEnabled(id, true, {});
}

void Actions::showAppearance(Appearance appearance)
{
    (*this)[ActionId(int(ActionId::AppearanceSystem) + int(appearance))]->setChecked(true);
}

void Actions::setEnabled(ActionId id, bool enabled, const QString &why)
{
    QAction *action = (*this)[id];
    action->setEnabled(enabled);
    QString tip = withoutMnemonic(action->text());
    if (!action->shortcut().isEmpty())
        tip += u" ("_s + action->shortcut().toString(QKeySequence::NativeText) + u')';
    if (!enabled && !why.isEmpty())
        tip += u'\n' + why;
    action->setToolTip(tip);
    action->setStatusTip(enabled || why.isEmpty() ? tr(actionTable[std::size_t(id)].statusTip) : why);
}

} // namespace acg
