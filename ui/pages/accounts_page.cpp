// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/accounts_page.h"

#include "models/items/account_tree_model.h"
#include "models/services/session.h"
#include "ui/pages/account_filter_model.h"
#include "ui/pages/resource_dialogs.h"
#include "ui/theme/icons.h"
#include "ui/widgets/address_book.h"
#include "ui/widgets/detail_view.h"
#include "ui/widgets/list_stack.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

using Kind = AccountTreeModel::Kind;

Kind kindOf(const QModelIndex &index)
{
    return static_cast<Kind>(index.data(AccountTreeModel::KindRole).toInt());
}

QString accountsText(qint64 count)
{
    if (count == 1)
        return AccountsPage::tr("1 account");
    return AccountsPage::tr("%1 accounts").arg(QLocale().toString(count));
}

} // namespace

QString AccountsPage::title() const
{
    return tr("Accounts");
}

QString AccountsPage::iconName() const
{
    return u"accounts"_s;
}

PageCapabilities AccountsPage::capabilities() const
{
    PageCapabilities allowed = m_dialogs->allowed();
    const bool any = m_tree->currentIndex().isValid();
    allowed.canEdit = allowed.canEdit && any;
    allowed.canDelete = allowed.canDelete && any;
    allowed.canDiagnose = any;
    return allowed;
}

ListCount AccountsPage::count() const
{
    return listCount(m_session.accounts(), m_model->rowCount(), m_model->filterText());
}

QString AccountsPage::countText() const
{
    return listCountText(count(), &accountsText);
}

ListInView AccountsPage::listInView() const
{
    ListInView list{m_model,
                    {AccountTreeModel::Name, AccountTreeModel::Services, AccountTreeModel::Status},
                    u"accounts"_s,
                    m_session.accounts().loadState() == LoadState::Complete};
    list.load = loadOf(m_session.accounts(), [this] {
        if (m_session.accounts().loadState() == LoadState::Loading)
            m_session.hurryLists();
        else
            m_session.reloadAccounts();
    });
    list.holdsResources = true;
    list.members = accountMembers();
    return list;
}

QString AccountsPage::unsavedChanges() const
{
    return m_dialogs->unsavedChanges();
}

void AccountsPage::refresh()
{
    m_addresses->clear();
    m_toRestore = current();
    m_session.reloadAccounts();
    QStringList open;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex account = m_model->index(row, 0);
        if (m_model->rowCount(account) > 0)
            open.append(account.data(AccountTreeModel::AccountNameRole).toString());
    }
    for (const QString &accountName : std::as_const(open))
        m_session.reloadNumbersOf(accountName);
    m_detail->reload();
}

void AccountsPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void AccountsPage::goTo(const NumberKey &target)
{
    const QModelIndex account = m_session.accounts().indexOf(target.accountName);
    if (account.isValid() && !m_model->mapFromSource(account).isValid()) {
        m_filter->clear();
        Q_EMIT notice(tr("The filter was cleared to show %1.").arg(target.accountName));
    }
    reveal(account);
}

void AccountsPage::resume(const Draft &draft)
{
    m_dialogs->resume(draft);
}

void AccountsPage::createAccount()
{
    m_dialogs->createAccount();
}

void AccountsPage::createNumber()
{
    m_dialogs->createNumber(current().accountName);
}

void AccountsPage::editSelected()
{
    const NumberKey key = current();
    if (key.accountName.isEmpty() || !capabilities().canEdit)
        return;
    if (key.telephoneNumber.isEmpty())
        m_dialogs->editAccount(key.accountName);
    else
        m_dialogs->editNumber(key);
}

void AccountsPage::deleteSelected()
{
    const NumberKey key = current();
    if (key.accountName.isEmpty() || !capabilities().canDelete)
        return;
    if (key.telephoneNumber.isEmpty())
        m_dialogs->deleteAccount(key.accountName);
    else
        m_dialogs->deleteNumbers({key});
}

void AccountsPage::diagnoseSelected()
{
    if (const NumberKey key = current(); !key.accountName.isEmpty())
        m_dialogs->diagnose(key);
}

void AccountsPage::copySelected()
{
    const QModelIndex index = m_tree->currentIndex();
    if (!index.isValid())
        return;
    QStringList cells;
    for (int column = 0; column < AccountTreeModel::ColumnCount; ++column)
        cells.append(index.siblingAtColumn(column).data().toString().simplified());
    QGuiApplication::clipboard()->setText(cells.join(u'\t'));
}

void AccountsPage::updateCount()
{
    m_count->setText(countText());
    m_stack->update(count());
    Q_EMIT countTextChanged();
}

