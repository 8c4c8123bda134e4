// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/ranges_view.h"

#include "models/items/number_range_model.h"
#include "models/items/number_table_model.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/status_text.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QSettings>
#include <QSpinBox>
#include <QTableView>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr auto freeRunKey = "rangesView/freeRun"_L1;
constexpr auto gapLimitKey = "rangesView/gapLimit"_L1;
constexpr std::chrono::milliseconds waitForMore{200}; ///< numbers come in pages, and limits digit by digit

QSpinBox *makeSpin(const QString &objectName, int minimum, int maximum, int value)
{
    auto *spin = new QSpinBox;
    spin->setObjectName(objectName);
    spin->setRange(minimum, maximum);
    spin->setGroupSeparatorShown(true);
    spin->setValue(value);
    return spin;
}

} // namespace

RangesView::RangesView(NumberTableModel &numbers, QWidget *parent)
    : QWidget(parent)
    , m_ranges(new NumberRangeModel(numbers, this))
    , m_table(new QTableView(this))
{
    setObjectName(u"rangesView"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::small);
    column->addWidget(makeBar());
    column->addWidget(m_table, 1);
    makeTable();

    m_refold.setSingleShot(true);
    connect(&m_refold, &QTimer::timeout, this, &RangesView::refold);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&numbers, signal, this, &RangesView::refoldSoon);
    connect(&numbers, &QAbstractItemModel::dataChanged, this, &RangesView::refoldSoon);
}

QWidget *RangesView::makeBar()
{
    auto *bar = new QWidget(this);
    const QSettings settings;
    m_gapLimit = makeSpin(u"rangesGapLimit"_s, 0, 10'000,
                          settings.value(gapLimitKey, int(NumberRanges::defaultGapLimit)).toInt());
    m_gapLimit->setAccessibleName(tr("Gaps up to this many numbers stay within a range"));
    m_gapLimit->setToolTip(tr("Up to so many missing numbers stay within a range"));
    m_freeRun = makeSpin(u"rangesFreeRun"_s, 1, 10'000,
                         settings.value(freeRunKey, NumberRangeModel::defaultFreeRunLength).toInt());
    m_freeRun->setAccessibleName(tr("Length of the free run to look for"));
    m_freeRun->setToolTip(
        tr("Where so many numbers on end are free: in the range's gaps, or right after it"));
    auto *gapLabel = new QLabel(tr("&Gaps up to"), bar);
    gapLabel->setBuddy(m_gapLimit);
    auto *freeLabel = new QLabel(tr("F&ree run of"), bar);
    freeLabel->setBuddy(m_freeRun);
    m_count = new QLabel(bar);
    m_count->setObjectName(u"rangesCount"_s);
    makeMuted(m_count);

    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(metrics::medium, 0, metrics::medium, 0);
    row->setSpacing(metrics::small);
    row->addWidget(gapLabel);
    row->addWidget(m_gapLimit);
    row->addSpacing(metrics::small);
    row->addWidget(freeLabel);
    row->addWidget(m_freeRun);
    row->addStretch(1);
    row->addWidget(m_count);
    m_ranges->setGapLimit(quint64(m_gapLimit->value()));
    m_ranges->setFreeRunLength(m_freeRun->value());
    connect(m_gapLimit, &QSpinBox::valueChanged, this, [this](int limit) {
        QSettings().setValue(gapLimitKey, limit);
        m_refold.start(waitForMore);
    });
    connect(m_freeRun, &QSpinBox::valueChanged, this, [this](int length) {
        QSettings().setValue(freeRunKey, length);
        m_ranges->setFreeRunLength(length);
    });
    return bar;
}

void RangesView::makeTable()
{
    m_table->setObjectName(u"rangesTable"_s);
    m_table->setAccessibleName(tr("Ranges of numbers"));
    m_table->setModel(m_ranges);
    setUpRowTable(*m_table);
    constexpr int widths[] = {112, 112, 72, 68, 118};
    for (int column = 0; column < int(std::size(widths)); ++column)
        m_table->setColumnWidth(column, widths[column]);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        const NumberRange &range = m_ranges->ranges().list()[std::size_t(index.row())];
        Q_EMIT rangeActivated(range.first, range.last);
    });
}

QWidget *RangesView::table() const
{
    return m_table;
}

QAbstractItemModel &RangesView::model() const
{
    return *m_ranges;
}

QList<int> RangesView::columns()
{
    QList<int> all(NumberRangeModel::ColumnCount);
    std::iota(all.begin(), all.end(), 0);
    return all;
}

void RangesView::copySelected() const
{
    if (const QString text = selectedText(*m_table, columns()); !text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void RangesView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refold();
}

void RangesView::refoldSoon()
{
    if (isVisible() && !m_refold.isActive())
        m_refold.start(m_rest);
}

void RangesView::refold()
{
    constexpr int restFactor = 9; // folding a million numbers takes a moment: a tenth of the time at most
    m_refold.stop();
    const QString current
        = m_table->currentIndex().siblingAtColumn(NumberRangeModel::First).data().toString();
    QElapsedTimer took;
    took.start();
    m_ranges->setGapLimit(quint64(m_gapLimit->value()));
    m_ranges->refold();
    m_rest = std::max(waitForMore, restFactor * std::chrono::milliseconds(took.elapsed()));
    m_count->setText(m_ranges->rowCount() == 1
                         ? tr("1 range")
                         : tr("%1 ranges").arg(QLocale().toString(m_ranges->rowCount())));
    const QModelIndexList again = m_ranges->match(m_ranges->index(0, NumberRangeModel::First),
                                                  Qt::DisplayRole, current, 1, Qt::MatchExactly);
    if (!again.isEmpty())
        m_table->setCurrentIndex(again.first());
}

} // namespace acg
