// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the page is put together; what it does is in rfi_page.cpp.
#include "models/items/rfi_table_model.h"
#include "models/services/session.h"
#include "ui/pages/relationship_form.h"
#include "ui/pages/rfi_details.h"
#include "ui/pages/rfi_filter_model.h"
#include "ui/pages/rfi_page.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/empty_state.h"

#include <QButtonGroup>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace acg {

RfiPage::RfiPage(Session &session, QWidget *parent)
    : MainPage(parent)
    , m_session(session)
    , m_filter(new RfiFilterModel(this))
    , m_chips(new QHBoxLayout)
    , m_chipGroup(new QButtonGroup(this))
    , m_text(new QLineEdit)
    , m_table(new QTableView)
    , m_empty(new EmptyState)
    , m_listStack(new QStackedWidget)
    , m_details(new RfiDetails)
    , m_form(new RelationshipForm(session.resources()))
    , m_nothing(new EmptyState)
    , m_detailStack(new QStackedWidget)
    , m_splitter(new QSplitter(Qt::Horizontal))
{
    setObjectName(u"rfiPage"_s);
    setFocusProxy(m_table);
    m_filter->setSourceModel(&session.rfis());
    buildTable();

    auto *detail = new QWidget;
    detail->setAutoFillBackground(true);
    detail->setBackgroundRole(QPalette::Base);
    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    auto *detailColumn = new QVBoxLayout(detail);
    detailColumn->setContentsMargins(0, 0, 0, 0);
    detailColumn->setSpacing(0);
    detailColumn->addWidget(m_details, 1);
    detailColumn->addWidget(line);
    detailColumn->addWidget(m_form);
    m_nothing->showMessage(u"rfi"_s, tr("Nothing selected"),
                           tr("Select a request to see it and to answer it."));
    m_detailStack->addWidget(m_nothing);
    m_detailStack->addWidget(detail);
    m_detailStack->setMinimumWidth(320);

    m_splitter->setObjectName(u"rfiSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeList());
    m_splitter->addWidget(m_detailStack);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({640, 430});
    m_splitter->restoreState(QSettings().value("rfis/splitter"_L1).toByteArray());
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_splitter);

    connectModel();
    updateChips();
    updateList();
    updatePermissions();
    showSelected();
}

QWidget *RfiPage::makeFilters()
{
    m_text->setObjectName(u"rfiFilter"_s);
    m_text->setAccessibleName(tr("Filter requests"));
    m_text->setPlaceholderText(tr("Filter (Ctrl+F)"));
    m_text->setClearButtonEnabled(true);
    m_text->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_text->setMinimumWidth(90);
    m_text->setMaximumWidth(280);
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setText(text);
        updateList();
    });
    m_chipGroup->setExclusive(true);
    connect(m_chipGroup, &QButtonGroup::buttonClicked, this, [this](const QAbstractButton *chip) {
        m_filter->setStatus(chip->property("status").toString());
        updateList();
    });
    connect(m_empty, &EmptyState::buttonClicked, this, [this] {
        if (m_session.rfis().rowCount() == 0)
            return refresh();
        m_text->clear();
        m_chipGroup->button(0)->click();
    });

    auto *bar = new QWidget;
    m_chips->setSpacing(metrics::tight);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(metrics::medium, metrics::small, metrics::medium, metrics::small);
    row->addLayout(m_chips);
    row->addStretch(1);
    row->addWidget(m_text, 2);
    return bar;
}

QWidget *RfiPage::makeList()
{
    m_listStack->addWidget(m_table);
    m_listStack->addWidget(m_empty);
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeFilters());
    column->addWidget(m_listStack, 1);
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
    connect(m_table, &QTableView::activated, this, &RfiPage::editSelected);

    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    constexpr int widths[RfiTableModel::ColumnCount] = {180, 120, 180, 120, 240, 140, 140, 280};
    for (int column = 0; column < RfiTableModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, widths[column]);
    header->moveSection(header->visualIndex(RfiTableModel::WaitingDays), 3);
    // The longest waiting first: that is what an inbox is for.
    m_table->sortByColumn(RfiTableModel::WaitingDays, Qt::DescendingOrder);
    header->restoreState(QSettings().value("rfis/header"_L1).toByteArray());
}

} // namespace acg
