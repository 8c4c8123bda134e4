// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/direct_routing_fields.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/field_edit.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/service_words.h"

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

DirectRoutingFields::DirectRoutingFields(QWidget *parent)
    : QWidget(parent)
    , m_screening(new QCheckBox(tr("Caller ID s&creening"), this))
    , m_subdomain(new FieldEdit(u"subdomain"_s, this))
    , m_token1(new FieldEdit(u"region1Token"_s, this))
    , m_token2(new FieldEdit(u"region2Token"_s, this))
    , m_statusIcon(new IconLabel({}, metrics::iconSize, this))
    , m_status(new QLabel(this))
{
    m_screening->setObjectName(u"callScreening"_s);
    m_screening->setToolTip(tr("Calls are let through only from numbers that belong to the account."));
    m_subdomain->setRule(Field::Subdomain, FieldEdit::Need::Optional);
    m_token1->setRule(Field::RegionToken, FieldEdit::Need::Optional);
    m_token2->setRule(Field::RegionToken, FieldEdit::Need::Optional);
    m_token1->edit()->setPlaceholderText(tr("DNS TXT value from the customer's Microsoft 365 tenant"));
    m_token2->edit()->setPlaceholderText(m_token1->edit()->placeholderText());
    m_status->setObjectName(u"subdomainStatus"_s);
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    auto *status = new QHBoxLayout;
    status->setSpacing(metrics::small);
    status->addWidget(m_statusIcon, 0, Qt::AlignTop);
    status->addWidget(m_status, 1);
    auto *form = new FormGrid;
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(QString(), m_screening);
    m_subdomain->addTo(*form, tr("S&ubdomain"));
    m_token1->addTo(*form, tr("Region &1 token"));
    m_token2->addTo(*form, tr("Region &2 token"));
    form->addRow(tr("DNS status"), status);
    setLayout(form);

    connect(m_screening, &QCheckBox::clicked, this, &DirectRoutingFields::edited);
    connect(m_subdomain, &FieldEdit::edited, this, &DirectRoutingFields::updateHint);
    for (FieldEdit *field : {m_subdomain, m_token1, m_token2})
        connect(field, &FieldEdit::edited, this, &DirectRoutingFields::edited);
}

void DirectRoutingFields::fill(const Account &account)
{
    m_wasScreening = account.callScreening();
    m_screening->setChecked(m_wasScreening);
    m_subdomain->setText(account.subdomain());
    m_token1->setText(account.regionToken(1));
    m_token2->setText(account.regionToken(2));
    m_statusIcon->setIcon(icon(subdomainStatusIconName(account.subdomainStatus())));
    m_status->setText(subdomainStatusMeaning(account));
    updateHint();
}

void DirectRoutingFields::applyTo(Account &account) const
{
    if (m_screening->isChecked() != m_wasScreening)
        account.setCallScreening(m_screening->isChecked());
    if (m_subdomain->isTouched())
        account.setSubdomain(m_subdomain->text());
    if (m_token1->isTouched())
        account.setRegionToken(1, m_token1->text());
    if (m_token2->isTouched())
        account.setRegionToken(2, m_token2->text());
}

void DirectRoutingFields::updateHint()
{
    const bool beyondPortal = m_subdomain->text().size() > portalSubdomainLimit;
    m_subdomain->setHint(beyondPortal
                             ? tr("The Number Management Portal's article says at most %1 characters; the "
                                  "API accepts %2.")
                                   .arg(portalSubdomainLimit)
                                   .arg(maximumLength(Field::Subdomain))
                             : tr("Its label in the customer's DNS name, e.g. \"contoso\""));
}

} // namespace acg
