// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importing/shared_values.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/account_chooser.h"
#include "ui/widgets/country_box.h"
#include "ui/widgets/form_grid.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

SharedValues::SharedValues(AccountTreeModel &accounts, QWidget *parent)
    : Section(tr("For all rows"), parent)
    , m_account(new AccountChooser(accounts, {}))
    , m_serviceBoxes(new QWidget)
    , m_usage(new QLineEdit)
    , m_country(new CountryBox(u"importCountry"_s))
    , m_emptyClears(new QCheckBox(tr("Empty cells c&lear the field"), this))
    , m_form(new FormGrid)
{
    setObjectName(u"importShared"_s);
    m_account->setObjectName(u"importAccount"_s);
    m_account->setAccessibleName(tr("Account of all rows"));
    m_usage->setObjectName(u"importUsage"_s);
    m_usage->setAccessibleName(tr("Usage of all rows"));
    m_usage->setPlaceholderText(tr("as it is"));
    m_country->setAccessibleName(tr("Country of numbers without +"));
    m_country->setToolTip(tr("Numbers without + are read as one dials them there."));
    m_country->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_country->setMinimumContentsLength(12);
    m_country->fill();
    m_emptyClears->setObjectName(u"importEmptyClears"_s);
    m_emptyClears->setToolTip(tr("Otherwise an empty cell leaves the field as it is."));
    auto *boxes = new QVBoxLayout(m_serviceBoxes);
    boxes->setContentsMargins(0, 0, 0, 0);
    boxes->setSpacing(metrics::tight);
    for (const Service service : allServices) {
        auto *box = new QCheckBox(displayName(service), m_serviceBoxes);
        box->setObjectName(u"import_"_s + key(service));
        boxes->addWidget(box);
        m_services.append({service, box});
        connect(box, &QCheckBox::clicked, this, &SharedValues::edited);
    }
    m_form->addRow(tr("&Account"), m_account, m_account);
    m_form->addRow(tr("Services"), m_serviceBoxes);
    m_form->addRow(tr("&Usage"), m_usage, m_usage);
    m_form->addRow(tr("Coun&try"), m_country, m_country);
    body().addLayout(m_form);
    body().addWidget(m_emptyClears);
    connect(m_account, &AccountChooser::accountChosen, this, &SharedValues::edited);
    connect(m_usage, &QLineEdit::editingFinished, this, &SharedValues::edited);
    connect(m_country, &QComboBox::activated, this, &SharedValues::edited);
    connect(m_emptyClears, &QCheckBox::clicked, this, &SharedValues::edited);
}

void SharedValues::adjustTo(const ImportSettings &settings)
{
    const bool areNumbers = settings.target == ImportTarget::Numbers;
    const auto says = [&settings](QLatin1StringView member) {
        for (int column = 0; column < settings.fields.size(); ++column) {
            const ImportField *field = settings.field(column);
            if (field != nullptr && field->member() == member)
                return true;
        }
        return false;
    };
    const bool saysServices = settings.columnOf(ImportField::Kind::Services) >= 0 || says("enabled"_L1);
    m_form->setRowVisible(m_account, areNumbers && settings.columnOf(ImportField::Kind::Account) < 0);
    m_form->setRowVisible(m_serviceBoxes, areNumbers && !saysServices);
    m_form->setRowVisible(m_usage, areNumbers && !says("usage"_L1));
    m_form->setRowVisible(m_country, areNumbers);
}

void SharedValues::applyTo(ImportSettings &settings) const
{
    settings.country = m_country->country();
    settings.emptyClears = m_emptyClears->isChecked();
    // What is hidden is said by the columns.
    if (!m_account->isHidden())
        settings.account = m_account->account();
    if (!m_usage->isHidden())
        settings.usage = m_usage->text().trimmed();
    QList<Service> services;
    for (const auto &[service, box] : m_services) {
        if (box->isChecked())
            services.append(service);
    }
    if (!m_serviceBoxes->isHidden() && !services.isEmpty())
        settings.services = services;
}

void SharedValues::setAccount(const QString &accountName)
{
    m_account->setAccount(accountName);
}

} // namespace acg
