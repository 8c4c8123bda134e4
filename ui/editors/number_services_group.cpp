// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/number_services_group.h"

#include "ui/editors/shared_value.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/mixed_check_box.h"
#include "ui/widgets/status_text.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

NumberServicesGroup::NumberServicesGroup(QWidget *parent)
    : Section(tr("Services"), parent)
{
    setObjectName(u"servicesGroup"_s);
    auto *grid = new QGridLayout;
    body().addLayout(grid);
    grid->setHorizontalSpacing(metrics::medium);
    grid->setVerticalSpacing(metrics::small);
    grid->setColumnStretch(1, 1);
    for (const Service service : allServices) {
        const QString name = key(service);
        Line line{service, new MixedCheckBox(displayName(service), this), new QLabel(this)};
        line.box->setObjectName(name + "Enabled"_L1);
        line.reason->setObjectName(name + "Reason"_L1);
        line.reason->setWordWrap(true);
        makeMuted(line.reason);
        const auto row = static_cast<int>(m_lines.size());
        grid->addWidget(line.box, row, 0);
        grid->addWidget(line.reason, row, 1);
        connect(line.box, &QCheckBox::clicked, this, [this] {
            updateBoxes();
            Q_EMIT edited();
        });
        m_lines.append(line);
    }
}

void NumberServicesGroup::fill(const QList<Number> &numbers)
{
    for (const Line &line : std::as_const(m_lines))
        line.box->setBefore(
            sharedValue(numbers, [&](const Number &number) { return number.isEnabled(line.service); }));
    updateBoxes();
}

void NumberServicesGroup::applyTo(Number &number) const
{
    for (const Line &line : m_lines)
        number.setEnabled(line.service, line.box->applied(number.isEnabled(line.service)));
}

void NumberServicesGroup::setAccount(const std::optional<Account> &account, const QString &why)
{
    m_account = account;
    m_why = why;
    updateBoxes();
}

Qt::CheckState NumberServicesGroup::state(Service service) const
{
    const auto line = std::ranges::find(m_lines, service, &Line::service);
    return line != m_lines.cend() ? line->box->checkState() : Qt::Unchecked;
}

void NumberServicesGroup::updateBoxes()
{
    for (const Line &line : std::as_const(m_lines)) {
        QString reason = m_why;
        if (m_account)
            reason = m_account->isEnabled(line.service)
                ? QString()
                : tr("Not enabled on the account %1").arg(m_account->name());
        // What was switched on in spite of that can still be switched off.
        line.box->setEnabled(reason.isEmpty() || line.box->checkState() != Qt::Unchecked);
        line.box->setToolTip(reason);
        line.box->setAccessibleDescription(reason);
        line.reason->setText(reason);
    }
}

} // namespace acg
