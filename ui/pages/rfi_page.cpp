// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/rfi_page.h"

#include "models/domain/account_from_rfi.h"
#include "models/domain/change_record.h"
#include "models/items/account_tree_model.h"
#include "models/items/rfi_table_model.h"
#include "models/services/drafts.h"
#include "models/services/session.h"
#include "ui/connections/role_text.h"
#include "ui/dialogs/rfi_answer_dialog.h"
#include "ui/errortext/error_text.h"
#include "ui/pages/relationship_form.h"
#include "ui/pages/resource_dialogs.h"
#include "ui/pages/rfi_details.h"
#include "ui/pages/rfi_filter_bar.h"
#include "ui/pages/rfi_filter_model.h"
#include "ui/theme/icons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/list_count.h"
#include "ui/widgets/row_table.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr auto headerKey = "rfis/columns"_L1;

QString requestsText(qint64 count)
{
    return count == 1 ? RfiPage::tr("1 request") : RfiPage::tr("%1 requests").arg(QLocale().toString(count));
}

} // namespace

RfiPage::~RfiPage()
{
    QSettings().setValue(headerKey, m_table->horizontalHeader()->saveState());
}

QString RfiPage::title() const
{
    return tr("Requests");
}

QString RfiPage::iconName() const
{
    return u"rfi"_s;
}

PageCapabilities RfiPage::capabilities() const
{
    PageCapabilities can;
    const bool may = m_session.may(Permission::Write);
    can.canEdit = may && !currentTenant().isEmpty();
    if (!may)
        can.whyNotWrite = missingRoleText(Permission::Write);
    if (!m_session.may(Permission::Read))
        can.whyNotRead = missingRoleText(Permission::Read);
    return can;
}

QString RfiPage::countText() const
{
    return listCountText(listCount(m_session.rfis(), m_filter->rowCount(), m_filter->summary()),
                         &requestsText);
}

QString RfiPage::unsavedChanges() const
{
    const auto *several = findChild<RfiAnswerDialog *>();
    if (several != nullptr && several->hasUnsavedChanges())
        return tr("The answer to several requests for information is not saved.");
    const int count = int(m_form->unsaved().size());
    if (count == 0 || m_session.drafts().areKept())
        return {};
    return count == 1 ? tr("The answer to one request for information is not saved.")
                      : tr("The answers to %1 requests for information are not saved.").arg(count);
}

ListInView RfiPage::listInView() const
{
    ListInView list;
    list.model = m_filter;
    const QHeaderView *header = m_table->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (!header->isSectionHidden(column))
            list.columns.append(column);
    }
    list.suggestedName = u"requests-for-information"_s;
    list.complete = m_session.rfis().loadState() == LoadState::Complete;
    list.load = loadOf(m_session.rfis(), [this] {
        if (m_session.rfis().loadState() == LoadState::Loading)
            m_session.hurryLists();
        else
            m_session.reloadRfis();
    });
    list.holdsResources = true;
    return list;
}

void RfiPage::refresh()
{
    m_session.reloadRfis();
}

void RfiPage::focusFilter()
{
    m_bar->focusText();
}

void RfiPage::goToRfi(const QString &tenantId)
{
    const QModelIndex source = m_session.rfis().indexOf(tenantId);
    if (source.isValid() && !m_filter->mapFromSource(source).isValid()) {
        m_bar->showAll();
        Q_EMIT notice(tr("The filter was cleared to show the request."));
    }
    const QModelIndex index = m_filter->mapFromSource(source);
    if (!index.isValid())
        return;
    m_table->selectRow(index.row());
    m_table->scrollTo(index);
}

void RfiPage::resume(const Draft &draft)
{
    goToRfi(draft.tenantId);
    m_form->fields().focusStatus();
}

void RfiPage::revertAnswer(const ChangeRecord &change)
{
    goToRfi(change.subject.name);
    if (currentTenant() != change.subject.name) {
        Q_EMIT notice(tr("The request is no longer in the list."));
        return;
    }
    m_form->propose([change](const AnswerFields::Answer &held) {
        const QJsonObject relationship{{"status"_L1, held.status}, {"comment"_L1, held.comment}};
        const QJsonObject undone = withChangeUndone(change, {{"customerRelationship"_L1, relationship}})
                                       .value("customerRelationship"_L1)
                                       .toObject();
        return AnswerFields::Answer{undone.value("status"_L1).toString(),
                                    undone.value("comment"_L1).toString()};
    });
}

