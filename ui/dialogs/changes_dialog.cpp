// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/changes_dialog.h"

#include "models/items/number_changes_model.h"
#include "models/services/session.h"
#include "ui/dialogs/changes_filter_model.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/busy_indicator.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/time_words.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QTableView>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

using Show = ChangesFilterModel::Show;

struct Section
{
    Show show;
    QLatin1StringView objectName;
    const char *text;
    qint64 (*count)(const NumberChanges::Summary &);
};

constexpr Section sections[] = {
    {Show::All, "changesAll"_L1, QT_TRANSLATE_NOOP("acg::ChangesDialog", "All"),
     [](const NumberChanges::Summary &of) { return of.added + of.removed + of.changed; }},
    {Show::Added, "changesAdded"_L1, QT_TRANSLATE_NOOP("acg::ChangesDialog", "Added"),
     [](const NumberChanges::Summary &of) { return of.added; }},
    {Show::Removed, "changesRemoved"_L1, QT_TRANSLATE_NOOP("acg::ChangesDialog", "Removed"),
     [](const NumberChanges::Summary &of) { return of.removed; }},
    {Show::Changed, "changesChanged"_L1, QT_TRANSLATE_NOOP("acg::ChangesDialog", "Changed"),
     [](const NumberChanges::Summary &of) { return of.changed; }},
    {Show::Moved, "changesMoved"_L1, QT_TRANSLATE_NOOP("acg::ChangesDialog", "Moved"),
     [](const NumberChanges::Summary &of) { return of.moved; }},
    {Show::AssignmentFlips, "changesFlips"_L1, QT_TRANSLATE_NOOP("acg::ChangesDialog", "Assignment flips"),
     [](const NumberChanges::Summary &of) { return of.assignmentFlips; }},
    {Show::NewlyFailed, "changesFailed"_L1, QT_TRANSLATE_NOOP("acg::ChangesDialog", "Newly failed"),
     [](const NumberChanges::Summary &of) { return of.newlyFailed; }},
};

QList<int> allColumns()
{
    QList<int> columns(NumberChangesModel::ColumnCount);
    std::iota(columns.begin(), columns.end(), 0);
    return columns;
}

} // namespace

ChangesDialog::ChangesDialog(Session &session, QWidget *parent)
    : QDialog(parent)
    , m_scope(session.numbersScope())
    , m_history(session)
    , m_changes(new NumberChangesModel(this))
    , m_filter(new ChangesFilterModel(*m_changes, this))
    , m_earlier(new QComboBox(this))
    , m_busy(new BusyIndicator(metrics::iconSize, this))
    , m_sections(new QButtonGroup(this))
    , m_table(new QTableView(this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedLayout)
    , m_copy(new QPushButton(icon(u"copy"_s), tr("&Copy"), this))
    , m_export(new QPushButton(icon(u"export"_s), tr("&Export\u2026"), this))
{
    setObjectName(u"changesDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_scope.isEmpty() ? tr("What Changed in the Numbers")
                                     : tr("What Changed in the Numbers of %1").arg(m_scope));
    resize(900, 600);
    makeTable();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::medium, metrics::medium, metrics::medium, metrics::medium);
    column->setSpacing(metrics::small);
    column->addLayout(makeChoice());
    column->addLayout(makeSections());
    column->addLayout(m_stack, 1);
    column->addLayout(makeButtons());
    showRows();
    m_empty->showLoading(tr("Looking for earlier lists\u2026"));
    m_history.find([this](const QList<KeptList> &lists) { offer(lists); });
}

QHBoxLayout *ChangesDialog::makeChoice()
{
    m_earlier->setObjectName(u"changesEarlier"_s);
    m_earlier->setAccessibleName(tr("Earlier list to compare with"));
    m_earlier->setMinimumContentsLength(34);
    auto *label = new QLabel(tr("&Since"), this);
    label->setBuddy(m_earlier);
    connect(m_earlier, &QComboBox::currentIndexChanged, this, &ChangesDialog::compare);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::small);
    row->addWidget(label);
    row->addWidget(m_earlier);
    row->addWidget(m_busy);
    row->addStretch(1);
    return row;
}

QHBoxLayout *ChangesDialog::makeSections()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::tight);
    for (const Section &section : sections) {
        auto *button = new QPushButton(this);
        button->setObjectName(section.objectName);
        button->setCheckable(true);
        button->setAutoDefault(false);
        m_sections->addButton(button, int(section.show));
        row->addWidget(button);
    }
    row->addStretch(1);
    m_sections->button(int(Show::All))->setChecked(true);
    connect(m_sections, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        if (checked) {
            m_filter->setShow(Show(id));
            showRows();
        }
    });
    return row;
}

