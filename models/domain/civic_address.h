// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace acg {

/// A place within a civic address, e.g. a floor.
struct CivicLocation
{
    QString id;
    QString civicAddressId;
    QString description;
    QString additionalInfo;
    QString elin;
    bool isDefault = false;
};

/// An emergency address of an account's tenant (contract: CivicAddress; all members read-only).
class CivicAddress
{
public:
    [[nodiscard]] static Result<CivicAddress> fromJson(const QJsonObject &json);
    [[nodiscard]] QJsonObject toJson() const { return m_json; }

    [[nodiscard]] QString id() const;
    [[nodiscard]] QString description() const;
    [[nodiscard]] QString companyName() const;
    [[nodiscard]] QString country() const;
    [[nodiscard]] QString validationStatus() const; ///< "validated", "notValidated" or another word
    [[nodiscard]] bool isValidated() const;
    [[nodiscard]] QString defaultLocationId() const;
    [[nodiscard]] QList<CivicLocation> locations() const;
    /// The address as one writes it: "12 N Main Street, Springfield, IL 62701, US"; empty parts left out.
    [[nodiscard]] QString oneLine() const;

    friend bool operator==(const CivicAddress &, const CivicAddress &) = default;

private:
    QJsonObject m_json;
};

} // namespace acg