void RfiPage::editSelected()
{
    if (selectedTenants().size() > 1)
        answerSelected();
    else
        m_form->fields().focusStatus();
}

void RfiPage::answerSelected()
{
    const RfiTableModel &rfis = m_session.rfis();
    QList<RequestForInformation> shown;
    const QStringList tenants = selectedTenants();
    for (const QString &tenantId : tenants)
        shown.append(*rfis.at(rfis.indexOf(tenantId).row()));
    if (shown.isEmpty() || !capabilities().canEdit)
        return;
    auto *dialog = new RfiAnswerDialog(m_session.resources(), shown, m_seenStatuses, this);
    connect(dialog, &RfiAnswerDialog::saved, this,
            [this](const RequestForInformation &rfi) { m_session.rfis().setRead(rfi.tenantId(), true); });
    connect(dialog, &RfiAnswerDialog::allSaved, this, &RfiPage::notice);
    dialog->open();
}

void RfiPage::createAccountFromRfi()
{
    const RequestForInformation *rfi = current();
    if (rfi == nullptr)
        return;
    const AccountTreeModel &accounts = m_session.accounts();
    m_dialogs->createAccount([suggested = accountFor(*rfi, [&accounts](const QString &name) {
                                  return accounts.indexOf(name).isValid();
                              })](const Account &) { return suggested; });
}

void RfiPage::copySelected()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    QStringList lines;
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (const int column : listInView().columns)
            cells.append(row.siblingAtColumn(column).data().toString());
        lines.append(cells.join(u'\t'));
    }
    if (lines.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    Q_EMIT notice(lines.size() == 1 ? tr("1 row copied.") : tr("%1 rows copied.").arg(lines.size()));
}

void RfiPage::setSelectedRead(bool read)
{
    m_reading.stop();
    const QStringList tenants = selectedTenants();
    for (const QString &tenantId : tenants)
        m_session.rfis().setRead(tenantId, read);
}

void RfiPage::setSelectedStarred(bool starred)
{
    const QStringList tenants = selectedTenants();
    for (const QString &tenantId : tenants)
        m_session.rfis().setStarred(tenantId, starred);
}

void RfiPage::clicked(const QModelIndex &index)
{
    if (index.column() == RfiTableModel::Starred)
        m_session.rfis().setStarred(index.data(RfiTableModel::TenantIdRole).toString(),
                                    !index.data(RfiTableModel::StarredRole).toBool());
}

void RfiPage::showMenu(const QPoint &at)
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"rfiMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const QString &iconName, const QString &text, auto act) {
        return menu->addAction(icon(iconName), text, this, act);
    };
    const bool unread = index.data(RfiTableModel::UnreadRole).toBool();
    const bool starred = index.data(RfiTableModel::StarredRole).toBool();
    const qsizetype count = selectedTenants().size();
    add(u"edit"_s, count > 1 ? tr("&Answer %1 Requests…").arg(count) : tr("&Answer"), [this] {
        editSelected();
    })->setEnabled(capabilities().canEdit);
    menu->addSeparator();
    add(u"unread"_s, unread ? tr("Mark as &Read") : tr("Mark as &Unread"),
        [this, unread] { setSelectedRead(unread); });
    add(u"star-filled"_s, starred ? tr("Remove the &Star") : tr("&Star"),
        [this, starred] { setSelectedStarred(!starred); });
    add(u"check"_s, tr("Mark &All as Read"), [this] {
        for (const RequestForInformation &rfi : m_session.rfis().items())
            m_session.rfis().setRead(rfi.tenantId(), true);
    });
    menu->addSeparator();
    add(u"copy"_s, tr("&Copy"), [this] { copySelected(); });
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void RfiPage::showEvent(QShowEvent *event)
{
    MainPage::showEvent(event);
    m_reading.start();
}

