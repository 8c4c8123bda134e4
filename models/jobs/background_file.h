// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

class QSaveFile;

namespace acg {

/// A file that is written in a thread of its own, to a temporary file that takes its name only when it is
/// complete. Whoever writes watches the backlog. Going away early leaves nothing behind, and waits for the
/// block that is being written.
class BackgroundFile : public QObject
{
    Q_OBJECT
public:
    explicit BackgroundFile(const QString &fileName, QObject *parent = nullptr);
    ~BackgroundFile() override;

    void write(const QByteArray &block);
    void commit(); ///< ends with committed(), or with failed()
    void abandon(); ///< ends with abandoned(): no file is left behind
    [[nodiscard]] int backlog() const { return m_backlog; } ///< blocks that are not on disk yet

Q_SIGNALS:
    void written(); ///< the backlog is shorter
    void committed();
    void abandoned();
    void failed(const QString &reason); ///< disk full, no permission, ...: once, and nothing is left behind

private:
    void there(std::function<void()> work);
    void here(std::function<void()> tell);
    void giveUp();

    QThread m_thread;
    QObject m_context; ///< lives in the thread
    std::unique_ptr<QSaveFile> m_file; ///< touched in the thread only; none after it ended
    int m_backlog = 0;
};

} // namespace acg
