// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/load_state.h"
#include "models/storage/snapshot.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace acg {

class AccountTreeModel;
class NumberTableModel;
class RfiTableModel;

/// Shows the lists last seen until the gateway has answered, and keeps what it answered. A list is kept when
/// it is complete; a while after something in it has changed; and now and then while it loads for the first
/// time, which may take minutes.
class SnapshotKeeper : public QObject
{
    Q_OBJECT
public:
    /// The models must outlive it.
    SnapshotKeeper(const QString &folder, const QUuid &connection, AccountTreeModel &accounts,
                   NumberTableModel &numbers, RfiTableModel &rfis, QObject *parent = nullptr);
    ~SnapshotKeeper() override;

    [[nodiscard]] Snapshot &snapshot() { return m_snapshot; }

    /// Fills the lists with what is kept. `done` is called once, when nothing more comes; not after the same
    /// list was asked for again.
    void showAccounts(std::function<void()> done);
    void showRfis(std::function<void()> done);
    /// Of an account, or of all when empty; what is kept from now on is kept as that.
    void showNumbers(const QString &account, std::function<void()> done);

    /// Removes what is kept; what is seen later is kept again.
    void wipe();

private:
    void loadStateChanged(LoadState &before, LoadState now, void (SnapshotKeeper::*keep)());
    void showAccounts(const Snapshot::Kept<Account> &kept, qsizetype first,
                      const std::function<void()> &done);
    void keepAccounts();
    void keepRfis();
    void keepNumbers();
    void keepSlice();
    void stopKeepingNumbers();

    AccountTreeModel &m_accounts;
    NumberTableModel &m_numbers;
    RfiTableModel &m_rfis;
    QString m_account; ///< whose numbers the model holds
    std::unique_ptr<QObject> m_numbersRead; ///< gone with what was asked for before
    LoadState m_accountsBefore = LoadState::NotLoaded;
    LoadState m_numbersBefore = LoadState::NotLoaded;
    LoadState m_rfisBefore = LoadState::NotLoaded;
    /// Numbers are handed over a slice at a time, so that the window stays alive. Gone with what is kept.
    std::unique_ptr<QObject> m_slices;
    quint32 m_nextSlice = 0;
    QTimer m_numbersLater;
    QTimer m_resourcesLater;
    Snapshot m_snapshot;
};

} // namespace acg
