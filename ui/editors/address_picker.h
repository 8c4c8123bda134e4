// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/civic_address.h"

#include <QList>
#include <QString>
#include <QWidget>

class QComboBox;

namespace acg {

class FieldRow;
class FormGrid;

/// Picks an emergency address of the account and a place within it, by their texts. Ids nobody knows are
/// kept.
class AddressPicker : public QObject
{
    Q_OBJECT
public:
    explicit AddressPicker(const QString &prefix, QWidget *parent);

    void addTo(FormGrid &form);
    /// What is picked before anybody clicks.
    void setPicked(const QString &addressId, const QString &locationId);
    void setAddresses(const QList<CivicAddress> &addresses);
    void setHint(const QString &text);

    [[nodiscard]] QString addressId() const;
    [[nodiscard]] QString locationId() const;
    [[nodiscard]] bool isAddressTouched() const { return addressId() != m_addressBefore; }
    [[nodiscard]] bool isLocationTouched() const { return locationId() != m_locationBefore; }
    [[nodiscard]] FieldRow *addressRow() const { return m_addressRow; }
    [[nodiscard]] FieldRow *locationRow() const { return m_locationRow; }

Q_SIGNALS:
    void edited();

private:
    void fillAddresses(const QString &picked);
    void fillLocations(const QString &picked);
    [[nodiscard]] const CivicAddress *find(const QString &addressId) const;

    QList<CivicAddress> m_addresses;
    QString m_addressBefore;
    QString m_locationBefore;
    QComboBox *m_address;
    QComboBox *m_location;
    FieldRow *m_addressRow;
    FieldRow *m_locationRow;
};

} // namespace acg
