// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the import's window is put together; what it does is in import_dialog.cpp.

#include "models/import/import_facts_loader.h"
#include "models/import/import_table_model.h"
#include "models/services/session.h"
#include "ui/importing/column_mapper.h"
#include "ui/importing/format_bar.h"
#include "ui/importing/import_cell_delegate.h"
#include "ui/importing/import_dialog.h"
#include "ui/importing/import_edits.h"
#include "ui/importing/shared_values.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/busy_indicator.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/status_text.h"

#include <QAction>
#include <QButtonGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>
#include <QUndoStack>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

using Show = ImportTableModel::Show;

constexpr int settingsWidth = 370;
constexpr std::chrono::milliseconds factsWait{400};

QPushButton *makeButton(const QString &objectName, const QString &text, const QString &iconName,
                        QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName));
    return button;
}

} // namespace

ImportDialog::ImportDialog(Session &session, const QString &account, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_reader(new ImportReader(this))
    , m_checks(new ImportChecks(this))
    , m_model(new ImportTableModel(*m_checks, this))
    , m_facts(new ImportFactsLoader(session, this))
    , m_edits(new QUndoStack(this))
    , m_sourceName(new ElidedLabel(tr("No file yet"), this))
    , m_format(new FormatBar(this))
    , m_columns(new ColumnMapper)
    , m_shared(new SharedValues(session.accounts()))
    , m_deleteLacking(new QCheckBox(tr("&Delete numbers that the file lacks"), this))
    , m_show(new QButtonGroup(this))
    , m_busy(new BusyIndicator(metrics::iconSize, this))
    , m_status(new ElidedLabel({}, this))
    , m_takeOut(makeButton(u"importTakeOut"_s, tr("Remo&ve Rows"), u"delete"_s, this))
    , m_table(new QTableView(this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedLayout)
    , m_message(new InlineMessage(u"importMessage"_s, this))
    , m_export(makeButton(u"importExportProblems"_s, tr("E&xport Problems\u2026"), u"export"_s, this))
    , m_compare(makeButton(u"importCompare"_s, tr("Compare with &Gateway"), {}, this))
    , m_body(new QWidget(this))
{
    setObjectName(u"importDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    resize(1180, 720);
    m_shared->setAccount(account);
    auto *splitter = new QSplitter(this);
    splitter->setObjectName(u"importSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeSettings());
    splitter->addWidget(makePreview());
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({settingsWidth, 800});
    auto *inner = new QVBoxLayout(m_body);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(metrics::small);
    inner->addLayout(makeSource());
    inner->addWidget(m_format);
    inner->addWidget(splitter, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::medium, metrics::medium, metrics::medium, metrics::medium);
    column->setSpacing(metrics::small);
    column->addWidget(m_body, 1);
    column->addWidget(m_message);
    column->addLayout(makeButtons());
    connectParts();
    passFacts();
    showNothing({});
    m_empty->button()->setFocus();
}

ImportDialog::~ImportDialog()
{
    m_edits->disconnect(this);
}

QHBoxLayout *ImportDialog::makeSource()
{
    auto *open = makeButton(u"importOpen"_s, tr("&Open File\u2026"), u"folder"_s, this);
    auto *paste = makeButton(u"importPaste"_s, tr("&Paste Cells"), u"copy"_s, this);
    paste->setToolTip(tr("Takes the cells that were copied from a spreadsheet"));
    m_sourceName->setObjectName(u"importSource"_s);
    m_sourceName->setElideMode(Qt::ElideMiddle);
    connect(open, &QPushButton::clicked, this, &ImportDialog::chooseFile);
    connect(paste, &QPushButton::clicked, this, &ImportDialog::pasteCells);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::small);
    row->addWidget(open);
    row->addWidget(paste);
    row->addWidget(m_sourceName, 1);
    return row;
}

QWidget *ImportDialog::makeSettings()
{
    m_deleteLacking->setObjectName(u"importDeleteLacking"_s);
    m_deleteLacking->setToolTip(
        tr("Numbers on the accounts of this import that are not among its rows are deleted.\n"
           "You see each of them in the plan before anything is sent."));
    auto *note = new QLabel(tr("Of the accounts in it. The plan shows each before anything is sent."), this);
    note->setWordWrap(true);
    makeMuted(note);
    auto *lacking = new Section(tr("What the file lacks"));
    lacking->body().addWidget(m_deleteLacking);
    lacking->body().addWidget(note);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, metrics::small, 0);
    column->setSpacing(metrics::small);
    column->addWidget(m_shared);
    column->addWidget(m_columns);
    column->addWidget(lacking);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"importSettings"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(320);
    scroll->setWidget(content);
    m_settings = scroll;
    return scroll;
}

QWidget *ImportDialog::makePreview()
{
    makeTable();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_preview = new QWidget;
    auto *column = new QVBoxLayout(m_preview);
    column->setSpacing(metrics::small);
    column->addLayout(makeShow());
    column->addLayout(m_stack, 1);
    return m_preview;
}

QHBoxLayout *ImportDialog::makeShow()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::tight);
    const std::pair<Show, QString> kinds[] = {{Show::All, u"importShowAll"_s},
                                              {Show::Problems, u"importShowProblems"_s},
                                              {Show::Errors, u"importShowErrors"_s}};
    for (const auto &[show, name] : kinds) {
        QPushButton *button = makeButton(name, {}, {}, this);
        button->setCheckable(true);
        m_show->addButton(button, int(show));
        row->addWidget(button);
    }
    m_show->button(int(Show::All))->setChecked(true);
    row->addStretch(1);
    for (QAction *action :
         {m_edits->createUndoAction(this, tr("Undo")), m_edits->createRedoAction(this, tr("Redo"))}) {
        const bool isUndo = actions().isEmpty();
        action->setShortcut(isUndo ? QKeySequence::Undo : QKeySequence::Redo);
        addAction(action);
        QPushButton *button = makeButton(isUndo ? u"importUndo"_s : u"importRedo"_s,
                                         isUndo ? tr("Undo") : tr("Redo"), {}, this);
        button->setEnabled(false);
        connect(action, &QAction::changed, button, [action, button] {
            button->setEnabled(action->isEnabled());
            button->setToolTip(action->text());
        });
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        row->addWidget(button);
    }
    connect(m_takeOut, &QPushButton::clicked, this, &ImportDialog::takeOutSelected);
    m_takeOut->setToolTip(tr("The selected rows are not imported (Ctrl+Del)"));
    row->addWidget(m_takeOut);
    return row;
}

