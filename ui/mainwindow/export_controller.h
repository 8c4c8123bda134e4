// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/jobs/list_export.h"
#include "ui/widgets/notice.h"

#include <QObject>
#include <QPointer>

class QFileInfo;
class QWidget;

namespace acg {

/// Exports the list in view: asks what is to be asked, writes in the background, tells how it went. One
/// export at a time.
class ExportController : public QObject
{
    Q_OBJECT
public:
    ExportController(NoticeBar &notices, QWidget *window);
    ~ExportController() override;

    /// `countText` says how much of the list is there: "loaded 2,000 of 10,000".
    void start(const ListInView &list, const QString &countText);
    [[nodiscard]] bool isRunning() const { return m_job != nullptr; }

private:
    void askForFile(const ListInView &list, const ExportForm &form);
    void write(const ListInView &list, ExportForm form, const QString &fileName);
    void showProgress(const QFileInfo &file);
    void tellEnd(const QFileInfo &file);
    void end();

    NoticeBar &m_notices;
    QWidget *m_window;
    QPointer<ListExport> m_job;
    QPointer<Notice> m_progress;
};

} // namespace acg
