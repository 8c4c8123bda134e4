// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/screenshots/scenes.h"

#include "models/bulk/bulk_job.h"
#include "models/bulk/job_store.h"
#include "models/items/account_tree_model.h"
#include "models/items/activity_model.h"
#include "models/items/number_conditions.h"
#include "models/items/number_table_model.h"
#include "models/items/rfi_table_model.h"
#include "models/services/resource_service.h"
#include "models/services/session.h"
#include "ui/actions/actions.h"
#include "ui/connections/connection_controller.h"
#include "ui/filters/number_filter_bar.h"
#include "ui/mainwindow/main_window.h"
#include "ui/pages/main_page.h"
#include "ui/pages/welcome_page.h"
#include "ui/widgets/busy_indicator.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QTableView>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr auto shownAccount = "contoso"_L1;
constexpr auto severalOf = "fabrikam"_L1;
constexpr auto troubledAccount = "Graphic_Design_Institute_Sydney"_L1;

/// Nothing is under way, and nothing says that it is.
bool isQuiet(const MainWindow &window)
{
    for (const BusyIndicator *busy : window.findChildren<BusyIndicator *>()) {
        if (busy->isVisible())
            return false;
    }
    const Session *session = window.session();
    return session == nullptr || session->activity().runningCount() == 0;
}

bool listsAreThere(const MainWindow &window)
{
    const Session *session = window.session();
    return session == nullptr
        || (session->accounts().loadState() == LoadState::Complete
            && session->numbers().loadState() == LoadState::Complete
            && session->rfis().loadState() == LoadState::Complete && isQuiet(window));
}

bool dialogIsReady(const MainWindow &window)
{
    return openDialog(window) != nullptr && isQuiet(window);
}

template <typename View>
View *viewOf(const MainWindow &window, const QString &name)
{
    const MainPage *page = window.currentPage();
    return page != nullptr ? page->findChild<View *>(name) : nullptr;
}

QModelIndex accountIn(const QTreeView &tree)
{
    const QAbstractItemModel *model = tree.model();
    const QModelIndexList found
        = model->match(model->index(0, 0), AccountTreeModel::AccountNameRole, QString(shownAccount), 1,
                       Qt::MatchExactly | Qt::MatchCaseSensitive);
    return found.isEmpty() ? model->index(0, 0) : found.constFirst();
}

void openAccount(MainWindow &window)
{
    window.showPage(SessionPages::accountsPage);
    if (auto *tree = viewOf<QTreeView>(window, u"accountsTree"_s)) {
        const QModelIndex account = accountIn(*tree);
        tree->setCurrentIndex(account);
        tree->expand(account);
    }
}

bool accountIsOpen(const MainWindow &window)
{
    const auto *tree = viewOf<QTreeView>(window, u"accountsTree"_s);
    if (tree == nullptr)
        return true; // a window without such a page
    const QModelIndex account = accountIn(*tree);
    return account.data(AccountTreeModel::LoadStateRole).toInt() == int(LoadState::Complete)
        && isQuiet(window);
}

void selectNumber(MainWindow &window)
{
    window.showPage(SessionPages::numbersPage);
    if (auto *table = viewOf<QTableView>(window, u"numbersTable"_s))
        table->selectRow(0);
}

/// The first few of an account that has some of several kinds.
void selectNumbers(MainWindow &window)
{
    window.showPage(SessionPages::numbersPage);
    auto *table = viewOf<QTableView>(window, u"numbersTable"_s);
    if (table == nullptr)
        return;
    table->clearSelection();
    int left = 5;
    for (int row = 0; row < table->model()->rowCount() && left > 0; ++row) {
        const QModelIndex index = table->model()->index(row, 0);
        if (index.data(NumberTableModel::AccountNameRole).toString() != severalOf)
            continue;
        table->selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
        --left;
    }
}

void filterNumbers(MainWindow &window, const NumberConditions &conditions)
{
    window.showPage(SessionPages::numbersPage);
    if (auto *bar = window.currentPage()->findChild<NumberFilterBar *>())
        Q_EMIT bar->conditionsChosen(conditions);
}

void showRanges(MainWindow &window, bool shown)
{
    window.showPage(SessionPages::numbersPage);
    if (auto *button = viewOf<QAbstractButton>(window, u"numbersAsRanges"_s))
        button->setChecked(shown);
}

