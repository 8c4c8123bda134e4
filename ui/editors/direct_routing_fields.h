// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/account.h"

#include <QWidget>

class QCheckBox;
class QLabel;

namespace acg {

class FieldEdit;
class IconLabel;

/// The configuration of Direct Routing: caller ID screening, subdomain and DNS tokens.
class DirectRoutingFields : public QWidget
{
    Q_OBJECT
public:
    explicit DirectRoutingFields(QWidget *parent = nullptr);

    void fill(const Account &account);
    void applyTo(Account &account) const;
    [[nodiscard]] FieldEdit *subdomain() const { return m_subdomain; }
    [[nodiscard]] FieldEdit *token(int region) const { return region == 2 ? m_token2 : m_token1; }

Q_SIGNALS:
    void edited();

private:
    void updateHint();

    bool m_wasScreening = true;
    QCheckBox *m_screening;
    FieldEdit *m_subdomain;
    FieldEdit *m_token1;
    FieldEdit *m_token2;
    IconLabel *m_statusIcon;
    QLabel *m_status;
};

} // namespace acg
