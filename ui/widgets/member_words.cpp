// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/member_words.h"

#include "models/domain/service.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

class MemberWords
{
    Q_DECLARE_TR_FUNCTIONS(acg::MemberWords)
};

struct Word
{
    QLatin1StringView path;
    const char *text;
};

constexpr std::array resourceWords{
    Word{"name"_L1, QT_TRANSLATE_NOOP("acg::MemberWords", "Name")},
    Word{"telephoneNumber"_L1, QT_TRANSLATE_NOOP("acg::MemberWords", "Telephone number")},
    Word{"accountName"_L1, QT_TRANSLATE_NOOP("acg::MemberWords", "Account")},
    Word{"correlationId"_L1, QT_TRANSLATE_NOOP("acg::MemberWords", "Correlation ID")},
    Word{"serviceDetails.teamsTenantId"_L1, QT_TRANSLATE_NOOP("acg::MemberWords", "Teams tenant ID")},
    Word{"customerRelationship.status"_L1, QT_TRANSLATE_NOOP("acg::MemberWords", "Relationship")},
    Word{"customerRelationship.comment"_L1, QT_TRANSLATE_NOOP("acg::MemberWords", "Comment")},
    Word{"configuration.customSipHeader"_L1, QT_TRANSLATE_NOOP("acg::MemberWords", "SIP header")},
};

/// Beneath serviceDetails.<service>.
constexpr std::array serviceWords{
    Word{"enabled"_L1, QT_TRANSLATE_NOOP("acg::MemberWords", "enabled")},
    Word{"syncEnabled"_L1, QT_TRANSLATE_NOOP("acg::MemberWords", "backend sync")},
    Word{"assignmentStatus"_L1, QT_TRANSLATE_NOOP("acg::MemberWords", "assignment")},
    Word{"configuration.usage"_L1, QT_TRANSLATE_NOOP("acg::MemberWords", "usage")},
    Word{"configuration.choosableCapabilities"_L1, QT_TRANSLATE_NOOP("acg::MemberWords", "capabilities")},
    Word{"configuration.additionalUsages"_L1, QT_TRANSLATE_NOOP("acg::MemberWords", "additional usages")},
    Word{"configuration.civicAddressId"_L1, QT_TRANSLATE_NOOP("acg::MemberWords", "emergency address")},
    Word{"configuration.locationId"_L1, QT_TRANSLATE_NOOP("acg::MemberWords", "location")},
    Word{"configuration.allowTenantAddressUpdate"_L1,
         QT_TRANSLATE_NOOP("acg::MemberWords", "tenant may change the address")},
    Word{"configuration.displayedCountryCode"_L1, QT_TRANSLATE_NOOP("acg::MemberWords", "displayed country")},
    Word{"configuration.callScreening"_L1, QT_TRANSLATE_NOOP("acg::MemberWords", "caller ID screening")},
    Word{"configuration.subdomain"_L1, QT_TRANSLATE_NOOP("acg::MemberWords", "subdomain")},
    Word{"configuration.subdomainTokens.region1Token"_L1,
         QT_TRANSLATE_NOOP("acg::MemberWords", "region 1 token")},
    Word{"configuration.subdomainTokens.region2Token"_L1,
         QT_TRANSLATE_NOOP("acg::MemberWords", "region 2 token")},
};

QString wordFor(const QString &path, const auto &words)
{
    const auto found = std::ranges::find_if(words, [&](const Word &word) { return word.path == path; });
    return found == words.end() ? path : MemberWords::tr(found->text);
}

} // namespace

QString memberLabel(const QStringList &path)
{
    const QString whole = path.join(u'.');
    if (path.size() < 2 || path.first() != "serviceDetails"_L1)
        return wordFor(whole, resourceWords);
    const auto service
        = std::ranges::find_if(allServices, [&](Service one) { return key(one) == path.at(1); });
    if (service == allServices.end())
        return wordFor(whole, resourceWords);
    if (path.size() == 2)
        return displayName(*service);
    return displayName(*service) + u": "_s + wordFor(path.mid(2).join(u'.'), serviceWords);
}

QString memberText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Undefined:
    case QJsonValue::Null:
        return MemberWords::tr("not set");
    case QJsonValue::Bool:
        return value.toBool() ? MemberWords::tr("yes") : MemberWords::tr("no");
    case QJsonValue::String:
        return value.toString().isEmpty() ? MemberWords::tr("empty") : value.toString();
    case QJsonValue::Array: {
        QStringList parts;
        const QJsonArray entries = value.toArray();
        for (const auto &entry : entries)
            parts.append(memberText(entry));
        return parts.isEmpty() ? MemberWords::tr("none") : parts.join(u", "_s);
    }
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    case QJsonValue::Double:
        break;
    }
    return value.toVariant().toString();
}

QString memberChangeText(const json::Change &change)
{
    return MemberWords::tr("%1: %2 \u2192 %3")
        .arg(memberLabel(change.path), memberText(change.before), memberText(change.after));
}

} // namespace acg