void AccountsPage::currentChanged()
{
    const NumberKey key = current();
    if (key == m_toRestore || key.accountName != m_toRestore.accountName)
        m_toRestore = {}; // it is back, or somebody went elsewhere
    m_showNumbers->setEnabled(!key.accountName.isEmpty());
    if (!key.telephoneNumber.isEmpty())
        m_detail->showNumber(key.accountName, key.telephoneNumber);
    else if (!key.accountName.isEmpty())
        m_detail->showAccount(key.accountName);
    else
        m_detail->showNothing(u"account"_s, tr("No account selected"),
                              tr("Select an account or a number to see all that is known about it."));
    Q_EMIT capabilitiesChanged();
}

void AccountsPage::activated(const QModelIndex &index)
{
    if (kindOf(index) != Kind::Notice)
        return editSelected();
    m_model->fetchNext(index.parent());
}

void AccountsPage::showMenu(const QPoint &at)
{
    const QModelIndex index = m_tree->indexAt(at);
    const PageCapabilities can = capabilities();
    const bool isNumber = index.isValid() && kindOf(index) == Kind::Number;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"accountsMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const auto add = [&](const QString &iconName, const QString &text, auto slot, bool enabled = true,
                         const QString &whyNot = {}) {
        QAction *action = menu->addAction(icon(iconName), text, this, slot);
        action->setEnabled(enabled);
        action->setToolTip(enabled ? QString() : whyNot);
        action->setStatusTip(action->toolTip());
    };
    if (index.isValid() && kindOf(index) == Kind::Notice) {
        const QPersistentModelIndex account = index.parent();
        add(u"refresh"_s, tr("&Load Now"), [this, account] { m_model->fetchNext(account); });
        menu->addSeparator();
    } else if (index.isValid()) {
        add(u"edit"_s, isNumber ? tr("&Edit Number\u2026") : tr("&Edit Account\u2026"),
            &AccountsPage::editSelected, can.canEdit, can.whyNotWrite);
        add(u"delete"_s, isNumber ? tr("&Delete Number\u2026") : tr("&Delete Account\u2026"),
            &AccountsPage::deleteSelected, can.canDelete, can.whyNotDelete);
        add(u"diagnose"_s, tr("Dia&gnose\u2026"), &AccountsPage::diagnoseSelected);
        add(u"numbers"_s, tr("Show Numbers in &Table"), &AccountsPage::showNumbers);
        add(u"copy"_s, tr("&Copy Row"), &AccountsPage::copySelected);
        menu->addSeparator();
    }
    add(u"add-number"_s, tr("&New Number\u2026"), &AccountsPage::createNumber, can.canCreateNumber,
        can.whyNotWrite);
    add(u"add-account"_s, tr("New &Account\u2026"), &AccountsPage::createAccount, can.canCreateAccount,
        can.whyNotWrite);
    menu->popup(m_tree->viewport()->mapToGlobal(at));
}

void AccountsPage::showNumbers()
{
    if (const QString account = current().accountName; !account.isEmpty())
        Q_EMIT numbersRequested(account);
}

void AccountsPage::fetchSeen()
{
    const QRect seen = m_tree->viewport()->rect();
    for (QModelIndex index = m_tree->indexAt(seen.topLeft()); index.isValid();
         index = m_tree->indexBelow(index)) {
        if (m_tree->visualRect(index).top() > seen.bottom())
            return;
        const QModelIndex account = index.parent();
        const bool follows = kindOf(index) == Kind::Notice
            && static_cast<LoadState>(account.data(AccountTreeModel::LoadStateRole).toInt())
                == LoadState::NotLoaded;
        if (follows)
            return m_model->fetchNext(account); // it changes the rows; what comes next starts this again
    }
}

void AccountsPage::restoreCurrent()
{
    if (m_toRestore.telephoneNumber.isEmpty())
        return;
    const QModelIndex number
        = m_session.accounts().indexOf(m_toRestore.accountName, m_toRestore.telephoneNumber);
    if (number.isValid())
        reveal(number);
}

NumberKey AccountsPage::current() const
{
    const QModelIndex index = m_tree->currentIndex();
    return {index.data(AccountTreeModel::AccountNameRole).toString(),
            index.data(AccountTreeModel::TelephoneNumberRole).toString()};
}

void AccountsPage::reveal(const QModelIndex &sourceIndex)
{
    const QModelIndex index = m_model->mapFromSource(sourceIndex);
    if (!index.isValid())
        return;
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
}

} // namespace acg
