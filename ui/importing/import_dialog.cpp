// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importing/import_dialog.h"

#include "models/bulk/bulk_job.h"
#include "models/bulk/job_store.h"
#include "models/import/import_facts_loader.h"
#include "models/import/import_handover.h"
#include "models/import/import_table_model.h"
#include "models/services/session.h"
#include "ui/errortext/error_text.h"
#include "ui/importing/column_mapper.h"
#include "ui/importing/format_bar.h"
#include "ui/importing/import_edits.h"
#include "ui/importing/shared_values.h"
#include "ui/theme/console_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/busy_indicator.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/question.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QClipboard>
#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLayout>
#include <QLocale>
#include <QPushButton>
#include <QSettings>
#include <QStackedLayout>
#include <QStandardPaths>
#include <QTableView>
#include <QUndoStack>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

using Show = ImportTableModel::Show;

constexpr auto folderKey = "import/folder"_L1;
/// More than that is hardly meant, and would take the gateway a day.
constexpr quint64 mostWishes = 5'000'000;

QString counted(quint64 count)
{
    return QLocale().toString(count);
}

} // namespace

void ImportDialog::openFile(const QString &fileName)
{
    afterUnsaved([this, fileName] {
        m_format->forgetChoice();
        read({.fileName = fileName});
    });
}

void ImportDialog::chooseFile()
{
    QString folder = QSettings().value(folderKey).toString();
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog
        = new QFileDialog(this, tr("Open Table"), folder, tr("Tables (*.csv *.tsv *.txt);;All files (*)"));
    dialog->setObjectName(u"importFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &fileName) {
        QSettings().setValue(folderKey, QFileInfo(fileName).absolutePath());
        openFile(fileName);
    });
    dialog->open();
}

void ImportDialog::pasteCells()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (text.trimmed().isEmpty()) {
        m_message->showText(InlineMessage::Severity::Information,
                            tr("There are no cells to paste. Copy them in the spreadsheet first."));
        return;
    }
    afterUnsaved([this, text] {
        m_format->forgetChoice();
        read({.pasted = text});
    });
}

void ImportDialog::read(const ImportSource &source)
{
    m_source = source;
    m_sourceName->setText(source.fileName.isEmpty() ? tr("Pasted cells") : source.fileName);
    m_message->clear();
    m_edits->clear();
    m_model->setTable({});
    m_empty->showLoading(tr("Reading\u2026"));
    m_stack->setCurrentWidget(m_empty);
    m_reader->read(source, m_format->choice());
    showCounts();
}

void ImportDialog::showRead(const ReadTable &read)
{
    QStringList names;
    for (int column = 0; column < read.table->columns(); ++column)
        names.append(columnName(*read.table, column));
    m_format->showFormat(read.format, !m_source.fileName.isEmpty());
    m_format->setEnabled(true);
    m_model->setTable(read.table);
    m_columns->setColumns(names);
    m_show->button(int(Show::All))->setChecked(true);
    m_stack->setCurrentWidget(m_table);
    applySettings();
    m_table->setColumnWidth(ImportTableModel::problemColumn, 230);
    for (int column = ImportTableModel::firstCell; column < m_model->columnCount(); ++column) {
        constexpr int widest = 240;
        m_table->resizeColumnToContents(column);
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), widest));
    }
    m_table->setFocus();
}

void ImportDialog::showNothing(const QString &problem)
{
    m_stack->setCurrentWidget(m_empty);
    m_format->setEnabled(!problem.isEmpty()); // another separator may be the cure
    m_columns->setColumns({});
    m_shared->adjustTo({});
    if (problem.isEmpty())
        m_empty->showMessage(
            u"numbers"_s, tr("Open a file or paste cells"),
            tr("Tables of numbers or of accounts, as CSV or copied from a spreadsheet. You see "
               "every row and what would change before anything is sent."),
            tr("Open File\u2026"));
    else
        m_empty->showMessage(u"error"_s, tr("It cannot be read"), problem, tr("Open Another File\u2026"));
    showCounts();
}

