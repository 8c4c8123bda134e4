// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/account.h"

#include <QWidget>

#include <array>

class QCheckBox;
class QLabel;

namespace acg {

class CopyLine;
class FieldEdit;
class IconLabel;

/// The configuration of Direct Routing: caller ID screening, subdomain and DNS tokens; and what comes of
/// them: the domain names and DNS records that are handed on to the customer.
class DirectRoutingFields : public QWidget
{
    Q_OBJECT
public:
    /// The base domain is that of the gateway.
    explicit DirectRoutingFields(const QString &baseDomain, QWidget *parent = nullptr);

    void fill(const Account &account);
    void applyTo(Account &account) const;
    [[nodiscard]] FieldEdit *subdomain() const { return m_subdomain; }
    [[nodiscard]] FieldEdit *token(int region) const { return m_regions.at(region == 2 ? 1 : 0).token; }

Q_SIGNALS:
    void edited();

private:
    void makeForm();
    /// Hint, domain names and records follow what is typed.
    void updateNames();

    QString m_baseDomain;
    bool m_wasScreening = true;
    QCheckBox *m_screening;
    FieldEdit *m_subdomain;
    struct Region
    {
        FieldEdit *token;
        CopyLine *domain;
        CopyLine *record;
    };
    [[nodiscard]] Region makeRegion(int region);

    std::array<Region, 2> m_regions;
    IconLabel *m_statusIcon;
    QLabel *m_status;
};

} // namespace acg