void ChangesDialog::makeTable()
{
    m_table->setObjectName(u"changesTable"_s);
    m_table->setAccessibleName(tr("What has changed"));
    m_table->setModel(m_filter);
    setUpRowTable(*m_table);
    m_table->setFrameShape(QFrame::StyledPanel);
    constexpr int widths[] = {140, 160, 150, 190};
    for (int column = 0; column < int(std::size(widths)); ++column)
        m_table->setColumnWidth(column, widths[column]);
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    auto *copy = new QShortcut(QKeySequence::Copy, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, &ChangesDialog::copySelected);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_copy->setEnabled(m_table->selectionModel()->hasSelection()); });
}

QHBoxLayout *ChangesDialog::makeButtons()
{
    auto *close = new QPushButton(tr("Cl&ose"), this);
    close->setObjectName(u"changesClose"_s);
    m_copy->setObjectName(u"changesCopy"_s);
    m_copy->setToolTip(tr("Copies the selected rows"));
    m_copy->setEnabled(false);
    m_export->setObjectName(u"changesExport"_s);
    m_export->setToolTip(tr("Writes the rows shown to a CSV file"));
    for (QPushButton *button : {m_copy, m_export, close})
        button->setAutoDefault(false);
    connect(m_copy, &QPushButton::clicked, this, &ChangesDialog::copySelected);
    connect(m_export, &QPushButton::clicked, this, [this] {
        const QString name = m_scope.isEmpty() ? u"changes"_s : u"changes-"_s + m_scope;
        Q_EMIT exportRequested({m_filter, allColumns(), name, true}, m_sections->checkedButton()->text());
    });
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::small);
    row->addWidget(m_copy);
    row->addWidget(m_export);
    row->addStretch(1);
    row->addWidget(close);
    return row;
}

void ChangesDialog::offer(const QList<KeptList> &lists)
{
    if (lists.isEmpty()) {
        m_empty->showMessage(
            u"list"_s, tr("No earlier list yet"),
            tr("Lists are kept as they are loaded. Refresh in ten minutes or later, and compare then."));
        return;
    }
    // The newest one may be the present list, just kept; what is kept within ten minutes takes its place.
    constexpr qint64 tenMinutes = 600;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    int chosen = -1;
    {
        const QSignalBlocker quiet(m_earlier);
        for (const KeptList &list : lists) {
            const QDateTime &then = list.info.takenAt;
            if (chosen < 0 && then.secsTo(now) >= tenMinutes)
                chosen = m_earlier->count();
            m_earlier->addItem(tr("%1 (%2)", "today 09:12, 2 hours ago").arg(momentText(then), ageText(then)),
                               list.id);
        }
        m_earlier->setCurrentIndex(chosen < 0 ? m_earlier->count() - 1 : chosen);
    }
    compare();
}

void ChangesDialog::compare()
{
    m_busy->setRunning(true);
    m_history.compare(m_earlier->currentData().toLongLong(),
                      [this](std::optional<NumberChanges> changes) { showChanges(std::move(changes)); });
}

void ChangesDialog::showChanges(std::optional<NumberChanges> changes)
{
    m_busy->setRunning(false);
    const bool isRead = changes.has_value();
    m_changes->setChanges(std::move(changes).value_or(NumberChanges()));
    showRows();
    if (!isRead)
        m_empty->showMessage(u"error"_s, tr("The earlier list could not be read"),
                             tr("It may have been removed meanwhile. Choose another one."));
}

void ChangesDialog::showRows()
{
    const NumberChanges::Summary summary = m_changes->changes().summary();
    for (const Section &section : sections)
        m_sections->button(int(section.show))
            ->setText(tr("%1  %2", "\"Added\", a count")
                          .arg(tr(section.text), QLocale().toString(section.count(summary))));
    const bool any = m_filter->rowCount() > 0;
    m_export->setEnabled(any);
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_table) : m_empty);
    if (!any)
        m_empty->showMessage(u"success"_s, tr("Nothing of this kind"),
                             tr("The numbers are as they were then."));
}

void ChangesDialog::copySelected() const
{
    if (const QString text = selectedText(*m_table, allColumns()); !text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

} // namespace acg
