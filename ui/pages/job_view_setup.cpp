// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the view of a job is put together; what it shows is in job_view.cpp.
#include "ui/delegates/bulk_row_delegate.h"
#include "ui/pages/job_row_bar.h"
#include "ui/pages/job_row_details.h"
#include "ui/pages/job_view.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/column_chooser.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/job_words.h"
#include "ui/widgets/list_stack.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/status_text.h"

#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

struct Width
{
    int column;
    int pixels;
};
constexpr Width widths[] = {{BulkRowsModel::Resource, 170},
                            {BulkRowsModel::AccountName, 120},
                            {BulkRowsModel::Action, 115},
                            {BulkRowsModel::Changes, 180},
                            {BulkRowsModel::State, 130}};
constexpr auto splitterKey = "jobsPage/rowSplitter"_L1;

} // namespace

JobView::JobView(QWidget *parent)
    : QWidget(parent)
    , m_rows(new BulkRowsModel(&rowChangesText, this))
    , m_nothing(new EmptyState(this))
    , m_stack(new QStackedLayout(this))
{
    setObjectName(u"jobView"_s);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(makeContent());
    m_clock.setInterval(std::chrono::seconds(30));
    connect(&m_clock, &QTimer::timeout, this, &JobView::showJob);
    connect(m_rows, &BulkRowsModel::loadStateChanged, this, &JobView::updateCount);
    connect(m_rows, &QAbstractItemModel::modelReset, this, &JobView::keepCurrent);
    connect(m_rows, &QAbstractItemModel::dataChanged, this, &JobView::showRow);
}

JobView::~JobView()
{
    m_columns->save();
    // The table outlives this part of the view by a moment, and what it tells then nobody can hear.
    m_table->selectionModel()->disconnect(this);
    m_rows->disconnect(this);
}

QWidget *JobView::makeContent()
{
    m_message = new InlineMessage(u"jobMessage"_s, this);
    auto *content = new QWidget(this);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(metrics::medium, metrics::medium, metrics::medium, metrics::tight);
    top->setSpacing(metrics::small);
    top->addWidget(makeHeader());
    top->addWidget(makeWork());
    top->addWidget(m_message);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(makeRows(), 1);
    return content;
}

QPushButton *JobView::makeButton(const QString &objectName, const QString &iconName, const QString &text,
                                 void (JobView::*requested)())
{
    auto *button = new QPushButton(icon(iconName), text, this);
    button->setObjectName(objectName);
    connect(button, &QPushButton::clicked, this, requested);
    return button;
}

QWidget *JobView::makeHeader()
{
    m_icon = new IconLabel({}, metrics::toolIconSize, this);
    m_title = new ElidedLabel({}, this);
    m_title->setObjectName(u"jobTitle"_s);
    QFont bold = m_title->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.2);
    m_title->setFont(bold);
    m_stand = new ElidedLabel({}, this);
    m_stand->setObjectName(u"jobStand"_s);
    m_stand->setForegroundRole(QPalette::PlaceholderText);
    m_run = makeButton(u"jobRun"_s, u"run"_s, {}, &JobView::runRequested);
    m_pause = makeButton(u"jobPause"_s, u"pause"_s, tr("&Pause"), &JobView::pauseRequested);
    m_cancel = makeButton(u"jobCancel"_s, u"close"_s, tr("Cancel &Rest\u2026"), &JobView::cancelRequested);
    m_cancel->setToolTip(tr("What is not sent yet is never sent"));
    m_compare = makeButton(u"jobCompare"_s, u"refresh"_s, {}, &JobView::compareRequested);
    m_undo = makeButton(u"jobUndo"_s, u"revert"_s, tr("&Undo\u2026"), &JobView::undoRequested);
    m_undo->setToolTip(tr("Makes a plan that takes back what was done; nothing is sent before you run it"));

    auto *menu = new QMenu(this);
    menu->addAction(icon(u"save"_s), tr("&Save Plan As\u2026"), this, &JobView::saveRequested)
        ->setObjectName(u"jobSave"_s);
    menu->addSeparator();
    menu->addAction(icon(u"delete"_s), tr("Re&move Job\u2026"), this, &JobView::removeRequested)
        ->setObjectName(u"jobRemove"_s);
    m_more = new QToolButton(this);
    m_more->setObjectName(u"jobMore"_s);
    m_more->setIcon(icon(u"more"_s));
    m_more->setToolTip(tr("More to do with the job"));
    m_more->setAccessibleName(tr("More to do with the job"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->setMenu(menu);

    auto *words = new QVBoxLayout;
    words->setSpacing(metrics::tight / 2);
    words->addWidget(m_title);
    words->addWidget(m_stand);
    auto *header = new QWidget(this);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::small);
    row->addWidget(m_icon);
    row->addLayout(words, 1);
    for (QWidget *button :
         std::initializer_list<QWidget *>{m_run, m_pause, m_cancel, m_undo, m_compare, m_more})
        row->addWidget(button);
    return header;
}

QWidget *JobView::makeWork()
{
    m_workBox = new QWidget(this);
    m_progress = new QProgressBar(m_workBox);
    m_progress->setObjectName(u"jobProgress"_s);
    m_progress->setAccessibleName(tr("Progress of the job"));
    m_progress->setTextVisible(false);
    m_workText = new QLabel(m_workBox);
    m_workText->setObjectName(u"jobWorkText"_s);
    m_workText->setTextFormat(Qt::PlainText);
    m_workText->setWordWrap(true);
    m_stop = makeButton(u"jobStopComparing"_s, u"close"_s, tr("&Stop"), &JobView::stopComparingRequested);
    auto *words = new QVBoxLayout;
    words->setSpacing(metrics::tight);
    words->addWidget(m_progress);
    words->addWidget(m_workText);
    auto *row = new QHBoxLayout(m_workBox);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::small);
    row->addLayout(words, 1);
    row->addWidget(m_stop);
    return m_workBox;
}

QWidget *JobView::makeRows()
{
    makeTable();
    m_bar = new JobRowBar(*m_rows, this);
    m_list = new ListStack(m_table,
                           {u"jobs"_s,
                            tr("Reading the rows\u2026"),
                            tr("No rows"),
                            tr("Nothing was found to be done."),
                            {},
                            tr("No row matches %1")},
                           this);
    connect(m_list, &ListStack::clearFilterRequested, m_bar, &JobRowBar::showAll);
    m_details = new JobRowDetails(this);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(u"jobRowSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_list);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 1);
    m_list->setMinimumHeight(120);
    m_details->setMinimumHeight(90);
    splitter->setSizes({400, 160});
    splitter->restoreState(QSettings().value(splitterKey).toByteArray());
    connect(splitter, &QSplitter::splitterMoved, this,
            [splitter] { QSettings().setValue(splitterKey, splitter->saveState()); });
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(splitter, 1);
    return box;
}

void JobView::makeTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(u"jobTable"_s);
    m_table->setAccessibleName(tr("Rows of the job"));
    m_table->setModel(m_rows);
    m_table->setItemDelegate(new BulkRowDelegate(m_table));
    setUpRowTable(*m_table);
    for (const Width &width : widths)
        m_table->setColumnWidth(width.column, width.pixels);
    m_columns = new ColumnChooser(m_table->horizontalHeader(), u"jobsPage/columns"_s, QList<int>(), this);
    m_columns->setObjectName(u"jobColumnsMenu"_s);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &now) {
                if (now.isValid())
                    m_current = m_rows->idAt(now.row());
                showRow();
            });
}

} // namespace acg
