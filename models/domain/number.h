// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/provisioning.h"
#include "models/domain/result.h"
#include "models/domain/service.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace acg {

/// A telephone number of an account (contract: Resources, Number). Backed by its JSON, as Account is.
class Number
{
public:
    explicit Number(const QString &accountName = {}, const QString &telephoneNumber = {});

    [[nodiscard]] static Result<Number> fromJson(const QJsonObject &json);
    [[nodiscard]] QJsonObject toJson() const { return m_json; }
    /// What is sent by a PUT: everything but the read-only members.
    [[nodiscard]] QJsonObject toRequestBody() const;

    [[nodiscard]] QString telephoneNumber() const; ///< E.164
    void setTelephoneNumber(const QString &value);
    [[nodiscard]] QString accountName() const;
    void setAccountName(const QString &value);

    [[nodiscard]] bool hasService(Service service) const;
    [[nodiscard]] bool isEnabled(Service service) const;
    void setEnabled(Service service, bool enabled);
    /// "assigned", "unassigned", a word we do not know, or empty. Operator Connect and Phone Mobile only.
    [[nodiscard]] QString assignmentStatus(Service service) const;
    void setAssignmentStatus(Service service, const QString &value);

    [[nodiscard]] QString customSipHeader() const;
    void setCustomSipHeader(const QString &value); ///< empty removes it

    /// `configuration` of Operator Connect or Phone Mobile; for another service getters are empty and
    /// setters do nothing. An empty text or list removes the member, except usage (an empty one is a state of
    /// its own that the backend refuses) and choosableCapabilities (the contract wants it beside a usage).
    [[nodiscard]] QString usage(Service service) const;
    void setUsage(Service service, const QString &value);
    [[nodiscard]] QStringList choosableCapabilities(Service service) const;
    void setChoosableCapabilities(Service service, const QStringList &values);
    [[nodiscard]] QStringList acquiredCapabilities(Service service) const;
    [[nodiscard]] QStringList availableCapabilities(Service service) const;
    [[nodiscard]] QStringList additionalUsages(Service service) const;
    void setAdditionalUsages(Service service, const QStringList &values);
    [[nodiscard]] QString civicAddressId(Service service) const;
    void setCivicAddressId(Service service, const QString &value);
    [[nodiscard]] QString locationId(Service service) const;
    void setLocationId(Service service, const QString &value);
    [[nodiscard]] bool allowTenantAddressUpdate(Service service) const; ///< default false
    void setAllowTenantAddressUpdate(Service service, bool on);
    [[nodiscard]] QString displayedCountryCode(Service service) const;
    void setDisplayedCountryCode(Service service, const QString &value);

    [[nodiscard]] Provisioning provisioning() const;

    friend bool operator==(const Number &, const Number &) = default;

private:
    QJsonObject m_json;
};

} // namespace acg
