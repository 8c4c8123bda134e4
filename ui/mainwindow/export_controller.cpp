// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/export_controller.h"

#include "models/jobs/csv_export.h"
#include "ui/widgets/notice.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
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
    if (list.complete)
        return askForFile(list);

    auto *question
        = new QMessageBox(QMessageBox::Question, tr("Export a part of the list?"),
                          tr("The list is not completely loaded yet."), QMessageBox::Cancel, m_window);
    question->setObjectName(u"exportPartQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(
        tr("Now there is: %1. Export this part, or cancel and export when everything is there?")
            .arg(countText));
    QPushButton *part = question->addButton(tr("&Export This Part"), QMessageBox::AcceptRole);
    part->setObjectName(u"exportPart"_s);
    connect(part, &QPushButton::clicked, this, [this, list] { askForFile(list); });
    question->open();
}

void ExportController::askForFile(const ListInView &list)
{
    auto *dialog = new QFileDialog(m_window, tr("Export list"), exportFolder(), tr("CSV files (*.csv)"));
    dialog->setObjectName(u"exportFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(list.suggestedName + u".csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, list](const QString &fileName) { write(list, fileName); });
    dialog->open();
}

void ExportController::write(const ListInView &list, const QString &fileName)
{
    if (list.model == nullptr) {
        m_notices.post(NoticeBar::Kind::Warning, tr("The list is gone; nothing was exported."));
        return;
    }
    const QFileInfo file(fileName);
    QSettings().setValue(folderKey, file.absolutePath());
    m_job = new CsvExport(*list.model, list.columns, fileName, this);
    m_progress = m_notices.post(NoticeBar::Kind::Info, tr("Writing %1…").arg(file.fileName()));
    m_progress->keepOpen();
    QPushButton *cancel = m_progress->addButton(tr("&Cancel"), [this] {
        if (m_job != nullptr)
            m_job->cancel();
    });
    cancel->setObjectName(u"exportCancel"_s);

    connect(m_job, &CsvExport::progressed, this, [this](int rows, int total) {
        if (m_progress != nullptr)
            m_progress->setProgress(rows, total);
    });
    connect(m_job, &CsvExport::finished, this, [this, file](int rows) {
        end();
        const QString text = tr("%1 rows were written to %2.").arg(QLocale().toString(rows), file.fileName());
        Notice *done = m_notices.post(NoticeBar::Kind::Success, text);
        QPushButton *open = done->addButton(tr("Open &Folder"), [path = file.absolutePath()] {
            QDesktopServices::openUrl(QUrl::fromLocalFile(path));
        });
        open->setObjectName(u"exportOpenFolder"_s);
        open->setToolTip(QDir::toNativeSeparators(file.absolutePath()));
    });
    connect(m_job, &CsvExport::cancelled, this, [this] {
        end();
        m_notices.post(NoticeBar::Kind::Info, tr("The export was cancelled; no file was written."));
    });
    connect(m_job, &CsvExport::failed, this, [this, file](const QString &reason) {
        end();
        m_notices.post(NoticeBar::Kind::Error,
                       tr("%1 could not be written. %2").arg(file.fileName(), reason));
    });
    m_job->start();
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
