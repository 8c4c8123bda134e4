// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the history page is put together.

#include "models/services/change_browser.h"
#include "models/services/session.h"
#include "ui/pages/history_details.h"
#include "ui/pages/history_filter_model.h"
#include "ui/pages/history_page.h"
#include "ui/pages/resource_dialogs.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/column_chooser.h"
#include "ui/widgets/list_beside_detail.h"
#include "ui/widgets/list_stack.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/status_text.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

struct Width
{
    int column;
    int pixels;
};
constexpr Width widths[]
    = {{ChangeListModel::When, 140},        {ChangeListModel::Action, 80},   {ChangeListModel::Resource, 150},
       {ChangeListModel::AccountName, 110}, {ChangeListModel::Outcome, 90},  {ChangeListModel::Fields, 180},
       {ChangeListModel::Connection, 110},  {ChangeListModel::ClientId, 140}};

constexpr auto splitterKey = "historyPage/splitter"_L1;

} // namespace

HistoryPage::HistoryPage(Session &session, QWidget *parent)
    : MainPage(parent)
    , m_session(session)
    , m_dialogs(new ResourceDialogs(session, this))
    , m_browser(new ChangeBrowser(*session.history(), this))
    , m_model(new HistoryFilterModel(m_browser->changes(), this))
{
    setObjectName(u"historyPage"_s);
    m_model->setConnection(session.profile().id);
    m_details = new HistoryDetails(this);
    auto *splitter
        = new ListBesideDetail(u"historySplitter"_s, splitterKey, makeList(), m_details, {740, 372}, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(splitter);

    setHome(m_table);
    connectModel();
    updateCount();
    m_browser->reload();
}

HistoryPage::~HistoryPage()
{
    m_columns->save();
    // The table outlives this part of the page by a moment, and what it tells then nobody can hear.
    m_table->selectionModel()->disconnect(this);
    m_model->disconnect(this);
}

QWidget *HistoryPage::makeList()
{
    makeTable();
    auto *list = new QWidget(this);
    list->setMinimumWidth(360);
    m_stack
        = new ListStack(m_table,
                        {u"history"_s,
                         tr("Reading the history\u2026"),
                         tr("No changes yet"),
                         tr("What this console writes over this connection is noted on this computer, and "
                            "can be taken back from here."),
                         {},
                         tr("No change mentions \u201c%1\u201d")},
                        list);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_stack, 1);
    connect(m_stack, &ListStack::clearFilterRequested, this, [this] {
        m_filter->clear();
        m_filter->setFocus();
    });
    return list;
}

QWidget *HistoryPage::makeBar()
{
    auto *bar = new QWidget(this);
    m_filter = new QLineEdit(bar);
    m_filter->setObjectName(u"historyFilter"_s);
    m_filter->setAccessibleName(tr("Search the history"));
    m_filter->setPlaceholderText(tr("Search by resource, account, outcome\u2026"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_everywhere = new QCheckBox(tr("&All connections"), bar);
    m_everywhere->setObjectName(u"historyEverywhere"_s);
    m_everywhere->setToolTip(tr("Shows also what was written over other connections from this computer"));
    auto *columns = new QToolButton(bar);
    columns->setObjectName(u"historyColumns"_s);
    columns->setText(tr("&Columns"));
    columns->setAccessibleName(tr("Columns"));
    columns->setIcon(icon(u"columns"_s));
    columns->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    columns->setFocusPolicy(Qt::TabFocus);
    columns->setAutoRaise(true);
    m_count = new QLabel(bar);
    m_count->setObjectName(u"historyCount"_s);
    makeMuted(m_count);

    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::small);
    row->addWidget(m_filter, 1);
    row->addWidget(m_everywhere);
    row->addWidget(columns);
    auto *column = new QVBoxLayout(bar);
    column->setContentsMargins(metrics::medium, metrics::medium, metrics::medium, metrics::small);
    column->setSpacing(metrics::tight);
    column->addLayout(row);
    column->addWidget(m_count);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setText(text);
        updateCount();
    });
    connect(m_everywhere, &QCheckBox::toggled, this, [this](bool everywhere) {
        m_model->setConnection(everywhere ? std::optional<QUuid>() : m_session.profile().id);
        updateCount();
    });
    connect(columns, &QToolButton::clicked, this,
            [this, columns] { m_columns->popup(columns->mapToGlobal(columns->rect().bottomLeft())); });
    return bar;
}

void HistoryPage::makeTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(u"historyTable"_s);
    m_table->setAccessibleName(tr("Changes made by this console"));
    m_table->setModel(m_model);
    setUpRowTable(*m_table);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    for (const Width &width : widths)
        m_table->setColumnWidth(width.column, width.pixels);
    m_columns = new ColumnChooser(
        m_table->horizontalHeader(), u"historyPage/columns"_s,
        {ChangeListModel::Connection, ChangeListModel::ClientId, ChangeListModel::RequestId}, this);
    m_columns->setObjectName(u"historyColumnsMenu"_s);
    connect(m_table, &QWidget::customContextMenuRequested, this, &HistoryPage::showMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &HistoryPage::showCurrent);
}

void HistoryPage::connectModel()
{
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &HistoryPage::updateCount);
    connect(m_model, &QAbstractItemModel::modelReset, this, &HistoryPage::updateCount);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &HistoryPage::showCurrent);
    connect(&m_browser->changes(), &ChangeListModel::loadStateChanged, this, [this](LoadState state) {
        updateCount();
        if (state == LoadState::Complete && !m_table->currentIndex().isValid())
            restoreCurrent();
    });
    connect(m_dialogs, &ResourceDialogs::notice, this, &MainPage::notice);
    connect(m_details, &HistoryDetails::revertRequested, this, &HistoryPage::revertSelected);
    connect(m_details, &HistoryDetails::goToRequested, this, [this] {
        if (const ChangeRecord *change = current())
            Q_EMIT goToRequested(change->subject.kind == ChangedKind::Number
                                     ? NumberKey{change->subject.accountName, change->subject.name}
                                     : NumberKey{change->subject.name, {}});
    });
    connect(&m_session, &Session::rolesChanged, this, &HistoryPage::showCurrent);
}

} // namespace acg
