// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/jobs/row_file.h"
#include "models/jobs/work_thread.h"

#include <QObject>

#include <functional>
#include <memory>

namespace acg {

/// A file that is written in a thread of its own. Whoever writes watches the backlog. Going away early leaves
/// nothing behind, and waits for the block that is being written.
class BackgroundFile : public QObject
{
    Q_OBJECT
public:
    explicit BackgroundFile(std::unique_ptr<RowFile> file, QObject *parent = nullptr);
    ~BackgroundFile() override;

    void write(RowBlock block);
    void commit(); ///< ends with committed(), or with failed()
    void abandon(); ///< ends with abandoned(), or with failed(): no file is left behind
    [[nodiscard]] bool isCommitted() const { return m_isCommitted; } ///< too late to abandon it
    [[nodiscard]] int backlog() const { return m_backlog; } ///< blocks that are not written yet

Q_SIGNALS:
    void written(); ///< the backlog is shorter
    void committed();
    void abandoned();
    void failed(const QString &reason); ///< once, and nothing is left behind

private:
    /// Does it in the thread, unless the file has failed or was abandoned.
    void there(std::function<RowFile::Outcome()> work, std::function<void()> after);

    std::unique_ptr<RowFile> m_file; ///< touched in the thread only; none after it ended
    int m_backlog = 0;
    bool m_isAbandoned = false;
    bool m_isCommitted = false;
    WorkThread m_thread; ///< joined before the rest goes
};

} // namespace acg
