// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connections/connection_profile.h"

#include "models/domain/loopback.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("ConnectionProfile", source);
}

// The complaint about an address that secrets are sent to, or an empty string. %1 is the field's name.
QString addressProblem(const QUrl &url, const QString &field)
{
    if (url.isEmpty())
        return text(QT_TRANSLATE_NOOP("ConnectionProfile", "%1 is missing.")).arg(field);
    if (!url.isValid() || url.isRelative() || url.host().isEmpty()) {
        return text(QT_TRANSLATE_NOOP("ConnectionProfile",
                                      "%1 must be a whole address such as https://gateway.example."))
            .arg(field);
    }
    if (url.scheme() != "https"_L1 && !(url.scheme() == "http"_L1 && isLoopback(url))) {
        return text(QT_TRANSLATE_NOOP(
                        "ConnectionProfile",
                        "%1 must start with https://. Plain http:// is accepted for this computer "
                        "only (127.0.0.1, ::1, localhost), because secrets are sent there."))
            .arg(field);
    }
    // A profile is kept in a plain file, so no password may hide in it.
    if (!url.userInfo().isEmpty()) {
        return text(QT_TRANSLATE_NOOP("ConnectionProfile", "%1 must not contain a user name or password."))
            .arg(field);
    }
    if (url.hasQuery() || url.hasFragment()) {
        return text(QT_TRANSLATE_NOOP("ConnectionProfile", "%1 must end before any '?' or '#'.")).arg(field);
    }
    return {};
}

// contoso.onmicrosoft.com or 72f988bf-86f1-41af-91ab-2d7cd011db47. The special names "common" and
// "organizations" are not tenants an application can sign in to by itself.
bool isTenant(const QString &tenant)
{
    static const QRegularExpression guid(u"\\A[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\\z"_s);
    static const QRegularExpression domain(
        u"\\A([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]\\z"_s);
    return guid.match(tenant).hasMatch() || (tenant.size() <= 253 && domain.match(tenant).hasMatch());
}

} // namespace

ConnectionProfile ConnectionProfile::create(const QString &name)
{
    ConnectionProfile profile;
    profile.id = QUuid::createUuid();
    profile.name = name;
    return profile;
}

QUrl ConnectionProfile::defaultAuthority()
{
    return QUrl(u"https://login.microsoftonline.com"_s);
}

QStringList ConnectionProfile::knownApiVersions()
{
    return {u"2024-02-29"_s, u"2024-02-29-preview"_s};
}

QString ConnectionProfile::defaultScope()
{
    return u"https://func-voiceservice-rp-prod-eastuseuap.azurewebsites.net/.default"_s;
}

QString ConnectionProfile::credentialKey() const
{
    return id.toString(QUuid::WithoutBraces);
}

QList<ProfileProblem> validate(const ConnectionProfile &profile)
{
    QList<ProfileProblem> problems;
    const auto require = [&problems](ProfileField field, const QString &problem) {
        if (!problem.isEmpty())
            problems.append({field, problem});
    };
    const auto filled = [](const QString &value, const QString &problem) {
        return value.trimmed().isEmpty() ? problem : QString();
    };

    require(ProfileField::Name,
            filled(profile.name, text(QT_TRANSLATE_NOOP("ConnectionProfile", "The name is missing."))));
    require(ProfileField::BaseUrl,
            addressProblem(profile.baseUrl, text(QT_TRANSLATE_NOOP("ConnectionProfile", "The base URL"))));
    if (!isTenant(profile.tenant)) {
        require(ProfileField::Tenant,
                text(QT_TRANSLATE_NOOP("ConnectionProfile",
                                       "The tenant must be a GUID or a domain name such as "
                                       "contoso.onmicrosoft.com.")));
    }
    require(
        ProfileField::ClientId,
        filled(profile.clientId, text(QT_TRANSLATE_NOOP("ConnectionProfile", "The client ID is missing."))));
    require(ProfileField::Authority,
            addressProblem(profile.authority, text(QT_TRANSLATE_NOOP("ConnectionProfile", "The authority"))));
    require(ProfileField::ApiVersion,
            filled(profile.apiVersion,
                   text(QT_TRANSLATE_NOOP("ConnectionProfile", "The API version is missing."))));
    require(ProfileField::Scope,
            filled(profile.scope, text(QT_TRANSLATE_NOOP("ConnectionProfile", "The scope is missing."))));
    return problems;
}

} // namespace acg
