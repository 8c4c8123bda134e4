// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/jobs/csv_export.h"
#include "models/jobs/list_in_view.h"
#include "ui/widgets/notice.h"

#include <QObject>
#include <QPointer>

#include <functional>

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
    void askForFile(const ListInView &list);
    void write(const ListInView &list, const QString &fileName);
    void end();

    NoticeBar &m_notices;
    QWidget *m_window;
    QPointer<CsvExport> m_job;
    QPointer<Notice> m_progress;
};

} // namespace acg