void ImportDialog::applySettings()
{
    if (!m_model->table())
        return;
    ImportSettings settings;
    settings.target = m_columns->target();
    settings.fields = m_columns->fields();
    m_shared->adjustTo(settings);
    m_shared->applyTo(settings);
    m_deleteLacking->setEnabled(settings.target == ImportTarget::Numbers);
    m_checked = 0;
    if (settings != m_model->settings())
        m_model->setSettings(settings);
    showCounts();
}

void ImportDialog::loadFacts()
{
    const ImportSettings &settings = m_model->settings();
    bool plans = !settings.usage.isEmpty();
    bool addresses = false;
    for (int column = 0; column < settings.fields.size(); ++column) {
        const ImportField *field = settings.field(column);
        const QString member = field == nullptr ? QString() : field->member();
        plans = plans || member == "usage"_L1 || member == "choosableCapabilities"_L1;
        addresses = addresses || member == "civicAddressId"_L1 || member == "locationId"_L1;
    }
    m_facts->load(m_checks->accounts(), plans, addresses);
}

void ImportDialog::passFacts()
{
    m_checks->setFacts(m_facts->facts());
    showCounts();
}

QString ImportDialog::statusText() const
{
    if (m_job != nullptr)
        return tr("Handing the rows over\u2026");
    if (!m_model->table())
        return {};
    if (m_checks->isRunning())
        return tr("Checking\u2026 %1 of %2 rows").arg(counted(m_checked), counted(m_model->table()->rows()));
    QStringList texts;
    const quint64 wishes = m_checks->counts().wishes;
    texts.append(m_model->settings().target == ImportTarget::Numbers
                     ? tr("%1 numbers to compare").arg(counted(wishes))
                     : tr("%1 accounts to compare").arg(counted(wishes)));
    if (!m_facts->facts().knowsAllAccounts)
        texts.append(tr("not checked yet whether the accounts exist"));
    else if (m_facts->waiting() > 0)
        texts.append(
            tr("still asking what %n accounts offer", nullptr, static_cast<int>(m_facts->waiting())));
    else if (m_facts->failure())
        texts.append(tr("not all could be checked: %1").arg(errorLine(*m_facts->failure())));
    return texts.join(u"; "_s);
}

QString ImportDialog::whyNotCompare() const
{
    if (m_session.jobs() == nullptr)
        return tr("No jobs are kept for this connection: its settings say that nothing is kept here.");
    if (!m_model->table() || m_model->table()->left() == 0)
        return tr("There are no rows yet.");
    if (m_model->settings().columnOf(ImportField::Kind::Key) < 0)
        return m_model->settings().target == ImportTarget::Numbers
            ? tr("Say which column has the telephone numbers.")
            : tr("Say which column has the accounts' names.");
    if (m_checks->isRunning())
        return tr("The rows are still being checked.");
    if (m_checks->counts().wishes == 0)
        return tr("Every row has an error.");
    if (m_checks->counts().wishes > mostWishes)
        return tr("More than %1 numbers at once: divide the file.").arg(counted(mostWishes));
    return {};
}

void ImportDialog::showCounts()
{
    const ImportCounts &counts = m_checks->counts();
    const quint32 rows = m_model->table() ? m_model->table()->left() : 0;
    m_show->button(int(Show::All))->setText(tr("All rows  %1").arg(counted(rows)));
    m_show->button(int(Show::Problems))
        ->setText(tr("Problems  %1").arg(counted(counts.errors + counts.warnings)));
    m_show->button(int(Show::Errors))->setText(tr("Errors  %1").arg(counted(counts.errors)));
    m_show->button(int(m_model->show()))->setChecked(true);
    m_status->setText(statusText());
    m_busy->setRunning(m_reader->isReading() || m_checks->isRunning() || m_facts->waiting() > 0
                       || m_job != nullptr);
    m_takeOut->setEnabled(m_table->selectionModel()->hasSelection());
    m_export->setEnabled(counts.errors + counts.warnings > 0);
    const QString why = whyNotCompare();
    m_compare->setEnabled(why.isEmpty() && m_job == nullptr);
    m_compare->setToolTip(
        why.isEmpty() ? tr("Makes a plan of what is to change. Nothing is sent before you confirm it.")
                      : why);
    m_settings->setVisible(m_model->table() != nullptr);
    m_preview->layout()->setContentsMargins(m_settings->isHidden() ? 0 : metrics::small, 0, 0, 0);
    m_body->setEnabled(m_job == nullptr);
}

