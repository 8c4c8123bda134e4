// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/numbers_page.h"

#include "models/items/number_conditions.h"
#include "models/items/number_table_model.h"
#include "models/jobs/whole_numbers.h"
#include "models/services/session.h"
#include "ui/editors/numbers_editor.h"
#include "ui/filters/number_filter_bar.h"
#include "ui/pages/ranges_view.h"
#include "ui/pages/resource_dialogs.h"
#include "ui/theme/icons.h"
#include "ui/widgets/account_chooser.h"
#include "ui/widgets/address_book.h"
#include "ui/widgets/column_chooser.h"
#include "ui/widgets/detail_view.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/list_stack.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/service_words.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

QString NumbersPage::title() const
{
    return tr("Numbers");
}

QString NumbersPage::iconName() const
{
    return u"numbers"_s;
}

PageCapabilities NumbersPage::capabilities() const
{
    PageCapabilities allowed = m_dialogs->allowed();
    const qsizetype count = showsRanges() ? 0 : m_table->selectionModel()->selectedRows().size();
    allowed.whyNotEdit = count > 1 ? whyNotTogether() : QString();
    allowed.canEdit = allowed.canEdit && count > 0 && allowed.whyNotEdit.isEmpty();
    allowed.canDelete = allowed.canDelete && count > 0;
    allowed.canChangeMany = m_session.may(Permission::Write) && m_session.jobs() != nullptr && !showsRanges()
        && m_session.numbers().rowCount() > 0;
    if (m_session.jobs() == nullptr)
        allowed.whyNotChangeMany = tr("No jobs are kept for this connection.");
    else if (showsRanges() || m_session.numbers().rowCount() == 0)
        allowed.whyNotChangeMany = tr("There are no numbers in view.");
    allowed.canDiagnose = count == 1;
    return allowed;
}

QString NumbersPage::whyNotTogether() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.size() > NumbersEditor::mostNumbers)
        return tr("At most %1 can be edited together.").arg(numbersText(NumbersEditor::mostNumbers));
    const auto accountOf
        = [](const QModelIndex &row) { return row.data(NumberTableModel::AccountNameRole).toString(); };
    const QString account = accountOf(rows.constFirst());
    const bool ofOne
        = std::ranges::all_of(rows, [&](const QModelIndex &row) { return accountOf(row) == account; });
    return ofOne ? QString() : tr("Numbers of one account can be edited together; these are of several.");
}

QString NumbersPage::countText() const
{
    return listCountText(count(), &numbersText);
}

ListCount NumbersPage::count() const
{
    const NumberTableModel &model = m_session.numbers();
    QStringList filter{model.filterText(), m_conditions->summary()};
    filter.removeAll(QString());
    ListCount count = listCount(model, model.rowCount(), filter.join(u" \u00b7 "_s));
    if (count.total && count.state == LoadState::Loading)
        count.left = m_session.timeForRows(*count.total - count.refreshed);
    return count;
}

ListInView NumbersPage::listInView() const
{
    const QString scope = m_session.numbersScope();
    const QString of = scope.isEmpty() ? QString() : u'-' + scope;
    const bool complete = m_session.numbers().loadState() == LoadState::Complete;
    NumberTableModel &numbers = m_session.numbers();
    ListInView list{&numbers, m_columns->visibleColumns(), u"numbers"_s + of, complete};
    list.load = loadOf(numbers, [this] {
        if (m_session.numbers().loadState() == LoadState::Loading)
            m_session.hurryLists();
        else
            m_session.reloadNumbers();
    });
    if (showsRanges()) {
        list.model = &m_ranges->model();
        list.columns = m_ranges->columns();
        list.suggestedName = u"ranges"_s + of;
        list.load.watch = [this](QObject *guard, const std::function<void()> &changed) {
            connect(&m_session.numbers(), &NumberTableModel::loadStateChanged, guard, [this, changed] {
                if (m_session.numbers().loadState() == LoadState::Complete)
                    m_ranges->refold(); // by itself it would do so a little later
                changed();
            });
        };
        return list;
    }
    list.load.growsAtEnd = [&numbers] { return numbers.growsAtEnd(); };
    list.members = numberMembers();
    list.fetchResources = [&session = m_session](std::span<const FlatMember> members) {
        return std::make_unique<WholeNumbers>(session.client(), session.numbersScope(),
                                              session.numbers().shownKeys(), members);
    };
    list.timeToFetch = [&session = m_session] {
        return session.timeForRows(session.numbers().totalCount().value_or(session.numbers().loadedCount()));
    };
    return list;
}

