// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/bulk/bulk_row.h"
#include "models/domain/wish.h"

#include <QObject>
#include <QThread>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

namespace acg {

class JobFile;

/// One bulk job: its file, and the thread in which the file is read and written. What is asked of the file
/// happens in the order of the calls. An answer comes once, later, in this object's thread, unless the guard
/// (of the same thread) has died; what was to be written is written all the same.
class BulkJob : public QObject
{
    Q_OBJECT
public:
    /// The file is made when it is first needed. `info`: what is known of it.
    BulkJob(const QString &path, JobInfo info, QObject *parent = nullptr);
    /// Waits until everything is on disk.
    ~BulkJob() override;

    /// The counts lag behind the rows by a moment.
    [[nodiscard]] const JobInfo &info() const { return m_info; }
    /// Its counts do not matter: they are the rows'.
    void setInfo(const JobInfo &info);

    /// Many calls make one job, in their order.
    void addWishes(const QList<Wish> &wishes);
    void setDeletesLacking(bool deletes);
    void setLeftOut(const QList<qint64> &ids, bool leftOut);
    void setLeftOut(RowAction action, bool leftOut); ///< of all rows of that action

    /// Rows that are no more are left out.
    void rows(const QList<qint64> &ids, QObject *guard, std::function<void(QList<BulkRow>)> done);

    /// Runs `task(JobFile &)` in the thread and calls `done` with what it answered.
    template <typename Task, typename Done>
    void ask(QObject *guard, Task task, Done done)
    {
        using Value = std::invoke_result_t<Task, JobFile &>;
        const auto value = std::make_shared<std::optional<Value>>();
        run(
            guard, [value, task = std::move(task)](JobFile &file) mutable { value->emplace(task(file)); },
            [value, done = std::move(done)] { done(std::move(**value)); });
    }

    /// To be called after rows were changed through ask(): these, or any when empty.
    void rowsWereChanged(const QList<qint64> &ids = {});
    /// Brings the counts up to date at once, then calls `done`.
    void count(QObject *guard, std::function<void()> done);
    /// To be called when the file could not be read or written: tells it once.
    void tellProblem(const QString &reason);

Q_SIGNALS:
    void changed(); ///< info(), the counts too
    void rowsChanged(const QList<qint64> &ids); ///< these, or any when empty
    void failed(const QString &reason); ///< disk full, no permission, damaged, ...: said once

private:
    class Worker;

    void run(QObject *guard, std::function<void(JobFile &)> work, std::function<void()> done);
    template <typename Work>
    void write(Work work);

    JobInfo m_info;
    QTimer m_countSoon; ///< counting a million rows takes a while: not after each of them
    bool m_problemTold = false;
    std::unique_ptr<Worker> m_worker; ///< lives in m_thread
    QThread m_thread;
};

} // namespace acg
