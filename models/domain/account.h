// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/provisioning.h"
#include "models/domain/result.h"
#include "models/domain/service.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace acg {

/// `subdomainStatus` of Direct Routing. Open enum: an unknown word is Other.
enum class SubdomainStatus : quint8 { None, Provisioned, NotProvisioned, Inconsistent, Other };
[[nodiscard]] SubdomainStatus subdomainStatusFromText(QStringView text);

/// A customer of the operator (contract: Resources, Account).
///
/// The JSON object that came is the value itself; the getters read it and the setters write it. So what we
/// do not know survives read - edit - write, and so does the difference between absent and null.
class Account
{
public:
    explicit Account(const QString &name = {});

    /// Strict about the members we know (type, name present), silent about the others.
    [[nodiscard]] static Result<Account> fromJson(const QJsonObject &json);
    [[nodiscard]] QJsonObject toJson() const { return m_json; }
    /// What is sent by a PUT: everything but the read-only members.
    [[nodiscard]] QJsonObject toRequestBody() const;

    [[nodiscard]] QString name() const;
    void setName(const QString &name);
    [[nodiscard]] QString correlationId() const;
    void setCorrelationId(const QString &value); ///< empty removes the member
    [[nodiscard]] QString teamsTenantId() const;
    void setTeamsTenantId(const QString &value); ///< empty removes the member

    /// True when `serviceDetails` has the service's member, enabled or not.
    [[nodiscard]] bool hasService(Service service) const;
    [[nodiscard]] bool isEnabled(Service service) const;
    void setEnabled(Service service, bool enabled); ///< a new service starts without backend sync
    [[nodiscard]] bool isSyncEnabled(Service service) const;
    void setSyncEnabled(Service service, bool enabled); ///< nothing where hasBackendSync() is false
    [[nodiscard]] std::optional<qint64> numberCount(Service service) const;
    /// Members of `serviceDetails` that are objects and not one of the five services.
    [[nodiscard]] QStringList unknownServices() const;

    /// Direct Routing. Texts are empty when absent; callScreening defaults to true.
    [[nodiscard]] bool callScreening() const;
    void setCallScreening(bool on);
    [[nodiscard]] QString subdomain() const;
    void setSubdomain(const QString &value);
    [[nodiscard]] QString regionToken(int region) const; ///< region is 1 or 2
    void setRegionToken(int region, const QString &value);
    [[nodiscard]] QString subdomainStatusText() const;
    [[nodiscard]] SubdomainStatus subdomainStatus() const;

    [[nodiscard]] Provisioning provisioning() const;

    friend bool operator==(const Account &, const Account &) = default;

private:
    QJsonObject m_json;
};

} // namespace acg
