// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QThread>
#include <QUuid>

#include <functional>
#include <memory>

namespace acg {

/// What a person's work leaves with a connection and the gateway has no place for: unfinished forms, what was
/// read. JSON objects under a kind and a key, in a file on this computer that only its owner may read. No
/// secret and no token is ever handed to it.
///
/// Everything happens in a worker thread, in the order of the calls; what was written survives the program
/// being killed. A file that turns out to be damaged is set aside and begun anew.
class NoteStore : public QObject
{
    Q_OBJECT
public:
    using Notes = QHash<QString, QJsonObject>; ///< by key

    /// Folder and file are made when they are first needed.
    NoteStore(const QString &folder, const QUuid &connection, QObject *parent = nullptr);
    /// Waits until everything is on disk.
    ~NoteStore() override;

    /// Answers once, later, in this thread, unless the guard (of this thread) or the store has died.
    void read(const QString &kind, QObject *guard, std::function<void(const Notes &)> done);
    void write(const QString &kind, const QString &key, const QJsonObject &note);
    void remove(const QString &kind, const QString &key);

    /// Removes everything. What is written later is kept again.
    void wipe();
    /// The same for a connection that is not open here. Blocks, for a few files. False when one is left.
    static bool wipe(const QString &folder, const QUuid &connection);

Q_SIGNALS:
    /// The file was no good and is now under this path.
    void damaged(const QString &setAsidePath);
    /// Disk full, no permission, ...: said once, though later calls try again.
    void failed(const QString &reason);

private:
    class Worker;

    std::unique_ptr<Worker> m_worker; ///< lives in m_thread
    QThread m_thread;
};

} // namespace acg
