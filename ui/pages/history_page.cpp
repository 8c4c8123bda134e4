// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/history_page.h"

#include "models/services/change_browser.h"
#include "models/services/session.h"
#include "ui/pages/history_details.h"
#include "ui/pages/history_filter_model.h"
#include "ui/pages/resource_dialogs.h"
#include "ui/theme/icons.h"
#include "ui/widgets/column_chooser.h"
#include "ui/widgets/list_stack.h"
#include "ui/widgets/row_table.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

QString changesText(qint64 count)
{
    return count == 1 ? HistoryPage::tr("1 change")
                      : HistoryPage::tr("%1 changes").arg(QLocale().toString(count));
}

} // namespace

QString HistoryPage::title() const
{
    return tr("History");
}

QString HistoryPage::iconName() const
{
    return u"history"_s;
}

PageCapabilities HistoryPage::capabilities() const
{
    PageCapabilities can;
    can.whyNotRevert = whyNotRevert();
    can.canRevert = can.whyNotRevert.isEmpty();
    return can;
}

ListCount HistoryPage::count() const
{
    const ChangeListModel &changes = m_browser->changes();
    ListCount count;
    count.state = changes.loadState();
    count.shown = m_model->rowCount();
    count.loaded = m_model->countOfConnection();
    count.refreshed = count.loaded;
    count.filter = m_model->text();
    return count;
}

QString HistoryPage::countText() const
{
    return listCountText(count(), &changesText);
}

ListInView HistoryPage::listInView() const
{
    ListInView list{m_model, m_columns->visibleColumns(), u"history"_s,
                    m_browser->changes().loadState() == LoadState::Complete};
    list.load = loadOf(m_browser->changes(), [this] {
        if (m_browser->changes().loadState() != LoadState::Loading)
            m_browser->reload();
    });
    list.holdsResources = true;
    return list;
}

QString HistoryPage::unsavedChanges() const
{
    return m_dialogs->unsavedChanges();
}

void HistoryPage::refresh()
{
    m_browser->reload();
}

void HistoryPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void HistoryPage::copySelected()
{
    if (const QString text = selectedText(*m_table, m_columns->visibleColumns()); !text.isEmpty())
        QApplication::clipboard()->setText(text);
}

void HistoryPage::revertSelected()
{
    const ChangeRecord *change = current();
    if (change == nullptr || !whyNotRevert().isEmpty())
        return;
    if (change->subject.kind == ChangedKind::RequestForInformation)
        Q_EMIT answerRevertRequested(ChangeRecord(*change));
    else
        m_dialogs->revert(*change);
}

const ChangeRecord *HistoryPage::current() const
{
    return m_model->changeAt(m_table->currentIndex());
}

QString HistoryPage::whyNotRevert() const
{
    const ChangeRecord *change = current();
    return change != nullptr ? m_dialogs->whyNotRevert(*change) : tr("Select a change first.");
}

void HistoryPage::updateCount()
{
    m_count->setText(countText());
    m_stack->update(count());
    Q_EMIT countTextChanged();
}

void HistoryPage::showCurrent()
{
    if (const ChangeRecord *change = current()) {
        m_shown = change->id;
        m_details->show(*change, whyNotRevert());
    } else {
        m_details->showNothing();
    }
    Q_EMIT capabilitiesChanged();
}

void HistoryPage::restoreCurrent()
{
    if (const QModelIndex index = m_model->indexOf(m_shown); index.isValid())
        m_table->setCurrentIndex(index);
}

void HistoryPage::showMenu(const QPoint &at)
{
    const QString whyNot = whyNotRevert();
    auto *menu = new QMenu(this);
    menu->setObjectName(u"historyMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    QAction *revert
        = menu->addAction(icon(u"revert"_s), tr("Re&vert\u2026"), this, &HistoryPage::revertSelected);
    revert->setEnabled(whyNot.isEmpty());
    revert->setToolTip(whyNot);
    menu->addAction(icon(u"copy"_s), tr("&Copy Rows"), this, &HistoryPage::copySelected);
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

} // namespace acg
