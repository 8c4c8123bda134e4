// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/bulk/bulk_row.h"
#include "models/connections/connection_profile.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QThread>

#include <tl/expected.hpp>

#include <functional>
#include <memory>
#include <optional>

namespace acg {

class BulkJob;

/// The bulk jobs of one connection: a file each, in a folder that only its owner can read.
class JobStore : public QObject
{
    Q_OBJECT
public:
    /// The folder holds one for each connection; it is made when it is first needed.
    JobStore(const QString &folder, ConnectionProfile profile, QObject *parent = nullptr);
    /// Waits until everything is on disk.
    ~JobStore() override;

    /// Newest first. Those of earlier are read in the background: isLoaded().
    [[nodiscard]] QList<JobInfo> jobs() const;
    [[nodiscard]] bool isLoaded() const { return m_loaded; }

    /// A new one, in which wishes can be gathered. The job belongs to the store.
    BulkJob *create(const QString &title, const QUuid &undoes = {});
    /// The same object for the same id while it lives; null when there is no such job.
    BulkJob *open(const QUuid &id);
    /// With its file. It must not be running.
    void remove(const QUuid &id);

    /// A copy for a colleague, over what is there. Answers what went wrong, if anything did.
    void saveCopy(const QUuid &id, const QString &path, QObject *guard,
                  std::function<void(std::optional<QString>)> done);
    /// A colleague's plan becomes a job here, with what was left out of it; nothing of it has been sent,
    /// whatever became of it elsewhere. Refused for another gateway. Answers its id, or why not.
    void addCopy(const QString &path, QObject *guard, std::function<void(tl::expected<QUuid, QString>)> done);

    /// Of a connection that is not open here. Blocks, for a few files. False when one is left.
    static bool wipe(const QString &folder, const QUuid &connection);

Q_SIGNALS:
    void loaded(); ///< the jobs of earlier are known
    void changed(); ///< jobs()
    void failed(const QString &reason); ///< a job's file cannot be read or written

private:
    class Worker;

    [[nodiscard]] QString pathOf(const QUuid &id) const;
    BulkJob *add(const JobInfo &info);

    const QString m_folder; ///< of this connection
    const ConnectionProfile m_profile;
    QHash<QUuid, JobInfo> m_infos; ///< of those that are not open
    QHash<QUuid, BulkJob *> m_open;
    QSet<QUuid> m_removed; ///< while those of earlier are being read
    bool m_loaded = false;
    std::unique_ptr<Worker> m_worker; ///< lives in m_thread
    QThread m_thread;
};

} // namespace acg
