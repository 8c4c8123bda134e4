// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/status_text.h"

#include "ui/theme/icons.h"

#include <QCoreApplication>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace acg {

QString statusIconName(ProvisioningStatus status)
{
    switch (status) {
    case ProvisioningStatus::Pending:
        return u"status-pending"_s;
    case ProvisioningStatus::Synced:
        return u"status-synced"_s;
    case ProvisioningStatus::Failed:
        return u"status-failed"_s;
    case ProvisioningStatus::Other:
        return u"status-other"_s;
    case ProvisioningStatus::None:
        break;
    }
    return u"status-none"_s;
}

QIcon statusIcon(ProvisioningStatus status)
{
    return icon(statusIconName(status));
}

QString statusText(ProvisioningStatus status)
{
    switch (status) {
    case ProvisioningStatus::Pending:
        return QCoreApplication::translate("acg::StatusText", "Pending");
    case ProvisioningStatus::Synced:
        return QCoreApplication::translate("acg::StatusText", "Synced");
    case ProvisioningStatus::Failed:
        return QCoreApplication::translate("acg::StatusText", "Failed");
    case ProvisioningStatus::Other:
        return QCoreApplication::translate("acg::StatusText", "Unknown");
    case ProvisioningStatus::None:
        break;
    }
    return QCoreApplication::translate("acg::StatusText", "Not synced");
}

QString statusText(const Provisioning &provisioning)
{
    const ProvisioningStatus status = provisioning.status();
    return status == ProvisioningStatus::Other ? provisioning.text : statusText(status);
}

void makeMuted(QLabel *label)
{
    label->setForegroundRole(QPalette::PlaceholderText);
}

void makeProblem(QLabel *label)
{
    label->setForegroundRole(QPalette::BrightText);
}

void makeHeading(QLabel *label, double scale)
{
    QFont font = label->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * scale);
    label->setFont(font);
}

void makeSectionTitle(QLabel *label)
{
    makeHeading(label, 1.0);
}

} // namespace acg
