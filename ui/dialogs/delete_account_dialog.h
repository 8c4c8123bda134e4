// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/account.h"
#include "models/services/resource_service.h"
#include "ui/dialogs/delete_dialog.h"

namespace acg {

/// Deletes an account; with its numbers, where that was asked for.
class DeleteAccountDialog : public DeleteDialog
{
    Q_OBJECT
public:
    /// Client and service must outlive the dialog.
    DeleteAccountDialog(ApiClient &client, ResourceService &resources, const QString &accountName,
                        QWidget *parent);

protected:
    void load() override;
    void carryOut() override;

private:
    void countNumbers();
    void showQuestion();
    void updateHindrance();
    void showFailure(const ApiError &error);

    ApiClient &m_client;
    ResourceService &m_resources;
    QString m_accountName;
    Versioned<Account> m_account;
    bool m_isLoaded = false;
    qint64 m_numbers = 0;
    bool m_isCountExact = false; ///< else it is what the services count, and a number may use several
    QCheckBox *m_withNumbers;
};

} // namespace acg
