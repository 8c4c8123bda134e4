// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <QUuid>

namespace acg {

/// Where a gateway is and as whom to talk to it. Deliberately without the client secret: that is kept by
/// a CredentialStore under credentialKey(), so that a profile can be saved, copied and shown freely.
struct ConnectionProfile
{
    QUuid id; ///< names the profile for good; the name may change
    QString name; ///< for people
    QUrl baseUrl; ///< e.g. https://provapi.contoso.example
    QString tenant; ///< of the directory that grants the token: a GUID or a domain name
    QString clientId;
    QUrl authority = defaultAuthority(); ///< grants tokens under /<tenant>/oauth2/v2.0/token
    QString apiVersion = knownApiVersions().constFirst(); ///< goes with every request
    QString scope = defaultScope();
    int requestsPerMinute = 100; ///< what the gateway grants; 0: not known, learned from its refusals
    bool keepsSnapshot = true; ///< lists last seen are kept on this machine
    int pageSize = 0; ///< the largest page the gateway gave, learned; 0: not known

    friend bool operator==(const ConnectionProfile &, const ConnectionProfile &) = default;

    /// A profile of this name that no other one is confused with.
    [[nodiscard]] static ConnectionProfile create(const QString &name);
    [[nodiscard]] static QUrl defaultAuthority();
    /// The default one first. Others are allowed: a gateway may be newer than this console.
    [[nodiscard]] static QStringList knownApiVersions();
    /// The Provisioning API as the token endpoint knows it, the same for every gateway.
    [[nodiscard]] static QString defaultScope();

    [[nodiscard]] QString credentialKey() const;
};

enum class ProfileField { Name, BaseUrl, Tenant, ClientId, Authority, ApiVersion, Scope };

struct ProfileProblem
{
    ProfileField field;
    QString text; ///< a whole sentence that names the field and says what would be right
};

/// What keeps this profile from being used, in the order of the fields; empty when nothing does. Looks
/// at the values only: whether the gateway answers is another question.
///
/// A bearer token and a client secret travel to baseUrl and authority, so both must be https. Plain http
/// is for loopback (127.0.0.0/8, ::1, localhost), where the embedded gateway lives.
[[nodiscard]] QList<ProfileProblem> validate(const ConnectionProfile &profile);

} // namespace acg

Q_DECLARE_METATYPE(acg::ConnectionProfile)
