// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/account.h"
#include "models/domain/number.h"
#include "ui/widgets/section.h"

#include <optional>

class QLabel;

namespace acg {

class MixedCheckBox;

/// Which of the five services one or several numbers use. Those the account does not have are greyed and say
/// why.
class NumberServicesGroup : public Section
{
    Q_OBJECT
public:
    explicit NumberServicesGroup(QWidget *parent = nullptr);

    void fill(const QList<Number> &numbers);
    void applyTo(Number &number) const;
    /// Nothing: no account is chosen yet, or it is being fetched; `why` says which.
    void setAccount(const std::optional<Account> &account, const QString &why = {});
    [[nodiscard]] Qt::CheckState state(Service service) const;

Q_SIGNALS:
    void edited();

private:
    void updateBoxes();

    struct Line
    {
        Service service;
        MixedCheckBox *box;
        QLabel *reason;
    };
    QList<Line> m_lines;
    std::optional<Account> m_account;
    QString m_why;
};

} // namespace acg
