// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/account.h"
#include "ui/widgets/section.h"

class QCheckBox;
class QLabel;

namespace acg {

/// One communications service of an account: enabled, backend sync, and how many numbers use it.
class AccountServiceGroup : public Section
{
    Q_OBJECT
public:
    explicit AccountServiceGroup(Service service, QWidget *parent = nullptr);

    void fill(const Account &account);
    /// Only what was touched.
    void applyTo(Account &account) const;

Q_SIGNALS:
    void edited();
    void enabledChanged(bool enabled);

private:
    void updateSync();

    Service m_service;
    bool m_isNew = true; ///< the account does not have the service yet
    bool m_wasEnabled = false;
    bool m_wasSynced = false;
    qint64 m_numbers = 0;
    QCheckBox *m_enabled;
    QCheckBox *m_sync = nullptr; ///< none where there is no backend sync
    QLabel *m_count;
};

} // namespace acg
