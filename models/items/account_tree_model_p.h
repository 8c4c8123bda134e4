// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/account_tree_model.h"
#include "models/items/number_store.h"

#include <QHash>

#include <memory>
#include <vector>

namespace acg {

/// The accounts, the numbers of those that were opened, and the signals that tell of every change of them.
class AccountTreeModel::Private
{
public:
    using Row = NumberStore::Row;

    /// What is known of the numbers of an account that was opened.
    struct Numbers
    {
        [[nodiscard]] const NumberStore &held() const
        {
            static const NumberStore none;
            return m_store ? *m_store : none;
        }
        [[nodiscard]] NumberStore &store()
        {
            if (!m_store)
                m_store = std::make_unique<NumberStore>();
            return *m_store;
        }
        void clear()
        {
            m_store.reset();
            rows = {};
            notice.clear();
        }

        std::vector<Row> rows; ///< in the order of arrival
        LoadState state = LoadState::NotLoaded;
        QString notice; ///< the last row; none when empty

    private:
        std::unique_ptr<NumberStore> m_store; ///< of most accounts nobody ever looks at the numbers
    };

    /// What the tree shows of an account, and the whole of it as compactly as it gets.
    struct Entry
    {
        QString name;
        QString tenantId;
        QString statusWord;
        QString problem;
        QByteArray json;
        std::optional<qint64> numberCount;
        quint8 services = 0;
        bool seen = true; ///< came in the loading that is going on
        int row = 0;
        Numbers numbers;

        [[nodiscard]] ProvisioningStatus status() const { return provisioningStatusFromText(statusWord); }
        [[nodiscard]] int childCount() const
        {
            return static_cast<int>(numbers.rows.size()) + (numbers.notice.isEmpty() ? 0 : 1);
        }
    };

    explicit Private(AccountTreeModel *model)
        : q(model)
    {
    }

    [[nodiscard]] Entry *find(const QString &accountName) const { return byName.value(accountName); }
    /// The account of an index of an account, else null.
    [[nodiscard]] Entry *account(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const Entry &entry) const;
    [[nodiscard]] QModelIndex indexOf(const Entry &entry, int child, int column = 0) const;
    [[nodiscard]] QVariant accountData(const Entry &entry, int column, int role) const;
    [[nodiscard]] QVariant numberData(const Entry &entry, Row row, int column, int role) const;
    [[nodiscard]] QVariant noticeData(const Entry &entry, int column, int role) const;

    /// Accounts held, and those of them that came in the present loading.
    [[nodiscard]] std::pair<std::size_t, std::size_t> counts() const;
    void put(const QList<Account> &accounts, bool isSeen);
    void removeUnseen();
    void removeAccounts(int first, int last);

    void setNotice(Entry &entry, const QString &text);
    void appendNumbers(Entry &entry, NumberPage &&page, bool complete);
    void resetNumbers(Entry &entry);
    void put(Entry &entry, const NumberFields &fields);
    void removeNumber(Entry &entry, Row row);
    void setNumbersState(Entry &entry, LoadState state);

    AccountTreeModel *q;
    std::vector<std::unique_ptr<Entry>> entries; ///< indexes of numbers point at them
    QHash<QString, Entry *> byName;
    LoadState state = LoadState::NotLoaded;
    std::optional<qint64> total;
    std::optional<QDateTime> earlier; ///< when the accounts of a snapshot were true

private:
    void numbersChanged(const Entry &entry, std::vector<Row> rows);
};

} // namespace acg