void trigger(const MainWindow &window, ActionId id)
{
    window.actions()[id]->trigger();
}

void answerSeveral(MainWindow &window)
{
    window.showPage(SessionPages::rfiPage);
    auto *table = viewOf<QTableView>(window, u"rfiTable"_s);
    if (table == nullptr)
        return;
    for (int row = 1; row < 4; ++row)
        table->selectionModel()->select(table->model()->index(row, 0),
                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
    trigger(window, ActionId::Edit);
}

void jump(const MainWindow &window)
{
    trigger(window, ActionId::GoTo);
    if (auto *line = window.findChild<QLineEdit *>(u"jumpEdit"_s))
        line->setText(u"wo"_s);
}

void leaveJump(const MainWindow &window)
{
    if (auto *box = window.findChild<QWidget *>(u"jumpBox"_s))
        box->hide();
}

/// Changes something, so that there is a history.
void showHistory(MainWindow &window)
{
    ResourceService &resources = window.session()->resources();
    const auto change = [&window, &resources](const Result<Versioned<Account>> &held) {
        if (!held)
            return;
        Account changed = held->value;
        changed.setCorrelationId(u"PO-2026-117"_s);
        resources.updateAccount({changed, held->etag}, &window, [](const auto &) {});
    };
    resources.fetchAccount(shownAccount, &window, change);
    window.showPage(SessionPages::historyPage);
}

bool historyIsThere(const MainWindow &window)
{
    auto *table = viewOf<QTableView>(window, u"historyTable"_s);
    if (table == nullptr)
        return true;
    table->selectRow(0);
    return table->currentIndex().isValid() && isQuiet(window);
}

void closeDialog(const MainWindow &window)
{
    if (QDialog *dialog = openDialog(window))
        dialog->close();
}

/// Cells as from a spreadsheet, two of them with a mistake.
void importCells(MainWindow &window)
{
    QString cells = u"Telephone number\tAccount\tUsage\tOperator Connect\n"_s;
    for (int i = 0; i < 14; ++i)
        cells += u"+14255557%1\tcontoso\tCallingUserAssignment\tyes\n"_s.arg(i, 3, 10, QChar(u'0'));
    cells += u"+14255557100-7149\tfabrikam\tCallingUserAssignment\tyes\n"_s;
    cells += u"+1425555O150\tcontoso\tCallingUserAssignment\tyes\n"_s;
    cells += u"+14255557151\tcontosso\tCallingUserAssignment\tyes\n"_s;
    QApplication::clipboard()->setText(cells);
    trigger(window, ActionId::Import);
    if (auto *paste = window.findChild<QAbstractButton *>(u"importPaste"_s))
        paste->click();
}

void leaveImport(const MainWindow &window)
{
    closeDialog(window);
    if (auto *discard = window.findChild<QAbstractButton *>(u"importDiscardQuestionYes"_s))
        discard->click();
}

/// A plan that was just compared.
void showPlan(MainWindow &window)
{
    QList<Wish> wishes;
    for (int i = 0; i < 250; ++i)
        wishes.append(
            {.subject = {ChangedKind::Number, shownAccount, u"+14255558%1"_s.arg(i, 3, 10, QChar(u'0'))},
             .patch = {{u"serviceDetails"_s,
                        QJsonObject{{u"teamsOperatorConnect"_s, QJsonObject{{u"enabled"_s, true}}}}}}});
    BulkJob *job = window.session()->jobs()->create(u"Import of contoso-main-site.csv"_s);
    job->addWishes(wishes);
    window.showPage(window.pages()->jobsPage());
    window.currentPage()->goToJob(job->info().id);
}

bool planIsThere(const MainWindow &window)
{
    auto *table = viewOf<QTableView>(window, u"jobTable"_s);
    if (table == nullptr)
        return true;
    table->selectRow(0);
    return table->currentIndex().isValid() && isQuiet(window)
        && window.session()->jobs()->jobs().constFirst().stage == JobStage::Planned;
}

void forgetPlan(const MainWindow &window)
{
    JobStore &jobs = *window.session()->jobs();
    jobs.remove(jobs.jobs().constFirst().id);
}

QList<Scene> pageScenes(MainWindow &window)
{
    const auto lists = [&window] { return listsAreThere(window); };
    const auto quiet = [&window] { return isQuiet(window); };
    const auto nothing = [] {};
    return {
        {u"accounts"_s, lists, [&window] { openAccount(window); },
         [&window] { return accountIsOpen(window); }, nothing},
        {u"numbers"_s, lists, [&window] { selectNumber(window); }, quiet, nothing},
        {u"numbers-filtered"_s, lists,
         [&window] {
             filterNumbers(window,
                           {.text = u"44"_s,
                            .statuses = {u"pending"_s, u"failed"_s, u"synced"_s},
                            .usages = {u"CallingUserAssignment"_s}});
         },
         quiet, [&window] { filterNumbers(window, {}); }},
        {u"ranges"_s, lists, [&window] { showRanges(window, true); }, quiet,
         [&window] { showRanges(window, false); }},
        {u"requests"_s, lists, [&window] { window.showPage(SessionPages::rfiPage); }, quiet, nothing},
        {u"history"_s, lists, [&window] { showHistory(window); },
         [&window] { return historyIsThere(window); }, nothing},
        {u"go-to"_s, lists, [&window] { jump(window); }, quiet, [&window] { leaveJump(window); }},
        {u"activity"_s, lists,
         [&window] {
             window.showPage(SessionPages::numbersPage);
             window.showActivity(true);
         },
         quiet, [&window] { window.showActivity(false); }},
    };
}

QList<Scene> dialogScenes(MainWindow &window)
{
    const auto lists = [&window] { return listsAreThere(window); };
    const auto ready = [&window] { return dialogIsReady(window); };
    const auto close = [&window] { closeDialog(window); };
    const auto onNumber = [&window](ActionId id) {
        return [&window, id] {
            selectNumber(window);
            trigger(window, id);
        };
    };
    const auto onAccount = [&window](ActionId id) {
        return [&window, id] {
            openAccount(window);
            trigger(window, id);
        };
    };
    return {
        {u"number-editor"_s, lists, onNumber(ActionId::Edit), ready, close},
        {u"numbers-editor"_s, lists,
         [&window] {
             selectNumbers(window);
             trigger(window, ActionId::Edit);
         },
         ready, close},
        {u"new-number"_s, lists, onNumber(ActionId::NewNumber), ready, close},
        {u"account-editor"_s, lists, onAccount(ActionId::Edit), ready, close},
        {u"diagnose"_s, lists,
         [&window] {
             window.showPage(SessionPages::accountsPage);
             window.currentPage()->goTo({troubledAccount, {}});
             trigger(window, ActionId::Diagnose);
         },
         ready, close},
        {u"requests-several"_s, lists, [&window] { answerSeveral(window); }, ready, close},
        {u"delete-account"_s, lists, onAccount(ActionId::Delete), ready, close},
        {u"delete-number"_s, lists, onNumber(ActionId::Delete), ready, close},
        {u"connection"_s, lists, [&window] { window.connections().create(); }, ready, close},
    };
}

QList<Scene> bulkScenes(MainWindow &window)
{
    if (window.pages()->jobsPage() < 0)
        return {}; // no folder for jobs
    const auto lists = [&window] { return listsAreThere(window); };
    return {
        {u"jobs"_s, lists, [&window] { showPlan(window); }, [&window] { return planIsThere(window); },
         [&window] { forgetPlan(window); }},
        {u"import"_s, lists, [&window] { importCells(window); }, [&window] { return dialogIsReady(window); },
         [&window] { leaveImport(window); }},
    };
}

} // namespace

QDialog *openDialog(const MainWindow &window)
{
    for (QDialog *dialog : window.findChildren<QDialog *>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

QList<Scene> scenesOf(MainWindow &window)
{
    if (window.session() != nullptr)
        return pageScenes(window) + bulkScenes(window) + dialogScenes(window);
    const auto always = [] { return true; };
    const auto nothing = [] {};
    return {
        {u"welcome"_s, always, nothing, always, nothing},
        {u"connection"_s, always, [&window] { window.connections().create(); },
         [&window] { return dialogIsReady(window); }, [&window] { closeDialog(window); }},
    };
}

} // namespace acg
