// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is done to many numbers at once: a job of its own.
#include "models/bulk/bulk_change.h"
#include "models/bulk/bulk_job.h"
#include "models/bulk/job_store.h"
#include "models/items/number_store.h"
#include "models/items/number_table_model.h"
#include "models/services/session.h"
#include "ui/dialogs/bulk_change_dialog.h"
#include "ui/pages/numbers_page.h"
#include "ui/widgets/row_table.h"

#include <QTableView>

namespace acg {

void NumbersPage::changeMany()
{
    if (!capabilities().canChangeMany)
        return;
    const NumberTableModel &numbers = m_session.numbers();
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    QStringList accounts;
    for (const QModelIndex &row : selected) {
        accounts.append(row.data(NumberTableModel::AccountNameRole).toString());
        if (accounts.constLast() != accounts.constFirst())
            break;
    }
    accounts.removeDuplicates();
    auto *dialog
        = new BulkChangeDialog({.selected = selected.size(),
                                .shown = numbers.rowCount(),
                                .areAllLoaded = numbers.loadState() == LoadState::Complete,
                                .accountOfSelected = accounts.size() == 1 ? accounts.constFirst() : QString(),
                                .accountOfShown = numbers.commonAccount(),
                                .usages = numbers.distinctUsages(),
                                .addressesOf =
                                    [this](const QString &account, QObject *guard, AddressBook::Answer done) {
                                        m_addresses->request(account, guard, std::move(done));
                                    },
                                .whyNotDelete = capabilities().whyNotDelete},
                               this);
    connect(dialog, &BulkChangeDialog::chosen, this, &NumbersPage::planChange);
    dialog->open();
}

void NumbersPage::planChange(const Wish &wish, bool allShown, const QString &title)
{
    const NumberTableModel &numbers = m_session.numbers();
    std::vector<PhoneKey> keys = numbers.shownKeys();
    if (!allShown) {
        std::vector<PhoneKey> chosen;
        const QModelIndexList rows = selectedRows(*m_table);
        for (const QModelIndex &row : rows)
            chosen.push_back(keys[std::size_t(row.row())]);
        keys = std::move(chosen);
    }
    BulkJob *job = m_session.jobs()->create(title);
    auto *change = new BulkChange(*job, std::move(keys), numbers.copy(), wish, job);
    connect(change, &BulkChange::finished, this, [this, change, id = job->info().id] {
        change->deleteLater();
        Q_EMIT jobRequested(id);
    });
    change->start();
}

} // namespace acg
