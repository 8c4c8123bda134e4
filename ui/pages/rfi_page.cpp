// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/rfi_page.h"

#include "models/items/rfi_table_model.h"
#include "models/services/session.h"
#include "ui/connections/role_text.h"
#include "ui/errortext/error_text.h"
#include "ui/pages/relationship_form.h"
#include "ui/pages/rfi_details.h"
#include "ui/pages/rfi_filter_model.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/list_count.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr auto headerKey = "rfis/header"_L1;
constexpr auto splitterKey = "rfis/splitter"_L1;

QString requestsText(qint64 count)
{
    return count == 1 ? RfiPage::tr("1 request") : RfiPage::tr("%1 requests").arg(QLocale().toString(count));
}

} // namespace

RfiPage::~RfiPage()
{
    QSettings settings;
    settings.setValue(headerKey, m_table->horizontalHeader()->saveState());
    settings.setValue(splitterKey, m_splitter->saveState());
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
    can.canEdit = may && !selectedTenant().isEmpty();
    if (!may)
        can.whyNotWrite = missingRoleText(Permission::Write);
    if (!m_session.may(Permission::Read))
        can.whyNotRead = missingRoleText(Permission::Read);
    return can;
}

QString RfiPage::countText() const
{
    return listCountText(
        listCount(m_session.rfis(), m_filter->rowCount(), m_filter->status() + m_text->text().trimmed()),
        &requestsText);
}

QString RfiPage::unsavedChanges() const
{
    const int count = int(m_form->unsaved().size());
    if (count == 0)
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
    return list;
}

void RfiPage::refresh()
{
    m_session.reloadRfis();
}

void RfiPage::focusFilter()
{
    m_text->setFocus();
    m_text->selectAll();
}

void RfiPage::editSelected()
{
    m_form->focusStatus();
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

QString RfiPage::selectedTenant() const
{
    return m_table->currentIndex().data(RfiTableModel::TenantIdRole).toString();
}

void RfiPage::connectModel()
{
    RfiTableModel &rfis = m_session.rfis();
    connect(&rfis, &RfiTableModel::loadStateChanged, this, &RfiPage::updateList);
    connect(&rfis, &QAbstractItemModel::rowsInserted, this, &RfiPage::updateChips);
    connect(&rfis, &QAbstractItemModel::rowsRemoved, this, &RfiPage::updateChips);
    connect(&rfis, &QAbstractItemModel::dataChanged, this, &RfiPage::updateChips);
    connect(&rfis, &QAbstractItemModel::dataChanged, this, &RfiPage::showSelected);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, signal, this, &RfiPage::updateList);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RfiPage::showSelected);
    connect(&m_session, &Session::rfisFailed, this, [this](const ApiError &error) {
        m_error = error;
        updateList();
    });
    connect(&m_session, &Session::rolesChanged, this, &RfiPage::updatePermissions);
    connect(m_form, &RelationshipForm::unsavedChanged, this,
            [this] { m_filter->setUnsaved(m_form->unsaved()); });
    connect(m_form, &RelationshipForm::saved, this, [this](const QString &companyName) {
        Q_EMIT notice(tr("The answer to %1 is saved.").arg(companyName));
    });
    connect(m_details, &RfiDetails::copied, this, &RfiPage::notice);
}

void RfiPage::showSelected()
{
    const QModelIndex source = m_session.rfis().indexOf(selectedTenant());
    const RequestForInformation *rfi = source.isValid() ? m_session.rfis().at(source.row()) : nullptr;
    if (rfi != nullptr) {
        m_details->show(*rfi);
        m_form->show(*rfi);
    } else {
        m_form->showNothing();
    }
    m_detailStack->setCurrentIndex(rfi != nullptr ? 1 : 0);
    Q_EMIT capabilitiesChanged();
}

void RfiPage::updateChips()
{
    const RfiTableModel &rfis = m_session.rfis();
    QMap<QString, int> counts{{u"active"_s, 0}, {u"suspended"_s, 0}, {u"removed"_s, 0}};
    QStringList relationships;
    for (int row = 0; row < rfis.rowCount(); ++row) {
        const RequestForInformation *rfi = rfis.at(row);
        ++counts[rfi->status()];
        const QString relationship = rfi->customerRelationship().status;
        if (!relationship.isEmpty() && !relationships.contains(relationship))
            relationships.append(relationship);
    }
    relationships.sort();
    m_form->setSeenStatuses(relationships);

    QStringList order{QString(), u"active"_s, u"suspended"_s, u"removed"_s};
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        if (!order.contains(count.key()))
            order.append(count.key()); // a word we do not know
    }
    for (int place = 0; place < int(order.size()); ++place) {
        const QString &word = order.at(place);
        QAbstractButton *chip = m_chipGroup->button(place);
        if (chip == nullptr) {
            chip = new QPushButton(this);
            chip->setCheckable(true);
            chip->setObjectName(u"rfiChip%1"_s.arg(place));
            m_chipGroup->addButton(chip, place);
            m_chips->insertWidget(place, chip);
        }
        const int count = word.isEmpty() ? rfis.rowCount() : counts.value(word);
        const QString name = word.isEmpty() ? tr("All") : RfiTableModel::statusText(word);
        chip->setText(tr("%1  %2").arg(name).arg(count));
        chip->setAccessibleName(tr("%1: %2 requests").arg(name).arg(count));
        chip->setProperty("status", word);
        chip->setChecked(word == m_filter->status());
        chip->setVisible(true);
    }
    for (int place = int(order.size()); QAbstractButton *chip = m_chipGroup->button(place); ++place)
        chip->hide();
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
    Q_EMIT capabilitiesChanged();
}

} // namespace acg
