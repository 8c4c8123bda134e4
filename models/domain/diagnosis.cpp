// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/diagnosis.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

using Severity = Finding::Severity;

/// Checks a resource, collecting what it finds.
class Diagnosis
{
    Q_DECLARE_TR_FUNCTIONS(acg::Diagnosis)
public:
    void checkAccount(const Account &account);
    void checkNumber(const Number &number, const Account &account,
                     const std::optional<QList<CivicAddress>> &addresses);
    void checkConnection(const ConnectionLoad &load);
    [[nodiscard]] QList<Finding> findings() const;

private:
    void checkTenant(const Account &account, Service service);
    void checkSync(const Account &account, Service service);
    void checkDirectRouting(const Account &account);
    void checkSubdomainStatus(const Account &account);
    void checkService(const Number &number, const Account &account, Service service);
    void checkUsage(const Number &number, Service service);
    void checkAddress(const Number &number, Service service,
                      const std::optional<QList<CivicAddress>> &addresses);
    void checkProvisioning(const Provisioning &provisioning, const Mend &again);

    static Finding enableOnAccount(Severity severity, const QString &what, Service service);
    void add(Finding finding) { m_findings.append(std::move(finding)); }

    QList<Finding> m_findings;
};

Finding Diagnosis::enableOnAccount(Severity severity, const QString &what, Service service)
{
    return {severity, what, tr("A service has to be enabled on both the account and its numbers."),
            MendAccount{[service](Account held) {
                held.setEnabled(service, true);
                return held;
            }},
            tr("&Enable on the Account\u2026")};
}

void Diagnosis::checkAccount(const Account &account)
{
    bool any = false;
    for (const Service service : allServices) {
        any = any || account.isEnabled(service);
        if (account.isEnabled(service)) {
            checkTenant(account, service);
            checkSync(account, service);
            if (service == Service::TeamsDirectRouting)
                checkDirectRouting(account);
        } else if (account.numberCount(service).value_or(0) > 0) {
            add(enableOnAccount(
                Severity::Problem,
                tr("%1 is not enabled on the account, but numbers of it use it.").arg(displayName(service)),
                service));
        }
    }
    if (!any)
        add({Severity::Problem, tr("No service is enabled on the account."),
             tr("Enable the services the customer has ordered, then enable them on the numbers."),
             MendAccount{}, tr("&Edit the Account\u2026")});
    checkProvisioning(account.provisioning(), SendAccountAgain{});
}

void Diagnosis::checkTenant(const Account &account, Service service)
{
    if (hasNumberConfiguration(service) && account.teamsTenantId().isEmpty())
        add({Severity::Problem, tr("%1 has no Teams tenant ID to work for.").arg(displayName(service)),
             tr("Ask the customer for the ID of the Microsoft 365 tenant and enter it in the account."),
             MendAccount{}, tr("&Edit the Account\u2026")});
}

void Diagnosis::checkSync(const Account &account, Service service)
{
    if (!hasBackendSync(service) || account.isSyncEnabled(service))
        return;
    add({Severity::Warning, tr("Backend sync is off for %1.").arg(displayName(service)),
         tr("The backend learns of accounts and numbers only if you provision it yourself."),
         MendAccount{[service](Account held) {
             held.setSyncEnabled(service, true);
             return held;
         }},
         tr("&Switch It On\u2026")});
}

void Diagnosis::checkDirectRouting(const Account &account)
{
    if (account.subdomain().isEmpty()) {
        add({Severity::Problem, tr("Direct Routing has no subdomain."),
             tr("Choose one for the customer; its domain names are made of it."), MendAccount{},
             tr("&Edit the Account\u2026")});
        return;
    }
    QStringList missing;
    for (const int region : {1, 2}) {
        if (account.regionToken(region).isEmpty())
            missing.append(tr("region %1").arg(region));
    }
    if (!missing.isEmpty())
        add({missing.size() == 2 ? Severity::Problem : Severity::Warning,
             tr("The DNS token of %1 is missing.").arg(missing.join(tr(" and "))),
             tr("Microsoft 365 shows the customer a TXT value for each domain name when it is added there. "
                "Enter both; a lab deployment has one region only."),
             MendAccount{}, tr("&Edit the Account\u2026")});
    checkSubdomainStatus(account);
}