QString NumbersPage::unsavedChanges() const
{
    return m_dialogs->unsavedChanges();
}

void NumbersPage::refresh()
{
    m_addresses->clear();
    m_session.reloadNumbers();
    m_detail->reload();
}

void NumbersPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void NumbersPage::goTo(const NumberKey &target)
{
    const QString scope = m_session.numbersScope();
    if (!scope.isEmpty() && scope != target.accountName) {
        m_session.setNumbersScope(target.accountName);
        Q_EMIT notice(tr("The numbers of %1 are shown now, to show %2.")
                          .arg(target.accountName, target.telephoneNumber));
    }
    m_wanted = target.telephoneNumber;
    // Fetches it, so it need not wait for the list to reach it.
    m_detail->showNumber(target.accountName, target.telephoneNumber);
    revealWanted();
}

void NumbersPage::resume(const Draft &draft)
{
    m_dialogs->resume(draft);
}

void NumbersPage::createAccount()
{
    m_dialogs->createAccount();
}

void NumbersPage::createNumber()
{
    QString account = m_session.numbersScope();
    if (account.isEmpty())
        account = m_table->currentIndex().data(NumberTableModel::AccountNameRole).toString();
    m_dialogs->createNumber(account);
}

void NumbersPage::editSelected()
{
    const QList<NumberKey> numbers = selected();
    if (numbers.isEmpty() || !capabilities().canEdit)
        return;
    if (numbers.size() == 1) {
        m_dialogs->editNumber(numbers.first());
        return;
    }
    QStringList telephoneNumbers;
    for (const NumberKey &number : numbers)
        telephoneNumbers.append(number.telephoneNumber);
    m_dialogs->editNumbers(numbers.first().accountName, telephoneNumbers);
}

void NumbersPage::deleteSelected()
{
    const QList<NumberKey> numbers = selected();
    if (!numbers.isEmpty() && capabilities().canDelete)
        m_dialogs->deleteNumbers(numbers);
}

void NumbersPage::diagnoseSelected()
{
    if (const QList<NumberKey> numbers = selected(); numbers.size() == 1)
        m_dialogs->diagnose(numbers.first());
}

void NumbersPage::copySelected()
{
    if (showsRanges())
        return m_ranges->copySelected();
    if (const QString text = selectedText(*m_table, m_columns->visibleColumns()); !text.isEmpty())
        QApplication::clipboard()->setText(text);
}

void NumbersPage::copyNumbers() const
{
    const QModelIndexList rows = selectedRows(*m_table);
    QStringList lines;
    for (const QModelIndex &row : rows)
        lines.append(row.data(NumberTableModel::TelephoneNumberRole).toString());
    if (!lines.isEmpty())
        QApplication::clipboard()->setText(lines.join(u'\n'));
}

void NumbersPage::setConditions(const NumberConditions &conditions)
{
    const QString current = m_table->currentIndex().data(NumberTableModel::TelephoneNumberRole).toString();
    m_session.numbers().setConditions(conditions);
    if (m_filter->text().trimmed() != conditions.text) {
        const QSignalBlocker quiet(m_filter);
        m_filter->setText(conditions.text);
    }
    m_conditions->showConditions();
    if (!m_session.numbers().indexOf(current).isValid()) {
        // The view moved on to whatever is next to it: to the end, more often than not.
        m_table->selectionModel()->clearCurrentIndex();
        m_table->scrollToTop();
    }
    updateCount();
}

void NumbersPage::updateCount()
{
    const QString summary = m_conditions->summary();
    m_count->setText(summary.isEmpty() ? countText() : countText() + u" \u2013 "_s + summary);
    m_stack->update(count());
    updateView();
    Q_EMIT countTextChanged();
}

bool NumbersPage::showsRanges() const
{
    return m_asRanges->isChecked() && m_session.numbers().rowCount() > 0;
}

