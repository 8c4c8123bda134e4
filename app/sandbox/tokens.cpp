// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/tokens.h"

#include "app/sandbox/faults.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>

#include <utility>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray encoded(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toBase64(base64Url);
}

QJsonObject decoded(const QByteArray &part)
{
    const auto bytes
        = QByteArray::fromBase64Encoding(part, base64Url | QByteArray::AbortOnBase64DecodingErrors);
    return bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
}

QByteArray signature(const QByteArray &signedPart, const QByteArray &key)
{
    return QMessageAuthenticationCode::hash(signedPart, key, QCryptographicHash::Sha256).toBase64(base64Url);
}

/// Takes the same time wherever the texts differ.
bool equalInConstantTime(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned char>(a.at(i)) ^ static_cast<unsigned char>(b.at(i));
    return difference == 0;
}

} // namespace

Tokens::Tokens(QByteArray key, FaultPlan &faults)
    : m_key(std::move(key))
    , m_faults(&faults)
{
}

QByteArray Tokens::issue(const Claims &claims, std::chrono::seconds lifetime, qint64 nowSeconds) const
{
    const QJsonObject header{{u"alg"_s, u"HS256"_s}, {u"typ"_s, u"JWT"_s}};
    QJsonObject payload{
        {u"aud"_s, QString(tokenAudience)},
        {u"iss"_s, u"https://sts.sandbox.invalid/%1/"_s.arg(claims.tenant)},
        {u"iat"_s, nowSeconds},
        {u"nbf"_s, nowSeconds},
        {u"exp"_s, nowSeconds + qint64(lifetime.count())},
        {u"appid"_s, claims.clientId},
        {u"tid"_s, claims.tenant},
        {u"uti"_s, QString::number(m_faults->nextTokenSerial())},
        {u"ver"_s, u"1.0"_s},
    };
    if (!claims.roles.isEmpty())
        payload.insert("roles"_L1, QJsonArray::fromStringList(claims.roles));
    if (!claims.scopes.isEmpty())
        payload.insert("scp"_L1, claims.scopes);
    const QByteArray signedPart = encoded(header) + '.' + encoded(payload);
    return signedPart + '.' + signature(signedPart, m_key);
}

std::optional<Claims> Tokens::verify(const QByteArray &token, qint64 nowSeconds) const
{
    const QList<QByteArray> parts = token.split('.');
    if (parts.size() != 3 || decoded(parts.at(0)).value("alg"_L1) != "HS256"_L1)
        return {};
    if (!equalInConstantTime(parts.at(2), signature(parts.at(0) + '.' + parts.at(1), m_key)))
        return {};
    const QJsonObject payload = decoded(parts.at(1));
    if (payload.value("aud"_L1) != tokenAudience || payload.value("exp"_L1).toInteger() <= nowSeconds
        || payload.value("nbf"_L1).toInteger() > nowSeconds
        || m_faults->isExpired(payload.value("uti"_L1).toString().toLongLong()))
        return {};
    Claims claims{payload.value("appid"_L1).toString(),
                  payload.value("tid"_L1).toString(),
                  {},
                  payload.value("scp"_L1).toString()};
    for (const auto &role : payload.value("roles"_L1).toArray())
        claims.roles << role.toString();
    return claims;
}

bool permits(const Claims &claims, Right right)
{
    const auto name = [right] {
        switch (right) {
        case Right::Read:
            return u"ProvisioningAPI.Read"_s;
        case Right::Write:
            return u"ProvisioningAPI.Write"_s;
        case Right::Delete:
            break;
        }
        return u"ProvisioningAPI.Delete"_s;
    }();
    const QStringList scopes = claims.scopes.split(u' ', Qt::SkipEmptyParts);
    for (const QString &sufficient : {u"ProvisioningAPI.Admin"_s, name}) {
        const QString delegated = sufficient + u"User"_s;
        if (claims.roles.contains(sufficient) || claims.roles.contains(delegated)
            || scopes.contains(delegated))
            return true;
    }
    return false;
}

} // namespace sandbox