void Diagnosis::checkSubdomainStatus(const Account &account)
{
    switch (account.subdomainStatus()) {
    case SubdomainStatus::Provisioned:
        return add({Severity::Good, tr("The subdomain %1 is provisioned.").arg(account.subdomain()), {}});
    case SubdomainStatus::NotProvisioned:
        return add({Severity::Problem, tr("The subdomain %1 is not provisioned.").arg(account.subdomain()),
                    tr("The DNS records with the customer's tokens are not there yet. Check the tokens; when "
                       "they are right, send the account once more."),
                    SendAccountAgain{}, tr("&Send Again")});
    case SubdomainStatus::Inconsistent:
        return add({Severity::Problem,
                    tr("The subdomain %1 is not the same in both regions.").arg(account.subdomain()),
                    tr("One region did not get the last change. Send the account once more."),
                    SendAccountAgain{}, tr("&Send Again")});
    case SubdomainStatus::Other:
        return add({Severity::Warning,
                    tr("The subdomain %1 is \u201c%2\u201d.")
                        .arg(account.subdomain(), account.subdomainStatusText()),
                    tr("This version of the console does not know that word.")});
    case SubdomainStatus::None:
        return add(
            {Severity::Note,
             tr("The gateway does not say whether the subdomain %1 is provisioned.").arg(account.subdomain()),
             {}});
    }
}

void Diagnosis::checkNumber(const Number &number, const Account &account,
                            const std::optional<QList<CivicAddress>> &addresses)
{
    bool any = false;
    for (const Service service : allServices) {
        any = any || number.isEnabled(service);
        checkService(number, account, service);
        if (!number.isEnabled(service) || !hasNumberConfiguration(service))
            continue;
        checkUsage(number, service);
        checkAddress(number, service, addresses);
    }
    if (!any)
        add({Severity::Problem, tr("No service is enabled on the number."),
             tr("Enable the services it is to be used with."), MendNumber{}, tr("&Edit the Number\u2026")});
    checkProvisioning(number.provisioning(), SendNumberAgain{});
}

void Diagnosis::checkService(const Number &number, const Account &account, Service service)
{
    const QString name = displayName(service);
    if (number.isEnabled(service) && account.isEnabled(service)) {
        checkTenant(account, service);
        checkSync(account, service);
        if (service == Service::TeamsDirectRouting)
            checkDirectRouting(account);
    } else if (number.isEnabled(service)) {
        add(enableOnAccount(
            Severity::Problem,
            tr("%1 is enabled on the number, but not on the account %2.").arg(name, account.name()),
            service));
    } else if (account.isEnabled(service)) {
        add({Severity::Note, tr("%1 is enabled on the account, but not on the number.").arg(name),
             tr("If the number is to be used with it, enable it there too."),
             MendNumber{[service](Number held) {
                 held.setEnabled(service, true);
                 return held;
             }},
             tr("&Enable on the Number\u2026")});
    }
}

void Diagnosis::checkUsage(const Number &number, Service service)
{
    if (number.usage(service).isEmpty())
        add({Severity::Problem, tr("The number has no usage for %1.").arg(displayName(service)),
             tr("The backend refuses numbers without one: choose what the number is for."), MendNumber{},
             tr("&Edit the Number\u2026")});
}

