// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/export_controller.h"

#include "ui/dialogs/export_dialog.h"
#include "ui/errortext/error_text.h"
#include "ui/widgets/notice.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr auto folderKey = "export/folder"_L1;

QString exportFolder()
{
    QString last = QSettings().value(folderKey).toString();
    if (!last.isEmpty() && QFileInfo(last).isDir())
        return last;
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

/// A name with the ending of another format means that one.
ExportFormat formatOf(const QFileInfo &file, ExportFormat chosen, bool hasResources)
{
    const QString suffix = file.suffix().toLower();
    if (suffix == exportSuffix(ExportFormat::Csv))
        return ExportFormat::Csv;
    if (suffix == exportSuffix(ExportFormat::Xlsx))
        return ExportFormat::Xlsx;
    if (suffix == exportSuffix(ExportFormat::JsonLines) && hasResources)
        return ExportFormat::JsonLines;
    return chosen;
}

} // namespace

ExportController::ExportController(NoticeBar &notices, QWidget *window)
    : QObject(window)
    , m_notices(notices)
    , m_window(window)
{
}

ExportController::~ExportController()
{
    if (m_job != nullptr)
        m_job->cancel();
}

void ExportController::start(const ListInView &list, const QString &countText)
{
    if (list.model == nullptr)
        return;
    if (isRunning()) {
        m_notices.post(NoticeBar::Kind::Info,
                       tr("An export is still being written. Wait for it or cancel it."));
        return;
    }
    auto *dialog = new ExportDialog(list, countText, m_window);
    connect(dialog, &ExportDialog::chosen, this,
            [this, list](const ExportForm &form) { askForFile(list, form); });
    dialog->open();
}

void ExportController::askForFile(const ListInView &list, const ExportForm &form)
{
    const QString suffix = exportSuffix(form.format);
    auto *dialog = new QFileDialog(m_window, tr("Export list"), exportFolder(),
                                   tr("%1 (*.%2)").arg(exportFormatName(form.format), suffix));
    dialog->setObjectName(u"exportFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(list.suggestedName + u'.' + suffix);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, list, form](const QString &fileName) { write(list, form, fileName); });
    dialog->open();
}

void ExportController::write(const ListInView &list, ExportForm form, const QString &fileName)
{
    if (list.model == nullptr) {
        m_notices.post(NoticeBar::Kind::Warning, tr("The list is gone; nothing was exported."));
        return;
    }
    const QFileInfo file(fileName);
    QSettings().setValue(folderKey, file.absolutePath());
    form.format = formatOf(file, form.format, list.hasResources());
    m_job = new ListExport(list, form, fileName, this);
    showProgress(file);
    tellEnd(file);
    m_job->start();
}

void ExportController::showProgress(const QFileInfo &file)
{
    m_progress = m_notices.post(NoticeBar::Kind::Info, tr("Writing %1…").arg(file.fileName()));
    m_progress->keepOpen();
    QPushButton *cancel = m_progress->addButton(tr("&Cancel"), [this] {
        if (m_job != nullptr)
            m_job->cancel();
    });
    cancel->setObjectName(u"exportCancel"_s);
    const auto show = [this](const QString &text, qint64 done, qint64 total) {
        if (m_progress == nullptr)
            return;
        m_progress->setText(text);
        m_progress->setProgress(int(done), int(total));
    };
    connect(m_job, &ListExport::fetched, this, [show, file](qint64 rows, std::optional<qint64> total) {
        const QLocale locale;
        const QString text = total ? tr("Fetching %1 of %2 for %3…")
                                         .arg(locale.toString(rows), locale.toString(*total), file.fileName())
                                   : tr("Fetching for %2: %1…").arg(locale.toString(rows), file.fileName());
        show(text, rows, total.value_or(0));
    });
    connect(m_job, &ListExport::progressed, this, [show, file](qint64 rows, qint64 total) {
        show(tr("Writing %1…").arg(file.fileName()), rows, total);
    });
    connect(m_job, &ListExport::finishing, this,
            [show, file] { show(tr("Completing %1…").arg(file.fileName()), 1, 1); });
}

void ExportController::tellEnd(const QFileInfo &file)
{
    connect(m_job, &ListExport::finished, this, [this, file](qint64 rows) {
        end();
        const QString text = tr("%1 rows were written to %2.").arg(QLocale().toString(rows), file.fileName());
        Notice *done = m_notices.post(NoticeBar::Kind::Success, text);
        QPushButton *open = done->addButton(tr("Open &Folder"), [path = file.absolutePath()] {
            QDesktopServices::openUrl(QUrl::fromLocalFile(path));
        });
        open->setObjectName(u"exportOpenFolder"_s);
        open->setToolTip(QDir::toNativeSeparators(file.absolutePath()));
    });
    connect(m_job, &ListExport::cancelled, this, [this] {
        end();
        m_notices.post(NoticeBar::Kind::Info, tr("The export was cancelled; no file was written."));
    });
    const auto fail = [this, file](const QString &reason) {
        end();
        m_notices.post(NoticeBar::Kind::Error,
                       tr("%1 could not be written. %2").arg(file.fileName(), reason));
    };
    connect(m_job, &ListExport::failed, this, fail);
    connect(m_job, &ListExport::refused, this, [fail](const ApiError &error) { fail(errorLine(error)); });
}

void ExportController::end()
{
    if (m_progress != nullptr)
        m_progress->close();
    if (m_job != nullptr)
        m_job->deleteLater();
    m_job = nullptr;
}

} // namespace acg
