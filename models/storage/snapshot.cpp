// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/snapshot.h"

#include "models/storage/snapshot_p.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr qsizetype resourcesPerChunk = 5'000;

QString pathOf(const QString &folder, const QUuid &connection)
{
    return QDir(folder).filePath(connection.toString(QUuid::WithoutBraces) + ".sqlite"_L1);
}

template <typename Resource>
std::vector<SnapshotChunk> chunksOf(const QList<Resource> &resources)
{
    std::vector<SnapshotChunk> chunks;
    for (qsizetype at = 0; at < resources.size(); at += resourcesPerChunk) {
        const QList<Resource> some = resources.mid(at, resourcesPerChunk);
        chunks.push_back({some.size(), encodeResources(some)});
    }
    return chunks;
}

} // namespace

Snapshot::Snapshot(const QString &folder, const QUuid &connection, QObject *parent)
    : QObject(parent)
    , m_worker(std::make_unique<Worker>(*this, pathOf(folder, connection)))
{
    m_worker->moveToThread(&m_thread);
    m_thread.setObjectName(u"snapshot"_s);
    m_thread.start();
}

Snapshot::~Snapshot()
{
    m_worker->dropReads();
    m_worker->post([](Worker &worker) {
        worker.close(); // in the thread that opened it
        worker.thread()->quit();
    });
    m_thread.wait();
}

void Snapshot::readAccounts(QObject *guard, Answer<Account> done)
{
    m_worker->ask(guard, std::move(done), [](Worker &worker, auto &question) {
        worker.readItems({ListKind::Accounts, {}}, question);
    });
}

void Snapshot::readRfis(QObject *guard, Answer<RequestForInformation> done)
{
    m_worker->ask(guard, std::move(done), [](Worker &worker, auto &question) {
        worker.readItems({ListKind::Rfis, {}}, question);
    });
}

void Snapshot::readAddresses(const QString &account, QObject *guard, Answer<CivicAddress> done)
{
    m_worker->ask(guard, std::move(done), [account](Worker &worker, auto &question) {
        worker.readItems({ListKind::Addresses, account}, question);
    });
}

void Snapshot::readNumbers(const QString &account, QObject *guard, OnPage onPage, OnEnd onEnd)
{
    m_worker->ask(guard, Worker::PageCallbacks{std::move(onPage), std::move(onEnd)},
                  [account](Worker &worker, auto &question) {
                      worker.readPages(ListName{ListKind::Numbers, account}, question);
                  });
}

void Snapshot::readNumberList(qint64 id, QObject *guard, OnPage onPage, OnEnd onEnd)
{
    m_worker->ask(guard, Worker::PageCallbacks{std::move(onPage), std::move(onEnd)},
                  [id](Worker &worker, auto &question) { worker.readPages(id, question); });
}

void Snapshot::findNumberLists(const QString &account, QObject *guard,
                               std::function<void(QList<KeptList>)> done)
{
    m_worker->ask(guard, std::move(done), [account](Worker &worker, auto &question) {
        worker.findLists({ListKind::Numbers, account}, question);
    });
}

void Snapshot::saveAccounts(const QList<QByteArray> &json, const SnapshotInfo &info)
{
    m_worker->post([json, info](Worker &worker) {
        worker.save({ListKind::Accounts, {}}, info, chunksOf(json));
    });
}

void Snapshot::saveRfis(const QList<RequestForInformation> &rfis, const SnapshotInfo &info)
{
    m_worker->post([rfis, info](Worker &worker) { worker.save({ListKind::Rfis, {}}, info, chunksOf(rfis)); });
}

void Snapshot::saveAddresses(const QString &account, const QList<CivicAddress> &addresses,
                             const SnapshotInfo &info)
{
    m_worker->post([account, addresses, info](Worker &worker) {
        worker.save({ListKind::Addresses, account}, info, chunksOf(addresses));
    });
}

void Snapshot::beginNumbers(const QString &account, const SnapshotInfo &info)
{
    m_worker->post([account, info](Worker &worker) {
        worker.beginNumbers({ListKind::Numbers, account}, info);
    });
}

void Snapshot::addNumbers(NumberPage &&page)
{
    m_worker->post([page = std::move(page)](Worker &worker) { worker.addNumbers(page); });
}

void Snapshot::addNumbers(NumberPage &&page, QObject *guard, std::function<void()> done)
{
    m_worker->ask(guard, std::move(done), [page = std::move(page)](Worker &worker, auto &question) {
        worker.addNumbers(page);
        question.end([](const std::function<void()> &taken) { taken(); });
    });
}

void Snapshot::commitNumbers()
{
    m_worker->post([](Worker &worker) { worker.commitNumbers(); });
}

void Snapshot::abandonNumbers()
{
    m_worker->post([](Worker &worker) { worker.abandonNumbers(); });
}

void Snapshot::wipe()
{
    m_worker->post([](Worker &worker) { worker.wipe(); });
}

bool Snapshot::wipe(const QString &folder, const QUuid &connection)
{
    return PrivateDatabase::removeFiles(pathOf(folder, connection));
}

} // namespace acg