QString RfiPage::currentTenant() const
{
    return m_table->currentIndex().data(RfiTableModel::TenantIdRole).toString();
}

const RequestForInformation *RfiPage::current() const
{
    return m_session.rfis().at(m_session.rfis().indexOf(currentTenant()).row());
}

QStringList RfiPage::selectedTenants() const
{
    QStringList tenants;
    const QModelIndexList rows = selectedRows(*m_table);
    for (const QModelIndex &row : rows)
        tenants.append(row.data(RfiTableModel::TenantIdRole).toString());
    return tenants;
}

void RfiPage::showSelected()
{
    const RequestForInformation *rfi = current();
    if (rfi != nullptr) {
        m_details->show(*rfi);
        m_details->setStarred(m_table->currentIndex().data(RfiTableModel::StarredRole).toBool());
        m_form->show(*rfi);
        showAccount();
    } else {
        m_form->showNothing();
    }
    const qsizetype count = selectedTenants().size();
    if (count > 1)
        m_several->showMessage(u"rfi"_s, tr("%1 requests are selected").arg(count),
                               tr("They can be given one answer together."), tr("&Answer Them…"));
    m_several->button()->setEnabled(capabilities().canEdit);
    m_several->button()->setToolTip(capabilities().whyNotWrite);
    m_detailStack->setCurrentIndex(count > 1 ? 2 : rfi != nullptr ? 1 : 0);
    Q_EMIT capabilitiesChanged();
}

void RfiPage::showAccount()
{
    const RequestForInformation *rfi = current();
    if (rfi == nullptr)
        return;
    const AccountTreeModel &accounts = m_session.accounts();
    QString name;
    for (int row = 0; row < accounts.rowCount() && name.isEmpty(); ++row) {
        const QModelIndex account = accounts.index(row, 0);
        const QString accountName = account.data(AccountTreeModel::AccountNameRole).toString();
        if (belongTogether(*rfi, accountName, account.data(AccountTreeModel::TenantIdRole).toString()))
            name = accountName;
    }
    m_details->setAccount(name);
    QString hindrance = capabilities().whyNotWrite;
    if (hindrance.isEmpty() && accounts.loadState() == LoadState::Loading)
        hindrance = tr("The accounts are still being loaded: it may have one.");
    m_details->setCreationHindrance(hindrance);
}

void RfiPage::updateSeenStatuses()
{
    QStringList statuses;
    for (const RequestForInformation &rfi : m_session.rfis().items()) {
        const QString status = rfi.customerRelationship().status;
        if (!status.isEmpty() && !statuses.contains(status))
            statuses.append(status);
    }
    statuses.sort();
    m_seenStatuses = statuses;
    m_form->fields().setSeenStatuses(statuses);
    Q_EMIT countTextChanged();
}

void RfiPage::updateList()
{
    const RfiTableModel &rfis = m_session.rfis();
    const bool rows = m_filter->rowCount() > 0;
    m_listStack->setCurrentIndex(rows ? 0 : 1);
    if (!rows) {
        if (rfis.rowCount() > 0) {
            m_empty->showMessage(u"filter"_s, tr("No request matches"),
                                 tr("There are %1 others.").arg(rfis.rowCount()), tr("Show &all"));
        } else if (rfis.loadState() == LoadState::Failed) {
            const ErrorText text = errorText(m_error);
            m_empty->showMessage(u"error"_s, text.title, text.explanation + u' ' + text.advice,
                                 tr("&Try again"));
        } else if (rfis.loadState() == LoadState::Complete) {
            m_empty->showMessage(u"rfi"_s, tr("No requests for information"),
                                 tr("Companies that choose you as their operator appear here."));
        } else {
            m_empty->showLoading(tr("Loading requests for information…"));
        }
    } else if (!m_table->currentIndex().isValid()) {
        m_table->selectRow(0);
    }
    Q_EMIT countTextChanged();
}

void RfiPage::updatePermissions()
{
    const bool may = m_session.may(Permission::Write);
    m_form->setReadOnly(may ? QString() : missingRoleText(Permission::Write));
    showSelected();
    Q_EMIT capabilitiesChanged();
}

} // namespace acg