void ImportDialog::makeTable()
{
    auto *delegate = new ImportCellDelegate(this);
    m_table->setObjectName(u"importTable"_s);
    m_table->setAccessibleName(tr("Rows to be imported"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(delegate);
    setUpRowTable(*m_table);
    m_table->setFrameShape(QFrame::StyledPanel);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    m_table->horizontalHeader()->setTextElideMode(Qt::ElideMiddle);
    m_table->verticalHeader()->show();
    m_table->verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setResizeContentsPrecision(50); // rows
    connect(delegate, &ImportCellDelegate::edited, this,
            [this](const QModelIndex &index, const QString &text) {
                m_edits->push(new CellEdit(*m_model, m_model->tableRow(index.row()),
                                           index.column() - ImportTableModel::firstCell, text));
            });
    auto *takeOut = new QShortcut(QKeyCombination(Qt::CTRL, Qt::Key_Delete), m_table, nullptr, nullptr,
                                  Qt::WidgetShortcut);
    connect(takeOut, &QShortcut::activated, this, &ImportDialog::takeOutSelected);
}

QHBoxLayout *ImportDialog::makeButtons()
{
    auto *close = makeButton(u"importClose"_s, tr("Close"), {}, this);
    m_compare->setDefault(true);
    m_export->setToolTip(
        tr("Writes the rows with problems to a CSV file, with a column that says what is wrong"));
    connect(close, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_export, &QPushButton::clicked, this, &ImportDialog::exportProblems);
    connect(m_compare, &QPushButton::clicked, this, &ImportDialog::compare);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::small);
    m_status->setObjectName(u"importStatus"_s);
    m_status->setAlignment(Qt::AlignRight);
    row->addWidget(m_export);
    row->addWidget(m_status, 1);
    row->addWidget(m_busy);
    row->addWidget(m_compare);
    row->addWidget(close);
    return row;
}

void ImportDialog::connectParts()
{
    connect(m_reader, &ImportReader::progressed, this, [this](qint64 bytes, qint64 total) {
        m_empty->showLoading(tr("Reading\u2026 %1 %").arg(total > 0 ? bytes * 100 / total : 0));
    });
    connect(m_reader, &ImportReader::finished, this, &ImportDialog::showRead);
    connect(m_reader, &ImportReader::failed, this, &ImportDialog::showNothing);
    connect(m_format, &FormatBar::choiceChanged, this, [this] { afterUnsaved([this] { read(m_source); }); });
    connect(m_columns, &ColumnMapper::mappingChanged, this, &ImportDialog::applySettings);
    connect(m_shared, &SharedValues::edited, this, &ImportDialog::applySettings);
    connect(m_deleteLacking, &QCheckBox::clicked, this, &ImportDialog::showCounts);
    connect(m_show, &QButtonGroup::idClicked, this, [this](int id) {
        m_model->setShow(static_cast<Show>(id));
        showCounts();
    });
    connect(m_checks, &ImportChecks::progressed, this, [this](quint32 rows, quint32) {
        m_checked = rows;
        showCounts();
    });
    connect(m_checks, &ImportChecks::marksChanged, this, &ImportDialog::showCounts);
    connect(m_checks, &ImportChecks::finished, this, [this] {
        loadFacts();
        showCounts();
    });
    m_passFacts.setSingleShot(true);
    m_passFacts.setInterval(factsWait);
    connect(&m_passFacts, &QTimer::timeout, this, &ImportDialog::passFacts);
    connect(m_facts, &ImportFactsLoader::changed, this, [this] {
        if (!m_passFacts.isActive())
            m_passFacts.start();
        showCounts();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ImportDialog::showCounts);
    connect(m_empty, &EmptyState::buttonClicked, this, &ImportDialog::chooseFile);
}

} // namespace acg
