// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/activity_panel.h"

#include "models/items/activity_model.h"
#include "ui/errortext/error_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/activity_filter.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace acg {

ActivityPanel::ActivityPanel(QWidget *parent)
    : QWidget(parent)
    , m_filter(new ActivityFilter(this))
    , m_choice(new QComboBox(this))
    , m_clear(new QPushButton(tr("C&lear Finished"), this))
    , m_table(new QTableView(this))
    , m_details(new QPlainTextEdit(this))
    , m_copy(new QAction(tr("&Copy details"), this))
{
    setObjectName(u"activityPanel"_s);
    m_choice->setObjectName(u"activityFilter"_s);
    m_choice->setAccessibleName(tr("Requests to show"));
    m_choice->addItem(tr("All requests"), int(ActivityFilter::Show::All));
    m_choice->addItem(tr("Running"), int(ActivityFilter::Show::Running));
    m_choice->addItem(tr("Failed"), int(ActivityFilter::Show::Failed));
    m_choice->addItem(tr("Changes only"), int(ActivityFilter::Show::Writes));
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        m_filter->setShow(ActivityFilter::Show(m_choice->currentData().toInt()));
        showDetails();
    });
    m_clear->setObjectName(u"activityClear"_s);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        if (m_model != nullptr)
            m_model->clearFinished();
    });
    auto *label = new QLabel(tr("&Show:"), this);
    label->setBuddy(m_choice);

    buildTable();
    m_details->setObjectName(u"activityDetails"_s);
    m_details->setAccessibleName(tr("Details of the selected request"));
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setPlaceholderText(tr("Select a request to see its details."));

    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(u"activitySplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);

    auto *bar = new QHBoxLayout;
    bar->addWidget(label);
    bar->addWidget(m_choice);
    bar->addStretch(1);
    bar->addWidget(m_clear);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::small, metrics::tight, metrics::small, metrics::small);
    column->addLayout(bar);
    column->addWidget(splitter, 1);
    setMinimumHeight(140);
}

void ActivityPanel::buildTable()
{
    m_table->setObjectName(u"activityTable"_s);
    m_table->setAccessibleName(tr("Requests to the gateway"));
    m_table->setModel(m_filter);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);

    m_copy->setObjectName(u"activityCopy"_s);
    connect(m_copy, &QAction::triggered, this, &ActivityPanel::copyDetails);
    m_table->addAction(m_copy);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ActivityPanel::showDetails);
    connect(m_filter, &QAbstractItemModel::dataChanged, this, &ActivityPanel::showDetails);
}

void ActivityPanel::setModel(ActivityModel *model)
{
    m_model = model;
    m_filter->setSourceModel(model);
    showDetails();
    if (model == nullptr)
        return;
    constexpr int widths[] = {110, 180, 180, 380, 80, 260};
    for (int column = 0; column < int(std::size(widths)); ++column)
        m_table->setColumnWidth(column, widths[column]);
}

QString ActivityPanel::detailsOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const QVariant held = index.data(ActivityModel::ErrorRole);
    if (held.isValid()) {
        const ErrorText text = errorText(held.value<ApiError>());
        return QStringList{text.title, text.explanation, text.advice, {}, text.details}.join(u'\n');
    }
    QStringList lines;
    for (int column = 0; column < m_filter->columnCount(); ++column) {
        const QString value = index.siblingAtColumn(column).data().toString();
        if (!value.isEmpty())
            lines.append(m_filter->headerData(column, Qt::Horizontal).toString() + u": "_s + value);
    }
    return lines.join(u'\n');
}

void ActivityPanel::showDetails()
{
    const QModelIndex current = m_table->currentIndex();
    m_copy->setEnabled(current.isValid());
    const QString text = detailsOf(current);
    // The same text again would drop what the person has just selected in it.
    if (text != m_details->toPlainText())
        m_details->setPlainText(text);
}

void ActivityPanel::copyDetails()
{
    QGuiApplication::clipboard()->setText(detailsOf(m_table->currentIndex()));
}

} // namespace acg
