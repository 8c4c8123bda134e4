// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/api/api_client.h"
#include "models/domain/account.h"
#include "models/domain/number.h"
#include "models/domain/number_key.h"
#include "models/services/list_loader.h"

#include <QHash>
#include <QMap>
#include <QObject>
#include <QSet>

#include <functional>
#include <memory>

namespace acg {

class BulkJob;

/// Compares what a job wishes with what the gateway holds, and so makes its plan. Reads whole lists, a page
/// at a time: a page goes to the job's file and is forgotten.
class PlanMaker : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive it. `rowsPerPage`: what the gateway puts on a page of a list; 0: not known yet.
    PlanMaker(BulkJob &job, ApiClient &client, int rowsPerPage, QObject *parent = nullptr);

    /// What was planned before is forgotten. Ends with finished() or failed(), unless it is cancelled.
    void start();
    void cancel(); ///< the job stays without a plan
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] int requestsDone() const { return m_done; }
    [[nodiscard]] int requestsExpected() const { return m_done + m_expected; } ///< an estimate

Q_SIGNALS:
    void progressed(); ///< requestsDone(), requestsExpected()
    void finished(); ///< the job is Planned
    /// An error that is cancelled: the job's file could not be written, and the job has told why.
    void failed(const acg::ApiError &error);

private:
    /// How the numbers are read.
    enum class Way { All, Lists, Singles };

    void readAccounts();
    void accountsRead();
    [[nodiscard]] Way fewestRequests() const;
    void readNumbers();
    void readNextList();
    void readNextSingle();
    void numbersRead();
    void readAll();
    void compare(QList<Number> held, const std::function<void()> &proceed);
    void compareRest(qint64 fromId);
    void complete();

    /// Runs a task that answers a StorageResult, then goes on with what it answered.
    template <typename Task, typename Proceed>
    void inFile(Task task, Proceed proceed);
    void answered(int expected); ///< a request; how many more there will be
    void listFailed(const ApiError &error);
    void fail(const ApiError &error);
    [[nodiscard]] int pagesOf(qint64 rows) const;

    BulkJob &m_job;
    ApiClient &m_client;
    ListLoader m_accounts;
    ListLoader m_numbers;
    std::unique_ptr<QObject> m_round; ///< guards what was asked; none while it does not run
    bool m_running = false;
    bool m_readingAll = false;
    int m_done = 0;
    int m_expected = 0; ///< still to come
    QMap<QString, qint64> m_wished; ///< numbers, by account
    QSet<QString> m_known; ///< of those accounts and of those the job puts: they are there, or will be
    QSet<QString> m_lackingOf; ///< accounts of which numbers that are not wished for are deleted
    QHash<QString, qint64> m_held; ///< numbers the gateway says it holds, of accounts in m_wished
    qint64 m_heldInAll = 0;
    QStringList m_lists; ///< accounts whose lists are still to be read
    QList<NumberKey> m_singles; ///< numbers that are still to be read
    int m_rowsPerPage; ///< as far as is known
};

} // namespace acg
