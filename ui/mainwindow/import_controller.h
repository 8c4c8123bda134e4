// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>
#include <QUuid>

class QWidget;

namespace acg {

class ExportController;
class ImportDialog;
class Session;

/// Opens the import, one at a time, from the action or when a table is dropped on the window.
class ImportController : public QObject
{
    Q_OBJECT
public:
    ImportController(ExportController &exports, QWidget *window);

    /// With the account that rows without one are for, if any. The window goes with `parent`.
    void open(Session &session, const QString &account, QWidget *parent);
    [[nodiscard]] QString unsavedChanges() const;
    void openFile(const QString &fileName); ///< in the window that is open

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void jobMade(const QUuid &job);
    void fileDropped(const QString &fileName);

private:
    ExportController &m_exports;
    QWidget *m_window;
    QPointer<ImportDialog> m_dialog;
};

} // namespace acg
