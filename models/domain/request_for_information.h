// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/provisioning.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace acg {

struct RfiContact
{
    QString fullName;
    QString email;
    QString telephoneNumber;
    QString companyName;
    QString companySize;
};

/// What the operator tells a would-be customer; the only part of an RFI that can be written.
struct CustomerRelationship
{
    QString status; ///< open: known ones are in knownRelationshipStatuses()
    QString comment;
    QDateTime lastModifiedOn; ///< read-only, UTC
};

/// What of a customer relationship is to be written: only the members that are there.
struct RelationshipPatch
{
    std::optional<QString> status{};
    std::optional<QString> comment{};
    [[nodiscard]] QJsonObject toJson() const; ///< as a merge patch of the request
    friend bool operator==(const RelationshipPatch &, const RelationshipPatch &) = default;
};

/// Relationship statuses known to the Number Management Portal. The API takes any text.
[[nodiscard]] QStringList knownRelationshipStatuses();

/// A would-be customer who consented to be contacted (contract: RequestForInformation). Backed by its JSON.
class RequestForInformation
{
public:
    [[nodiscard]] static Result<RequestForInformation> fromJson(const QJsonObject &json);
    [[nodiscard]] QJsonObject toJson() const { return m_json; }

    [[nodiscard]] QString id() const;
    [[nodiscard]] QString tenantId() const; ///< the key
    [[nodiscard]] QString accountName() const;
    [[nodiscard]] QString productContext() const;
    [[nodiscard]] QString operatorId() const;
    [[nodiscard]] QString status() const; ///< "active", "suspended", "removed" or another word
    [[nodiscard]] QDateTime consentedOn() const; ///< UTC; invalid when absent
    [[nodiscard]] QDateTime lastModifiedOn() const;
    [[nodiscard]] QStringList consentedCountries() const;
    [[nodiscard]] QList<RfiContact> contacts() const;
    [[nodiscard]] CustomerRelationship customerRelationship() const;
    [[nodiscard]] Provisioning provisioning() const;
    /// The company of the first contact that names one, else the account name.
    [[nodiscard]] QString companyName() const;
    /// Another one when something has changed that people would want to read again; not backend sync, and not
    /// the times that go with it.
    [[nodiscard]] QByteArray fingerprint() const;

    friend bool operator==(const RequestForInformation &, const RequestForInformation &) = default;

private:
    QJsonObject m_json;
};

} // namespace acg
