// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/resource_description.h"

#include "ui/widgets/country_words.h"
#include "ui/widgets/service_words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QSet>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

class ResourceDescription
{
    Q_DECLARE_TR_FUNCTIONS(acg::ResourceDescription)
};

QString plain(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? ResourceDescription::tr("yes") : ResourceDescription::tr("no");
    case QJsonValue::Double:
        return QLocale::c().toString(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Array:
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    case QJsonValue::Null:
        return u"null"_s;
    case QJsonValue::Undefined:
        break;
    }
    return {};
}

QString yesNo(bool yes)
{
    return plain(QJsonValue(yes));
}

/// Builds the groups and remembers which members have been told, so that the rest can be told too.
class Teller
{
public:
    explicit Teller(QJsonObject json)
        : m_json(std::move(json))
    {
    }

    void begin(const QString &title) { m_groups.append({title, {}}); }
    void row(const QString &label, const QString &value, const QString &iconName = {})
    {
        if (!value.isEmpty())
            m_groups.last().rows.append({label, value, iconName});
    }
    /// The members at these paths are told elsewhere, or by the row just made.
    void told(std::initializer_list<QString> paths)
    {
        for (const QString &path : paths)
            m_told.insert(path);
    }
    /// A member that is shown as it is, when it is there.
    void member(const QString &label, const QString &path, const QString &value)
    {
        told({path});
        row(label, value);
    }

    QList<DetailGroup> finish()
    {
        begin(ResourceDescription::tr("More in the data"));
        rest(m_json, {});
        m_groups.removeIf([](const DetailGroup &group) { return group.rows.isEmpty(); });
        return m_groups;
    }

private:
    void rest(const QJsonObject &json, const QString &prefix)
    {
        for (auto it = json.begin(); it != json.end(); ++it) {
            const QString path = prefix + it.key();
            if (m_told.contains(path))
                continue;
            if (it->isObject() && !it->toObject().isEmpty())
                rest(it->toObject(), path + u'.');
            else
                row(path, plain(*it));
        }
    }

    QJsonObject m_json;
    QList<DetailGroup> m_groups;
    QSet<QString> m_told;
};

QString memberPath(Service service, QLatin1StringView member)
{
    return "serviceDetails."_L1 + key(service) + u'.' + member;
}

QString enabledText(bool enabled)
{
    return enabled ? ResourceDescription::tr("enabled") : ResourceDescription::tr("not enabled");
}

void tellDirectRouting(Teller &teller, const Account &account)
{
    constexpr auto service = Service::TeamsDirectRouting;
    teller.begin(ResourceDescription::tr("Direct Routing configuration"));
    const QString configuration = memberPath(service, "configuration."_L1);
    teller.member(ResourceDescription::tr("Caller ID screening"), configuration + "callScreening"_L1,
                  account.callScreening() ? ResourceDescription::tr("on") : ResourceDescription::tr("off"));
    teller.member(ResourceDescription::tr("Subdomain"), configuration + "subdomain"_L1, account.subdomain());
    teller.row(ResourceDescription::tr("DNS status"), subdomainStatusMeaning(account),
               subdomainStatusIconName(account.subdomainStatus()));
    teller.told({memberPath(service, "subdomainStatus"_L1)});
    teller.member(ResourceDescription::tr("Region 1 token"),
                  configuration + "subdomainTokens.region1Token"_L1, account.regionToken(1));
    teller.member(ResourceDescription::tr("Region 2 token"),
                  configuration + "subdomainTokens.region2Token"_L1, account.regionToken(2));
}

