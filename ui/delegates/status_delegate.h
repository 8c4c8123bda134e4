// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace acg {

/// Puts the icon of the provisioning status before its word; models carry no icons.
class StatusDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// `role` gives int(ProvisioningStatus).
    explicit StatusDelegate(int role, QObject *parent = nullptr);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    int m_role;
};

} // namespace acg
