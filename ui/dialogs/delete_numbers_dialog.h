// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/number.h"
#include "models/domain/number_key.h"
#include "models/services/resource_service.h"
#include "ui/dialogs/delete_dialog.h"

#include <QList>

namespace acg {

/// Deletes one number on the ETag it was read with, or several in batches per account.
class DeleteNumbersDialog : public DeleteDialog
{
    Q_OBJECT
public:
    /// What one request takes (contract: Operations, :deleteNumbers).
    static constexpr qsizetype batchSize = 100;

    /// At least one number. The service must outlive the dialog.
    DeleteNumbersDialog(ResourceService &resources, QList<NumberKey> numbers, QWidget *parent);

protected:
    void load() override;
    void carryOut() override;
    void stop() override;

private:
    struct Batch
    {
        QString accountName;
        QStringList numbers;
    };
    [[nodiscard]] bool isSingle() const { return m_numbers.size() == 1; }
    void showList();
    void deleteOne();
    void showFailure(const ApiError &error);
    void makeBatches();
    /// Has the history know what is deleted of an account, then goes on.
    void rememberNumbers(const QString &accountName);
    void nextBatch();
    void batchDone(const Batch &batch, const Result<api::Done> &answer);
    void allDone();

    ResourceService &m_resources;
    QList<NumberKey> m_numbers;
    Versioned<Number> m_number; ///< of a single one
    QList<Batch> m_batches; ///< still to go
    QString m_remembered; ///< the account whose numbers were read last
    QList<NumberKey> m_left; ///< not deleted
    QStringList m_failures;
    int m_deleted = 0;
    bool m_isStopping = false;
};

} // namespace acg