void Diagnosis::checkAddress(const Number &number, Service service,
                             const std::optional<QList<CivicAddress>> &addresses)
{
    const QString id = number.civicAddressId(service);
    const QString edit = tr("&Edit the Number\u2026");
    const auto isIt = [&id](const CivicAddress &address) { return address.id() == id; };
    if (id.isEmpty()) {
        if (number.usage(service) == "CallingUserAssignment"_L1 && !number.allowTenantAddressUpdate(service))
            add({Severity::Problem, tr("The emergency address for %1 is missing.").arg(displayName(service)),
                 tr("Somebody who calls for help has to be found. Choose an address, or let the tenant set "
                    "it."),
                 MendNumber{}, edit});
        return;
    }
    if (!addresses)
        return add(
            {Severity::Note, tr("Whether the emergency address is valid could not be looked up."), {}});
    const auto found = std::ranges::find_if(*addresses, isIt);
    if (found == addresses->cend())
        return add({Severity::Problem,
                    tr("The emergency address for %1 is not one of the account's.").arg(displayName(service)),
                    tr("It may have been deleted in the Teams admin center. Choose another one."),
                    MendNumber{}, edit});
    if (!found->isValidated())
        return add({Severity::Warning, tr("The emergency address is not validated: %1").arg(found->oneLine()),
                    tr("The customer validates it in the Teams admin center; or choose another one."),
                    MendNumber{}, edit});
    add({Severity::Good, tr("The emergency address is validated: %1").arg(found->oneLine()), {}});
}

void Diagnosis::checkProvisioning(const Provisioning &provisioning, const Mend &again)
{
    switch (provisioning.status()) {
    case ProvisioningStatus::Failed: {
        QStringList words;
        for (const ProvisioningError &error : provisioning.errors)
            words.append(error.code.isEmpty() ? error.message : error.code + u": "_s + error.message);
        return add({Severity::Problem,
                    words.isEmpty() ? tr("The backend could not set it up, and does not say why.")
                                    : tr("The backend could not set it up. %1").arg(words.join(u' ')),
                    tr("Correct what the backend complains of. If it is right by now, send it once more."),
                    again, tr("&Send Again")});
    }
    case ProvisioningStatus::Pending:
        return add({Severity::Note, tr("The backend has not finished setting it up."),
                    tr("That takes about half a minute as a rule. Check again after a while.")});
    case ProvisioningStatus::Other:
        return add({Severity::Warning, tr("Its backend sync is \u201c%1\u201d.").arg(provisioning.text),
                    tr("This version of the console does not know that word.")});
    case ProvisioningStatus::Synced:
    case ProvisioningStatus::None:
        return;
    }
}

void Diagnosis::checkConnection(const ConnectionLoad &load)
{
    if (load.isHeld)
        add({Severity::Warning, tr("The gateway takes no requests at the moment: there were too many."),
             tr("They go out again by themselves, %1 are waiting. Let long work rest meanwhile.")
                 .arg(load.waiting)});
    else if (load.limit > 0 && load.used >= load.limit)
        add({Severity::Note,
             tr("All %1 requests of this minute are used, so answers take longer.").arg(load.limit),
             tr("%1 are waiting for their turn.").arg(load.waiting)});
}

QList<Finding> Diagnosis::findings() const
{
    QList<Finding> sorted = m_findings;
    const bool isWell = std::ranges::none_of(sorted, [](const Finding &finding) {
        return finding.severity == Severity::Problem || finding.severity == Severity::Warning;
    });
    if (isWell)
        sorted.prepend({Severity::Good, tr("Nothing wrong was found."), {}});
    std::ranges::stable_sort(sorted, {}, &Finding::severity);
    return sorted;
}

} // namespace

QList<Finding> diagnose(const Account &account, const ConnectionLoad &load)
{
    Diagnosis diagnosis;
    diagnosis.checkAccount(account);
    diagnosis.checkConnection(load);
    return diagnosis.findings();
}

QList<Finding> diagnose(const Number &number, const Account &account,
                        const std::optional<QList<CivicAddress>> &addresses, const ConnectionLoad &load)
{
    Diagnosis diagnosis;
    diagnosis.checkNumber(number, account, addresses);
    diagnosis.checkConnection(load);
    return diagnosis.findings();
}

bool hasEmergencyAddress(const Number &number)
{
    return std::ranges::any_of(allServices, [&number](Service service) {
        return number.isEnabled(service) && !number.civicAddressId(service).isEmpty();
    });
}

} // namespace acg
