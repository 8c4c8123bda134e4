// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/number_rules.h"

#include "app/sandbox/backend_sync.h"
#include "app/sandbox/json_edit.h"
#include "app/sandbox/services.h"
#include "app/sandbox/validation.h"

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

void checkServiceConfiguration(ObjectCheck &configuration)
{
    configuration.text("usage"_L1, Presence::Required)
        .texts("choosableCapabilities"_L1, Presence::Required)
        .texts("additionalUsages"_L1, Presence::Optional)
        .text("civicAddressId"_L1, Presence::Optional)
        .text("locationId"_L1, Presence::Optional)
        .boolean("allowTenantAddressUpdate"_L1, Presence::Optional)
        .text("displayedCountryCode"_L1, Presence::Optional);
}

void checkServices(ObjectCheck &details)
{
    for (const Service &service : services) {
        details.object(service.member, Presence::Optional, [&service](ObjectCheck &member) {
            member.boolean("enabled"_L1, Presence::Required);
            if (!service.hasNumberConfiguration)
                return;
            member.text("assignmentStatus"_L1, Presence::Optional)
                .object("configuration"_L1, Presence::Optional, checkServiceConfiguration);
        });
    }
}

void normalizeServiceConfiguration(QJsonObject &configuration, const QJsonObject &stored)
{
    dropNulls(configuration,
              {"additionalUsages"_L1, "civicAddressId"_L1, "locationId"_L1, "allowTenantAddressUpdate"_L1,
               "displayedCountryCode"_L1});
    for (const auto readOnly : {"acquiredCapabilities"_L1, "availableCapabilities"_L1}) {
        configuration.remove(readOnly);
        // The backend's verdict holds while the usage it was given for does.
        if (stored.contains(readOnly) && stored.value("usage"_L1) == configuration.value("usage"_L1))
            configuration.insert(readOnly, stored.value(readOnly));
    }
    if (!configuration.contains("allowTenantAddressUpdate"_L1))
        configuration.insert("allowTenantAddressUpdate"_L1, false);
}

void normalizeService(QJsonObject &member, const QJsonObject &stored)
{
    dropNulls(member, {"assignmentStatus"_L1, "configuration"_L1});
    // The overview's samples leave it out and are answered so.
    if (!member.contains("assignmentStatus"_L1))
        member.insert("assignmentStatus"_L1, u"assigned"_s);
    if (member.contains("configuration"_L1)) {
        editObject(member, "configuration"_L1, [&](QJsonObject &configuration) {
            normalizeServiceConfiguration(configuration, stored.value("configuration"_L1).toObject());
        });
    }
}

QByteArray invalidAttribute(const QString &attribute, const Service &service)
{
    return failedState({QJsonObject{
        {u"code"_s, u"InvalidRequest"_s},
        {u"message"_s, u"Invalid/missing required configuration attributes: "_s + attribute},
        {u"target"_s, service.target},
    }});
}

} // namespace

std::optional<Failure> checkNumber(const QJsonObject &number, const QString &accountName, const QString &path)
{
    return ObjectCheck(number, path)
        .telephoneNumber("telephoneNumber"_L1)
        .text("accountName"_L1, Presence::Required)
        .equals("accountName"_L1, accountName)
        .object("serviceDetails"_L1, Presence::Required, checkServices)
        .object("configuration"_L1, Presence::Optional,
                [](ObjectCheck &configuration) {
                    configuration.text("customSipHeader"_L1, Presence::Optional, labelShape(100));
                })
        .failure();
}

std::optional<Failure> checkServicesEnabled(const QJsonObject &number, unsigned accountServices,
                                            const QString &path)
{
    const unsigned missing
        = servicesWith(number.value("serviceDetails"_L1).toObject(), "enabled"_L1) & ~accountServices;
    for (const Service &service : services) {
        if ((missing & service.mask) == 0)
            continue;
        const QString field
            = (path.isEmpty() ? QString() : path + u'.') + "serviceDetails."_L1 + service.member;
        return Failure{400, "ServiceNotEnabled"_ba,
                       u"The field '%1' uses a service that is not enabled on the account."_s.arg(field),
                       field};
    }
    return {};
}

QJsonObject normalizedNumber(QJsonObject number, const QJsonObject &stored)
{
    const QJsonObject storedDetails = stored.value("serviceDetails"_L1).toObject();
    editObject(number, "serviceDetails"_L1, [&](QJsonObject &details) {
        for (const Service &service : services) {
            dropNulls(details, {service.member});
            if (!service.hasNumberConfiguration || !details.contains(service.member))
                continue;
            editObject(details, service.member, [&](QJsonObject &member) {
                normalizeService(member, storedDetails.value(service.member).toObject());
            });
        }
    });
    dropNulls(number, {"configuration"_L1});
    if (number.contains("configuration"_L1)) {
        editObject(number, "configuration"_L1,
                   [](QJsonObject &configuration) { dropNulls(configuration, {"customSipHeader"_L1}); });
    }
    return number;
}

QByteArray backendOutcome(const QJsonObject &number, unsigned syncedServices, const AddressBook &addresses)
{
    const QJsonObject details = number.value("serviceDetails"_L1).toObject();
    for (const Service &service : services) {
        const QJsonObject member = details.value(service.member).toObject();
        if (!service.hasNumberConfiguration || (syncedServices & service.mask) == 0
            || !member.value("enabled"_L1).toBool())
            continue;
        const QJsonObject configuration = member.value("configuration"_L1).toObject();
        if (configuration.value("usage"_L1).toString().isEmpty()) {
            return invalidAttribute(u"Usage"_s, service);
        }
        const QString civic = configuration.value("civicAddressId"_L1).toString();
        const QString location = configuration.value("locationId"_L1).toString();
        if ((!civic.isEmpty() || !location.isEmpty()) && !addresses(civic, location)) {
            const bool knownAddress = !civic.isEmpty() && addresses(civic, {});
            return invalidAttribute(knownAddress ? u"LocationId"_s : u"CivicAddressId"_s, service);
        }
    }
    return syncedState();
}

qint64 numberKey(QStringView telephoneNumber)
{
    return telephoneNumber.mid(1).toLongLong();
}

} // namespace sandbox
