// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/service_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

class ServiceWords
{
    Q_DECLARE_TR_FUNCTIONS(acg::ServiceWords)
};

} // namespace

QString subdomainStatusMeaning(const Account &account)
{
    switch (account.subdomainStatus()) {
    case SubdomainStatus::Provisioned:
        return ServiceWords::tr("Provisioned: the DNS records are in place. The customer can have Microsoft "
                                "365 verify both domain "
                                "names and activate them.");
    case SubdomainStatus::NotProvisioned:
        return ServiceWords::tr(
            "Not provisioned: Direct Routing does not work yet. Enter the subdomain and the "
            "customer's DNS TXT tokens and switch on backend sync; the records are made after that.");
    case SubdomainStatus::Inconsistent:
        return ServiceWords::tr(
            "Inconsistent: the DNS records differ from what is configured here. Check the "
            "tokens with the customer and save the account again.");
    case SubdomainStatus::Other:
        return account.subdomainStatusText();
    case SubdomainStatus::None:
        break;
    }
    return ServiceWords::tr("Not reported by the gateway.");
}

QString subdomainStatusIconName(SubdomainStatus status)
{
    switch (status) {
    case SubdomainStatus::Provisioned:
        return u"status-synced"_s;
    case SubdomainStatus::NotProvisioned:
    case SubdomainStatus::Inconsistent:
        return u"warning"_s;
    case SubdomainStatus::Other:
        return u"status-other"_s;
    case SubdomainStatus::None:
        break;
    }
    return u"status-none"_s;
}

QString numbersText(qint64 count)
{
    if (count == 0)
        return ServiceWords::tr("no numbers");
    if (count == 1)
        return ServiceWords::tr("1 number");
    return ServiceWords::tr("%1 numbers").arg(QLocale().toString(count));
}

QString numbersPerService(const Account &account)
{
    QStringList parts;
    for (const Service service : allServices) {
        if (const qint64 count = account.numberCount(service).value_or(0); count > 0)
            parts.append(u"%1 %2"_s.arg(displayName(service), QLocale().toString(count)));
    }
    return parts.join(u", "_s);
}

} // namespace acg
