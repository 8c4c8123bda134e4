// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the page is put together; what it does is in rfi_page.cpp.
#include "models/items/account_tree_model.h"
#include "models/items/rfi_table_model.h"
#include "models/services/session.h"
#include "ui/delegates/mark_delegate.h"
#include "ui/pages/relationship_form.h"
#include "ui/pages/resource_dialogs.h"
#include "ui/pages/rfi_details.h"
#include "ui/pages/rfi_filter_bar.h"
#include "ui/pages/rfi_filter_model.h"
#include "ui/pages/rfi_page.h"
#include "ui/pages/rfi_refresh_chooser.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/list_beside_detail.h"

#include <QHeaderView>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr std::chrono::milliseconds readingTime{700}; ///< keys run quickly through a list

} // namespace

RfiPage::RfiPage(Session &session, QWidget *parent)
    : MainPage(parent)
    , m_session(session)
    , m_dialogs(new ResourceDialogs(session, this))
    , m_filter(new RfiFilterModel(this))
    , m_bar(new RfiFilterBar(session.rfis(), *m_filter))
    , m_table(new QTableView)
    , m_empty(new EmptyState)
    , m_listStack(new QStackedWidget)
    , m_details(new RfiDetails)
    , m_form(new RelationshipForm(session.resources(), session.drafts()))
    , m_nothing(new EmptyState)
    , m_several(new EmptyState)
    , m_detailStack(new QStackedWidget)
{
    setObjectName(u"rfiPage"_s);
    setHome(m_table);
    m_filter->setSourceModel(&session.rfis());
    buildTable();

    m_reading.setSingleShot(true);
    m_reading.setInterval(readingTime);
    m_nothing->showMessage(u"rfi"_s, tr("Nothing selected"),
                           tr("Select a request to see it and to answer it."));
    for (QWidget *shown : std::initializer_list<QWidget *>{m_nothing, makeDetail(), m_several})
        m_detailStack->addWidget(shown);
    m_detailStack->setMinimumWidth(320);

    auto *splitter = new ListBesideDetail(u"rfiSplitter"_s, u"rfis/splitter"_s, makeList(), m_detailStack,
                                          {640, 430}, this);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(splitter);

    connectModel();
    connectParts();
    updateSeenStatuses();
    updateList();
    updatePermissions();
}

QWidget *RfiPage::makeDetail()
{
    auto *detail = new QWidget;
    detail->setAutoFillBackground(true);
    detail->setBackgroundRole(QPalette::Base);
    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    auto *column = new QVBoxLayout(detail);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_details, 1);
    column->addWidget(line);
    column->addWidget(m_form);
    return detail;
}

QWidget *RfiPage::makeList()
{
    m_listStack->addWidget(m_table);
    m_listStack->addWidget(m_empty);
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_listStack, 1);
    auto *refresh = new RfiRefreshChooser;
    connect(refresh, &RfiRefreshChooser::due, &m_session, &Session::lookForNewRfis);
    column->addWidget(refresh);
    return list;
}

void RfiPage::buildTable()
{
    m_table->setObjectName(u"rfiTable"_s);
    m_table->setAccessibleName(tr("Requests for information"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setModel(m_filter);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setSortingEnabled(true);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QTableView::activated, this, &RfiPage::editSelected);
    connect(m_table, &QTableView::clicked, this, &RfiPage::clicked);
    connect(m_table, &QWidget::customContextMenuRequested, this, &RfiPage::showMenu);
    for (const int column : {RfiTableModel::Unread, RfiTableModel::Starred})
        m_table->setItemDelegateForColumn(column, new MarkDelegate(m_table));

    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    constexpr int widths[RfiTableModel::ColumnCount] = {64, 64, 180, 135, 180, 150, 240, 140, 130, 280};
    for (int column = 0; column < RfiTableModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, widths[column]);
    header->moveSection(header->visualIndex(RfiTableModel::WaitingDays), 3);
    // The longest waiting first: that is what an inbox is for.
    m_table->sortByColumn(RfiTableModel::WaitingDays, Qt::DescendingOrder);
    header->restoreState(QSettings().value("rfis/columns"_L1).toByteArray());
}

void RfiPage::connectModel()
{
    RfiTableModel &rfis = m_session.rfis();
    connect(&rfis, &RfiTableModel::loadStateChanged, this, &RfiPage::updateList);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(&rfis, signal, this, &RfiPage::updateSeenStatuses);
        connect(m_filter, signal, this, &RfiPage::updateList);
    }
    connect(&rfis, &QAbstractItemModel::dataChanged, this, &RfiPage::updateSeenStatuses);
    connect(&rfis, &QAbstractItemModel::dataChanged, this, &RfiPage::showSelected);
    AccountTreeModel &accounts = m_session.accounts();
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&accounts, signal, this, &RfiPage::showAccount);
    connect(&accounts, &QAbstractItemModel::dataChanged, this, &RfiPage::showAccount);
    connect(&accounts, &AccountTreeModel::loadStateChanged, this, &RfiPage::showAccount);
    connect(&m_session, &Session::rfisFailed, this, [this](const ApiError &error) {
        m_error = error;
        updateList();
    });
    connect(&m_session, &Session::rolesChanged, this, &RfiPage::updatePermissions);
}

void RfiPage::connectParts()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        showSelected();
        m_reading.start();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RfiPage::showSelected);
    connect(&m_reading, &QTimer::timeout, this, [this] {
        if (isVisible())
            m_session.rfis().setRead(currentTenant(), true);
    });
    connect(m_bar, &RfiFilterBar::filterChanged, this, &RfiPage::updateList);
    connect(m_empty, &EmptyState::buttonClicked, this, [this] {
        if (m_session.rfis().rowCount() == 0)
            refresh();
        else
            m_bar->showAll();
    });
    connect(m_several, &EmptyState::buttonClicked, this, &RfiPage::answerSelected);
    connect(m_form, &RelationshipForm::unsavedChanged, this,
            [this] { m_filter->setUnsaved(m_form->unsaved()); });
    connect(m_form, &RelationshipForm::saved, this, [this](const RequestForInformation &rfi) {
        m_session.rfis().setRead(rfi.tenantId(), true); // what I wrote myself is no news
        Q_EMIT notice(tr("The answer to %1 is saved.").arg(rfi.companyName()));
    });
    connect(m_details, &RfiDetails::copied, this, &RfiPage::notice);
    connect(m_details, &RfiDetails::starClicked, this,
            [this](bool starred) { m_session.rfis().setStarred(currentTenant(), starred); });
    connect(m_details, &RfiDetails::accountRequested, this, [this](const QString &accountName) {
        Q_EMIT goToRequested({accountName, {}});
    });
    connect(m_details, &RfiDetails::accountCreationRequested, this, &RfiPage::createAccountFromRfi);
    connect(m_dialogs, &ResourceDialogs::notice, this, &RfiPage::notice);
}

} // namespace acg
