// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/import_controller.h"

#include "ui/importing/import_dialog.h"
#include "ui/mainwindow/export_controller.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

/// The one table that is dragged; empty: something else is.
QString tableIn(const QMimeData &dragged)
{
    const QList<QUrl> urls = dragged.urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return {};
    const QString path = urls.first().toLocalFile();
    const QString ending = QFileInfo(path).suffix().toLower();
    return ending == "csv"_L1 || ending == "tsv"_L1 || ending == "txt"_L1 ? path : QString();
}

} // namespace

ImportController::ImportController(ExportController &exports, QWidget *window)
    : QObject(window)
    , m_exports(exports)
    , m_window(window)
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

void ImportController::open(Session &session, const QString &account, QWidget *parent)
{
    if (m_dialog == nullptr) {
        m_dialog = new ImportDialog(session, account, parent);
        connect(m_dialog, &ImportDialog::jobMade, this, &ImportController::jobMade);
        connect(m_dialog, &ImportDialog::exportRequested, &m_exports, &ExportController::start);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void ImportController::openFile(const QString &fileName)
{
    if (m_dialog != nullptr)
        m_dialog->openFile(fileName);
}

QString ImportController::unsavedChanges() const
{
    return m_dialog == nullptr ? QString() : m_dialog->unsavedChanges();
}

bool ImportController::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && (event->type() == QEvent::DragEnter || event->type() == QEvent::Drop)) {
        auto *drop = static_cast<QDropEvent *>(event);
        if (const QString fileName = tableIn(*drop->mimeData()); !fileName.isEmpty()) {
            drop->acceptProposedAction();
            if (event->type() == QEvent::Drop)
                Q_EMIT fileDropped(fileName);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace acg
