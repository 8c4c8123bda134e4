// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/jobs/background_file.h"
#include "models/jobs/list_in_view.h"
#include "models/jobs/row_source.h"

#include <QObject>

#include <memory>
#include <optional>

namespace acg {

class ModelRows;

enum class ExportFormat : quint8 { Csv, Xlsx, JsonLines };

/// What is to become of a list.
struct ExportForm
{
    ExportFormat format = ExportFormat::Csv;
    /// All members of the resources, by the names an import knows; else the columns in view. JSON lines have
    /// the whole resources anyhow.
    bool allFields = false;
    bool onlyWhatIsThere = false; ///< of a list that is still loading
    friend bool operator==(const ExportForm &, const ExportForm &) = default;
};

/// Writes a list as it is shown: rows as filtered and sorted, the columns given. Takes some rows at a time,
/// so that the window stays alive, and writes them in another thread; to a temporary file that takes its name
/// only when it is complete.
///
/// Of a list that is still loading, rows are written as they come where they come in the order shown. A
/// sorted one is waited for, and one that is sorted or filtered anew meanwhile is begun again when it is
/// complete.
class ListExport : public QObject
{
    Q_OBJECT
public:
    ListExport(ListInView list, ExportForm form, const QString &fileName, QObject *parent = nullptr);
    ~ListExport() override; ///< no file is left behind unless it is complete

    void start();
    /// No file is left behind; ends with cancelled(). Too late once the file gets its name.
    void cancel();

Q_SIGNALS:
    /// From the gateway, while the end of the list is not there. No total: not known.
    void fetched(qint64 rows, std::optional<qint64> total);
    void progressed(qint64 rows, qint64 total);
    void finishing(); ///< all rows are written; a workbook is put together yet
    void finished(qint64 rows);
    void cancelled();
    void failed(const QString &reason); ///< disk full, no permission, the list changed while it was written
    void refused(const acg::ApiError &error); ///< by the gateway: no file is left behind

private:
    void waitForRest();
    void look();
    [[nodiscard]] bool canGrow() const;
    void begin();
    void startOver();
    [[nodiscard]] std::unique_ptr<RowSource> makeSource() const;
    [[nodiscard]] std::unique_ptr<RowFile> makeFile() const;
    void take(const RowBlock &block);
    void pull();
    /// Takes the file away, then tells why: cancelled when there is no reason.
    void stop(const QString &reason);
    void end();

    ListInView m_list;
    const ExportForm m_form;
    const QString m_fileName;
    std::unique_ptr<QObject> m_waiting; ///< guards what is heard while the list is loading
    std::unique_ptr<RowSource> m_source;
    ModelRows *m_growing = nullptr; ///< m_source, while the list is loading and is written as it comes
    std::unique_ptr<BackgroundFile> m_file;
    std::optional<QString> m_ending; ///< what stop() was told
    std::optional<ApiError> m_refusal; ///< why, when it was the gateway
    qint64 m_rows = 0;
    bool m_isRunning = false; ///< until the end was told
    bool m_isHeldUp = false; ///< by the disk
    bool m_hasStartedOver = false;
};

} // namespace acg