std::vector<ImportTable::Row> ImportDialog::selectedTableRows() const
{
    std::vector<ImportTable::Row> rows;
    const QItemSelection selection = m_table->selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(m_model->tableRow(row));
    }
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void ImportDialog::takeOutSelected()
{
    const std::vector<ImportTable::Row> rows = selectedTableRows();
    if (!rows.empty())
        m_edits->push(new RowsTakenOut(*m_model, rows));
}

void ImportDialog::exportProblems()
{
    auto *problems = new ImportTableModel(*m_model, Show::Problems, this);
    QList<int> columns(problems->columnCount() - ImportTableModel::firstCell);
    std::iota(columns.begin(), columns.end(), ImportTableModel::firstCell);
    columns.append(ImportTableModel::problemColumn);
    const QString name
        = m_source.fileName.isEmpty() ? u"import"_s : QFileInfo(m_source.fileName).completeBaseName();
    Q_EMIT exportRequested({problems, columns, name + "-problems"_L1, true}, {});
}

QString ImportDialog::unsavedChanges() const
{
    const bool isPasted = m_source.fileName.isEmpty() && m_model->table() != nullptr;
    if (m_isDone || (!isPasted && m_edits->isClean()))
        return {};
    return isPasted ? tr("The pasted cells have not been imported yet.")
                    : tr("The import has rows that were mended and not imported yet.");
}

void ImportDialog::afterUnsaved(const std::function<void()> &proceed)
{
    const QString unsaved = unsavedChanges();
    if (unsaved.isEmpty())
        return proceed();
    ask(this,
        {u"importDiscardQuestion"_s, tr("Discard the import?"), unsaved, tr("It will be lost."),
         tr("&Discard"), tr("&Keep It")},
        proceed);
}

void ImportDialog::reject()
{
    afterUnsaved([this] { QDialog::reject(); });
}

void ImportDialog::closeEvent(QCloseEvent *event)
{
    event->ignore();
    reject();
}

void ImportDialog::compare()
{
    const quint32 errors = m_checks->counts().errors;
    if (errors == 0)
        return makeJob();
    if (m_deleteLacking->isEnabled() && m_deleteLacking->isChecked()) {
        m_message->showText(InlineMessage::Severity::Error, tr("Mend the rows with errors, or remove them"),
                            tr("They would be left out, and numbers that the import lacks are to be deleted: "
                               "theirs would be too."));
        return;
    }
    const bool isOne = errors == 1;
    ask(this,
        {u"importErrorsQuestion"_s, tr("Leave rows out?"),
         isOne ? tr("1 row has errors.") : tr("%1 rows have errors.").arg(QLocale().toString(errors)),
         isOne ? tr("Leave it out and compare the others, or mend it first?")
               : tr("Leave them out and compare the others, or mend them first?"),
         isOne ? tr("&Leave It Out") : tr("&Leave Them Out"), tr("&Mend First")},
        [this] { makeJob(); });
}

void ImportDialog::makeJob()
{
    m_message->clear();
    m_columns->remember();
    const QString name
        = m_source.fileName.isEmpty() ? tr("pasted cells") : QFileInfo(m_source.fileName).fileName();
    m_job = m_session.jobs()->create(tr("Import of %1").arg(name));
    m_job->setDeletesLacking(m_deleteLacking->isEnabled() && m_deleteLacking->isChecked());
    auto *handover = new ImportHandover(*m_job, m_model->table(), m_model->settings(), this);
    connect(handover, &ImportHandover::finished, this, [this] {
        m_isDone = true;
        Q_EMIT jobMade(m_job->info().id);
        accept();
    });
    connect(handover, &ImportHandover::failed, this, [this, handover](const QString &reason) {
        handover->deleteLater();
        m_session.jobs()->remove(m_job->info().id);
        m_job = nullptr;
        m_message->showText(InlineMessage::Severity::Error, tr("The job could not be written"), reason);
        showCounts();
    });
    handover->start(m_checks->marks());
    showCounts();
}

} // namespace acg
