// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/direct_routing_fields.h"

#include "models/domain/customer_domain.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/copy_line.h"
#include "ui/widgets/field_edit.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/service_words.h"
#include "ui/widgets/status_text.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

/// The Number Management Portal's article; the API takes one more.
constexpr int portalSubdomainLimit = 9;

} // namespace

DirectRoutingFields::Region DirectRoutingFields::makeRegion(int region)
{
    const QString name = u"region%1"_s.arg(region);
    Region made{new FieldEdit(name + "Token"_L1, this), new CopyLine(name + "Domain"_L1, this),
                new CopyLine(name + "Record"_L1, this)};
    made.token->setRule(Field::RegionToken, FieldEdit::Need::Optional);
    made.token->edit()->setPlaceholderText(tr("DNS TXT value from the customer's Microsoft 365 tenant"));
    return made;
}

DirectRoutingFields::DirectRoutingFields(const QString &baseDomain, QWidget *parent)
    : QWidget(parent)
    , m_baseDomain(baseDomain)
    , m_screening(new QCheckBox(tr("Caller ID s&creening"), this))
    , m_subdomain(new FieldEdit(u"subdomain"_s, this))
    , m_regions{makeRegion(1), makeRegion(2)}
    , m_statusIcon(new IconLabel({}, metrics::iconSize, this))
    , m_status(new QLabel(this))
{
    m_screening->setObjectName(u"callScreening"_s);
    m_screening->setToolTip(tr("Calls are let through only from numbers that belong to the account."));
    m_subdomain->setRule(Field::Subdomain, FieldEdit::Need::Optional);
    m_status->setObjectName(u"subdomainStatus"_s);
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    makeForm();
    connect(m_screening, &QCheckBox::clicked, this, &DirectRoutingFields::edited);
    for (FieldEdit *field : {m_subdomain, token(1), token(2)}) {
        connect(field, &FieldEdit::edited, this, &DirectRoutingFields::updateNames);
        connect(field, &FieldEdit::edited, this, &DirectRoutingFields::edited);
    }
}

void DirectRoutingFields::makeForm()
{
    auto *status = new QHBoxLayout;
    status->setSpacing(metrics::small);
    status->addWidget(m_statusIcon, 0, Qt::AlignTop);
    status->addWidget(m_status, 1);
    auto *form = new FormGrid;
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(QString(), m_screening);
    m_subdomain->addTo(*form, tr("S&ubdomain"));
    token(1)->addTo(*form, tr("Region &1 token"));
    token(2)->addTo(*form, tr("Region &2 token"));
    form->addRow(tr("DNS status"), status);
    auto *purpose
        = new QLabel(tr("For the customer: the domain names to add to its Microsoft 365 tenant, which then "
                        "tells the tokens. A lab deployment has region 1 alone. The gateway makes the TXT "
                        "records from the tokens."));
    purpose->setWordWrap(true);
    makeMuted(purpose);
    form->addRow(QString(), purpose);
    form->addRow(tr("Region 1 domain"), m_regions[0].domain);
    form->addRow(tr("Region 2 domain"), m_regions[1].domain);
    form->addRow(tr("Region 1 record"), m_regions[0].record);
    form->addRow(tr("Region 2 record"), m_regions[1].record);
    setLayout(form);
}

void DirectRoutingFields::fill(const Account &account)
{
    m_wasScreening = account.callScreening();
    m_screening->setChecked(m_wasScreening);
    m_subdomain->setText(account.subdomain());
    token(1)->setText(account.regionToken(1));
    token(2)->setText(account.regionToken(2));
    m_statusIcon->setIcon(icon(subdomainStatusIconName(account.subdomainStatus())));
    m_status->setText(account.name().isEmpty() ? tr("Told once the account is saved.")
                                               : subdomainStatusMeaning(account));
    updateNames();
}

void DirectRoutingFields::applyTo(Account &account) const
{
    if (m_screening->isChecked() != m_wasScreening)
        account.setCallScreening(m_screening->isChecked());
    if (m_subdomain->isTouched())
        account.setSubdomain(m_subdomain->text());
    for (const int region : {1, 2}) {
        if (token(region)->isTouched())
            account.setRegionToken(region, token(region)->text());
    }
}

void DirectRoutingFields::updateNames()
{
    const QString subdomain = m_subdomain->text();
    const QString longest = customerDomain(subdomain, 2, m_baseDomain);
    if (longest.size() > longestCustomerDomain)
        m_subdomain->setHint(tr("%1 has %2 characters; at most %3 can be set up.")
                                 .arg(longest)
                                 .arg(longest.size())
                                 .arg(longestCustomerDomain));
    else if (subdomain.size() > portalSubdomainLimit)
        m_subdomain->setHint(tr("The Number Management Portal's article says at most %1 characters; the "
                                "API accepts %2.")
                                 .arg(portalSubdomainLimit)
                                 .arg(maximumLength(Field::Subdomain)));
    else
        m_subdomain->setHint(tr("Its label in the customer's DNS name, e.g. \"contoso\""));

    for (const int region : {1, 2}) {
        const Region &of = m_regions.at(region - 1);
        const QString domain = customerDomain(subdomain, region, m_baseDomain);
        const QString regionToken = token(region)->text();
        if (subdomain.isEmpty()) {
            of.domain->setMissing(tr("Enter a subdomain"));
            of.record->setMissing(tr("Enter a subdomain"));
            continue;
        }
        of.domain->setText(domain);
        if (regionToken.isEmpty())
            of.record->setMissing(tr("Enter the token of region %1").arg(region));
        else
            of.record->setText(txtRecord(domain, regionToken));
    }
}

} // namespace acg
