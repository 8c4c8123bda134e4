// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/civic_address.h"

#include <QList>
#include <QString>
#include <QWidget>

#include <optional>

namespace acg {

class ChoiceBox;
class FieldRow;
class FormGrid;

/// Picks an emergency address of the account, found by any part of it, and a place within it. Ids nobody
/// knows are kept.
class AddressPicker : public QObject
{
    Q_OBJECT
public:
    explicit AddressPicker(const QString &prefix, QWidget *parent);

    void addTo(FormGrid &form);
    /// What is picked before anybody clicks; nothing: several numbers differ in it.
    void setPicked(const std::optional<QString> &addressId, const std::optional<QString> &locationId);
    void setAddresses(const QList<CivicAddress> &addresses);
    /// Why the addresses are not there, or what should be looked at; what is picked is told besides.
    void setNote(const QString &text);

    /// Nothing: left as they are.
    [[nodiscard]] std::optional<QString> addressId() const;
    [[nodiscard]] std::optional<QString> locationId() const;
    [[nodiscard]] bool isAddressTouched() const;
    [[nodiscard]] bool isLocationTouched() const;
    [[nodiscard]] FieldRow *addressRow() const { return m_addressRow; }
    [[nodiscard]] FieldRow *locationRow() const { return m_locationRow; }

Q_SIGNALS:
    void edited();

private:
    void offerLocations();
    void showHint();
    [[nodiscard]] const CivicAddress *picked() const;

    QList<CivicAddress> m_addresses;
    QString m_addressBefore;
    QString m_note;
    ChoiceBox *m_address;
    ChoiceBox *m_location;
    FieldRow *m_addressRow;
    FieldRow *m_locationRow;
};

} // namespace acg
