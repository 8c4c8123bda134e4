// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/account_service_group.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/service_words.h"
#include "ui/widgets/status_text.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace acg {

AccountServiceGroup::AccountServiceGroup(Service service, QWidget *parent)
    : Section(displayName(service), parent)
    , m_service(service)
    , m_enabled(new QCheckBox(tr("Enabled"), this))
    , m_count(new QLabel(this))
{
    const QString name = key(service);
    setObjectName(name + "Group"_L1);
    m_enabled->setObjectName(name + "Enabled"_L1);
    m_enabled->setAccessibleName(tr("%1: enabled").arg(displayName(service)));
    m_count->setObjectName(name + "Count"_L1);
    makeMuted(m_count);

    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::large);
    row->addWidget(m_enabled);
    if (hasBackendSync(service)) {
        m_sync = new QCheckBox(tr("Backend sync"), this);
        m_sync->setObjectName(name + "Sync"_L1);
        m_sync->setAccessibleName(tr("%1: backend sync").arg(displayName(service)));
        m_sync->setToolTip(
            tr("The gateway provisions the backend service too. Without it that is left to you."));
        row->addWidget(m_sync);
        connect(m_sync, &QCheckBox::clicked, this, &AccountServiceGroup::edited);
    }
    row->addStretch();
    row->addWidget(m_count);
    body().addLayout(row);

    connect(m_enabled, &QCheckBox::toggled, this, &AccountServiceGroup::enabledChanged);
    connect(m_enabled, &QCheckBox::clicked, this, [this](bool on) {
        // A service that is new to the account starts with sync, as the vendor recommends.
        if (m_sync && m_isNew)
            m_sync->setChecked(on);
        updateSync();
        Q_EMIT edited();
    });
}

void AccountServiceGroup::fill(const Account &account)
{
    m_isNew = !account.hasService(m_service);
    m_wasEnabled = account.isEnabled(m_service);
    m_wasSynced = account.isSyncEnabled(m_service);
    m_numbers = account.numberCount(m_service).value_or(0);
    m_enabled->setChecked(m_wasEnabled);
    if (m_sync)
        m_sync->setChecked(m_wasSynced);
    updateSync();
}

void AccountServiceGroup::applyTo(Account &account) const
{
    if (m_enabled->isChecked() != m_wasEnabled)
        account.setEnabled(m_service, m_enabled->isChecked());
    if (m_sync && m_sync->isChecked() != m_wasSynced)
        account.setSyncEnabled(m_service, m_sync->isChecked());
}

void AccountServiceGroup::updateSync()
{
    if (m_sync)
        m_sync->setEnabled(m_enabled->isChecked() || m_sync->isChecked());
    const bool losesNumbers = m_wasEnabled && !m_enabled->isChecked() && m_numbers > 0;
    m_count->setText(losesNumbers ? tr("%1 still use it").arg(numbersText(m_numbers))
                                  : numbersText(m_numbers));
    m_count->setForegroundRole(losesNumbers ? QPalette::BrightText : QPalette::PlaceholderText);
}

} // namespace acg
