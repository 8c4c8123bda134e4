// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/changes_dialog.h"

#include "models/items/failure_causes_model.h"
#include "models/items/number_changes_model.h"
#include "models/items/pending_numbers_model.h"
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
#include <QSettings>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSpinBox>
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

// Ids of the sections besides those of changes.
constexpr int pendingSection = 100;
constexpr int causesSection = 101;

constexpr auto shortestKey = "changesDialog/pendingMinutes"_L1;

QList<int> allColumns(const QTableView &table)
{
    QList<int> columns(table.model()->columnCount());
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
    , m_pending(new PendingNumbersModel(this))
    , m_causes(new FailureCausesModel(this))
    , m_earlier(new QComboBox(this))
    , m_busy(new BusyIndicator(metrics::iconSize, this))
    , m_sections(new QButtonGroup(this))
    , m_shortest(new QSpinBox(this))
    , m_changesTable(makeTable(u"changesTable"_s, tr("What has changed"), m_filter, {140, 160, 150, 190}))
    , m_pendingTable(
          makeTable(u"pendingTable"_s, tr("Numbers that have long been pending"), m_pending, {140, 200, 200}))
    , m_causesTable(makeTable(u"causesTable"_s, tr("Why numbers failed"), m_causes, {420, 80}))
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
    for (QWidget *page :
         std::initializer_list<QWidget *>{m_changesTable, m_pendingTable, m_causesTable, m_empty})
        m_stack->addWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::medium, metrics::medium, metrics::medium, metrics::medium);
    column->setSpacing(metrics::small);
    column->addLayout(makeChoice());
    column->addLayout(makeSections());
    column->addLayout(makeTrouble());
    column->addLayout(m_stack, 1);
    column->addLayout(makeButtons());
    m_sections->button(int(Show::All))->setChecked(true);
    connect(m_sections, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        if (checked && id < pendingSection)
            m_filter->setShow(Show(id));
        if (checked)
            showRows();
    });
    showCounts();
    showRows();
    m_busy->setRunning(true);
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

QPushButton *ChangesDialog::addSection(const QString &objectName, int id)
{
    auto *button = new QPushButton(this);
    button->setObjectName(objectName);
    button->setCheckable(true);
    button->setAutoDefault(false);
    m_sections->addButton(button, id);
    return button;
}

QHBoxLayout *ChangesDialog::makeSections()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::tight);
    for (const Section &section : sections)
        row->addWidget(addSection(section.objectName, int(section.show)));
    row->addStretch(1);
    return row;
}

QHBoxLayout *ChangesDialog::makeTrouble()
{
    constexpr int halfAnHour = 30;
    m_shortest->setObjectName(u"changesPendingMinutes"_s);
    m_shortest->setAccessibleName(tr("Minutes after which a number has long been pending"));
    m_shortest->setRange(0, 100'000);
    m_shortest->setPrefix(tr("than ", "pending longer than 30 min"));
    m_shortest->setSuffix(tr(" min"));
    m_shortest->setValue(QSettings().value(shortestKey, halfAnHour).toInt());
    m_pending->setShortest(std::chrono::minutes(m_shortest->value()));
    connect(m_shortest, &QSpinBox::valueChanged, this, [this](int minutes) {
        QSettings().setValue(shortestKey, minutes);
        m_pending->setShortest(std::chrono::minutes(minutes));
        m_sections->button(pendingSection)->setChecked(true);
        showCounts();
        showRows();
    });
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::tight);
    row->addWidget(new QLabel(tr("Now"), this));
    row->addSpacing(metrics::tight);
    row->addWidget(addSection(u"changesCauses"_s, causesSection));
    row->addWidget(addSection(u"changesPending"_s, pendingSection));
    row->addWidget(m_shortest);
    row->addStretch(1);
    return row;
}

QTableView *ChangesDialog::makeTable(const QString &objectName, const QString &accessibleName,
                                     QAbstractItemModel *model, const QList<int> &widths)
{
    auto *table = new QTableView(this);
    table->setObjectName(objectName);
    table->setAccessibleName(accessibleName);
    table->setModel(model);
    setUpRowTable(*table);
    table->setFrameShape(QFrame::StyledPanel);
    for (int column = 0; column < widths.size(); ++column)
        table->setColumnWidth(column, widths.at(column));
    auto *copy = new QShortcut(QKeySequence::Copy, table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, &ChangesDialog::copySelected);
    const auto selection = [this, table] { m_copy->setEnabled(table->selectionModel()->hasSelection()); };
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, selection);
    return table;
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
        Q_EMIT exportRequested({table().model(), allColumns(table()), name, true},
                               m_sections->checkedButton()->text());
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
    m_history.findTrouble(lists, [this](NumberHistory::Trouble trouble) {
        m_causes->setCauses(std::move(trouble.failures));
        m_pending->setEntries(std::move(trouble.pending), trouble.numbers, QDateTime::currentDateTimeUtc());
        showCounts();
        showRows();
    });
    m_isThereEarlier = !lists.isEmpty();
    if (!m_isThereEarlier) {
        m_busy->setRunning(false);
        return showRows();
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
    showCounts();
    showRows();
    if (!isRead)
        m_empty->showMessage(u"error"_s, tr("The earlier list could not be read"),
                             tr("It may have been removed meanwhile. Choose another one."));
}

void ChangesDialog::showCounts()
{
    const auto label = [this](int id, const QString &text, qint64 count) {
        m_sections->button(id)->setText(
            tr("%1  %2", "\"Added\", a count").arg(text, QLocale().toString(count)));
    };
    const NumberChanges::Summary summary = m_changes->changes().summary();
    for (const Section &section : sections)
        label(int(section.show), tr(section.text), section.count(summary));
    label(pendingSection, tr("Pending longer"), m_pending->rowCount());
    label(causesSection, tr("Failures by cause"), m_causes->rowCount());
}

void ChangesDialog::showRows()
{
    const bool any = table().model()->rowCount() > 0;
    m_export->setEnabled(any);
    m_copy->setEnabled(table().selectionModel()->hasSelection());
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(&table()) : m_empty);
    if (any)
        return;
    const bool isAboutChanges = &table() == m_changesTable;
    if (isAboutChanges && !m_isThereEarlier)
        m_empty->showMessage(
            u"list"_s, tr("No earlier list yet"),
            tr("Lists are kept as they are loaded. Refresh in ten minutes or later, and compare then."));
    else if (isAboutChanges && m_busy->isRunning())
        m_empty->showLoading(tr("Comparing\u2026"));
    else
        m_empty->showMessage(u"success"_s, tr("Nothing of this kind"),
                             isAboutChanges ? tr("The numbers are as they were then.") : QString());
}

QTableView &ChangesDialog::table() const
{
    switch (m_sections->checkedId()) {
    case pendingSection:
        return *m_pendingTable;
    case causesSection:
        return *m_causesTable;
    default:
        return *m_changesTable;
    }
}

void ChangesDialog::copySelected() const
{
    if (const QString text = selectedText(table(), allColumns(table())); !text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

} // namespace acg