void NumbersPage::updateView()
{
    const bool hadFocus = m_views->isAncestorOf(QApplication::focusWidget());
    m_views->setCurrentWidget(showsRanges() ? static_cast<QWidget *>(m_ranges) : m_stack);
    setHome(showsRanges() ? m_ranges->table() : m_table);
    if (hadFocus)
        focusHome();
    m_columnsButton->setEnabled(!showsRanges());
}

void NumbersPage::showRange(PhoneKey first, PhoneKey last)
{
    NumberConditions conditions = m_session.numbers().conditions();
    conditions.firstNumber = first;
    conditions.lastNumber = last;
    m_asRanges->setChecked(false);
    setConditions(conditions);
    m_table->setFocus();
}

void NumbersPage::selectionChanged()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.size() == 1) {
        m_detail->showNumber(rows.first().data(NumberTableModel::AccountNameRole).toString(),
                             rows.first().data(NumberTableModel::TelephoneNumberRole).toString());
    } else if (rows.size() > 1) {
        m_detail->showNothing(u"numbers"_s, tr("%1 selected").arg(numbersText(rows.size())));
    } else {
        m_detail->showNothing(u"number"_s, tr("No number selected"), tr("Select one to see all about it."));
    }
    Q_EMIT capabilitiesChanged();
}

void NumbersPage::showMenu(const QPoint &at)
{
    const PageCapabilities can = capabilities();
    const qsizetype count = m_table->selectionModel()->selectedRows().size();
    auto *menu = new QMenu(this);
    menu->setObjectName(u"numbersMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const auto add = [&](const QString &iconName, const QString &text, auto slot, bool enabled,
                         const QString &whyNot = {}) {
        QAction *action = menu->addAction(icon(iconName), text, this, slot);
        action->setEnabled(enabled);
        action->setToolTip(enabled ? QString() : whyNot);
        action->setStatusTip(action->toolTip());
    };
    add(u"edit"_s, count > 1 ? tr("&Edit %1\u2026").arg(numbersText(count)) : tr("&Edit Number\u2026"),
        &NumbersPage::editSelected, can.canEdit,
        can.whyNotWrite.isEmpty() ? can.whyNotEdit : can.whyNotWrite);
    add(u"delete"_s, count > 1 ? tr("&Delete %1\u2026").arg(numbersText(count)) : tr("&Delete Number\u2026"),
        &NumbersPage::deleteSelected, can.canDelete, can.whyNotDelete);
    add(u"edit"_s, tr("Change &Many\u2026"), &NumbersPage::changeMany, can.canChangeMany,
        can.whyNotWrite.isEmpty() ? can.whyNotChangeMany : can.whyNotWrite);
    add(u"diagnose"_s, tr("Dia&gnose\u2026"), &NumbersPage::diagnoseSelected, can.canDiagnose);
    menu->addSeparator();
    add(u"copy"_s, tr("&Copy Rows"), &NumbersPage::copySelected, count > 0);
    add(u"copy"_s, tr("Copy &Telephone Numbers"), &NumbersPage::copyNumbers, count > 0);
    menu->addSeparator();
    add(u"add-number"_s, tr("&New Number\u2026"), &NumbersPage::createNumber, can.canCreateNumber,
        can.whyNotWrite);
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

QList<NumberKey> NumbersPage::selected() const
{
    QList<NumberKey> numbers;
    const QModelIndexList rows = selectedRows(*m_table);
    for (const QModelIndex &row : rows)
        numbers.append({row.data(NumberTableModel::AccountNameRole).toString(),
                        row.data(NumberTableModel::TelephoneNumberRole).toString()});
    return numbers;
}

void NumbersPage::revealWanted()
{
    const NumberTableModel &numbers = m_session.numbers();
    if (m_wanted.isEmpty() || numbers.accountOf(m_wanted).isEmpty()) {
        if (numbers.loadState() == LoadState::Complete)
            m_wanted.clear(); // it is gone
        return;
    }
    const QString number = std::exchange(m_wanted, {});
    if (!numbers.indexOf(number).isValid()) {
        setConditions({});
        Q_EMIT notice(tr("The filter was cleared to show %1.").arg(number));
    }
    reveal(number);
}

void NumbersPage::reveal(const QString &telephoneNumber)
{
    const QModelIndex index = m_session.numbers().indexOf(telephoneNumber);
    if (!index.isValid())
        return;
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
}

} // namespace acg
