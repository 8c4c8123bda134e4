// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/change_record.h"

#include <QList>
#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace acg {

/// The writes this console made, over all connections, in a file on this computer that only its owner can
/// read. A write is noted when it is sent and its outcome when it is known, so one that was under way when
/// the program was killed is there too, without an outcome. The newest keptChanges are kept.
///
/// Everything happens in a worker thread, in the order of the calls. An answer comes once, later, in this
/// object's thread, unless the guard (of the same thread) has died. A damaged file is set aside and a new one
/// begun.
class ChangeHistory : public QObject
{
    Q_OBJECT
public:
    static constexpr int keptChanges = 50'000;
    static constexpr int pageSize = 1000;

    struct Page
    {
        QList<ChangeRecord> records; ///< newest first
        bool complete = true; ///< there are no older ones
    };

    /// The folder is closed to other people. It and the file are made when they are first needed.
    explicit ChangeHistory(const QString &folder, QObject *parent = nullptr);
    /// Waits until what was noted is on disk.
    ~ChangeHistory() override;

    /// The changes of one request. Nothing when they are noted already: it is sent again.
    void begin(const QList<ChangeRecord> &changes);
    void end(const QString &requestId, const ChangeOutcome &outcome);
    /// A request that changed nothing, and these resources go in another one, which is noted as well.
    void forget(const QString &requestId, const QStringList &names);

    /// What is older than a change; from the newest on when the id is 0.
    void read(qint64 olderThan, QObject *guard, std::function<void(Page)> done);

Q_SIGNALS:
    void recorded(const QList<acg::ChangeRecord> &changes); ///< with their ids, rising
    void ended(const QString &requestId, const acg::ChangeOutcome &outcome);
    void forgotten(const QString &requestId, const QStringList &names);
    /// The file was no good and is now under this path, for whoever wants to look at it.
    void damaged(const QString &setAsidePath);
    /// Disk full, no permission, ...: said once, though later calls try again.
    void failed(const QString &reason);

private:
    class Worker;

    std::unique_ptr<Worker> m_worker; ///< lives in m_thread
    QThread m_thread;
};

} // namespace acg