void tellConfiguration(Teller &teller, const Number &number, Service service, const AddressText &addressText)
{
    const QString separator = u", "_s;
    const auto path
        = [service](QLatin1StringView member) { return memberPath(service, "configuration."_L1) + member; };
    teller.member(ResourceDescription::tr("Assignment"), memberPath(service, "assignmentStatus"_L1),
                  number.assignmentStatus(service));
    const QString usage = number.usage(service);
    const bool lacksUsage = usage.isEmpty() && number.isEnabled(service);
    teller.member(ResourceDescription::tr("Usage"), path("usage"_L1),
                  lacksUsage ? ResourceDescription::tr("none: the backend refuses that") : usage);
    teller.member(ResourceDescription::tr("Additional usages"), path("additionalUsages"_L1),
                  number.additionalUsages(service).join(separator));
    teller.member(ResourceDescription::tr("Choosable capabilities"), path("choosableCapabilities"_L1),
                  number.choosableCapabilities(service).join(separator));
    teller.member(ResourceDescription::tr("Acquired capabilities"), path("acquiredCapabilities"_L1),
                  number.acquiredCapabilities(service).join(separator));
    teller.member(ResourceDescription::tr("Available capabilities"), path("availableCapabilities"_L1),
                  number.availableCapabilities(service).join(separator));
    const QString addressId = number.civicAddressId(service);
    teller.row(ResourceDescription::tr("Emergency address"),
               addressText(addressId, number.locationId(service)));
    teller.member(ResourceDescription::tr("Address ID"), path("civicAddressId"_L1), addressId);
    teller.member(ResourceDescription::tr("Location ID"), path("locationId"_L1), number.locationId(service));
    teller.member(ResourceDescription::tr("Tenant may change the address"),
                  path("allowTenantAddressUpdate"_L1), yesNo(number.allowTenantAddressUpdate(service)));
    teller.member(ResourceDescription::tr("Displayed country"), path("displayedCountryCode"_L1),
                  number.displayedCountryCode(service));
}

} // namespace

QList<DetailGroup> describe(const Account &account)
{
    Teller teller(account.toJson());
    teller.told({u"serviceProvisioningStatus"_s, u"serviceProvisioningErrors"_s});
    teller.begin(ResourceDescription::tr("Customer"));
    teller.member(ResourceDescription::tr("Account"), u"name"_s, account.name());
    teller.member(ResourceDescription::tr("Teams tenant ID"), u"serviceDetails.teamsTenantId"_s,
                  account.teamsTenantId());
    teller.member(ResourceDescription::tr("Correlation ID"), u"correlationId"_s, account.correlationId());

    teller.begin(ResourceDescription::tr("Services"));
    for (const Service service : allServices) {
        if (!account.hasService(service))
            continue;
        QStringList parts{enabledText(account.isEnabled(service))};
        if (hasBackendSync(service))
            parts.append(account.isSyncEnabled(service) ? ResourceDescription::tr("backend sync on")
                                                        : ResourceDescription::tr("backend sync off"));
        if (const auto count = account.numberCount(service))
            parts.append(numbersText(*count));
        teller.row(displayName(service), parts.join(u", "_s));
        teller.told({memberPath(service, "enabled"_L1), memberPath(service, "numberCount"_L1)});
        if (hasBackendSync(service))
            teller.told({memberPath(service, "syncEnabled"_L1)});
    }
    if (account.hasService(Service::TeamsDirectRouting))
        tellDirectRouting(teller, account);
    return teller.finish();
}

QList<DetailGroup> describe(const Number &number, const AddressText &addressText)
{
    Teller teller(number.toJson());
    teller.told({u"serviceProvisioningStatus"_s, u"serviceProvisioningErrors"_s});
    teller.begin(ResourceDescription::tr("Number"));
    teller.member(ResourceDescription::tr("Telephone number"), u"telephoneNumber"_s,
                  number.telephoneNumber());
    teller.row(ResourceDescription::tr("In writing"),
               numberInWriting(readTelephoneNumber(number.telephoneNumber())));
    teller.member(ResourceDescription::tr("Account"), u"accountName"_s, number.accountName());
    teller.member(ResourceDescription::tr("SIP header"), u"configuration.customSipHeader"_s,
                  number.customSipHeader());

    for (const Service service : allServices) {
        if (!number.hasService(service))
            continue;
        teller.begin(displayName(service));
        teller.member(ResourceDescription::tr("Service"), memberPath(service, "enabled"_L1),
                      enabledText(number.isEnabled(service)));
        if (hasNumberConfiguration(service))
            tellConfiguration(teller, number, service, addressText);
    }
    return teller.finish();
}

} // namespace acg
