// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/number_display.h"

#include "models/domain/service.h"
#include "models/items/number_table_model.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

/// The context of these texts for translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(acg::Display)
};

QString joined(quint8 enabled, QString (*name)(Service))
{
    QStringList names;
    for (std::size_t i = 0; i < allServices.size(); ++i) {
        if ((enabled & (1U << i)) != 0)
            names.append(name(allServices[i]));
    }
    return names.join(u", "_s);
}

} // namespace

QString display::status(ProvisioningStatus status, const QString &word)
{
    switch (status) {
    case ProvisioningStatus::None:
        return u"—"_s;
    case ProvisioningStatus::Pending:
        return Texts::tr("Pending");
    case ProvisioningStatus::Synced:
        return Texts::tr("Synced");
    case ProvisioningStatus::Failed:
        return Texts::tr("Failed");
    case ProvisioningStatus::Other:
        break;
    }
    return word;
}

QString display::spokenStatus(ProvisioningStatus status, const QString &word, const QString &problem)
{
    if (status == ProvisioningStatus::None)
        return Texts::tr("No status");
    const QString text = display::status(status, word);
    return problem.isEmpty() ? text : Texts::tr("%1: %2", "status: the backend's words").arg(text, problem);
}

QString display::services(quint8 enabled)
{
    return joined(enabled, shortName);
}

QString display::serviceNames(quint8 enabled)
{
    return joined(enabled, displayName);
}

QString display::assignment(const QString &word)
{
    if (word == "assigned"_L1)
        return Texts::tr("Assigned");
    if (word == "unassigned"_L1)
        return Texts::tr("Unassigned");
    return word;
}

TraitsColumn traitsColumn(int column)
{
    switch (column) {
    case NumberTableModel::Services:
        return TraitsColumn::Services;
    case NumberTableModel::Status:
        return TraitsColumn::Status;
    case NumberTableModel::Assignment:
        return TraitsColumn::Assignment;
    default:
        return TraitsColumn::Usage;
    }
}

QString traitsText(const NumberColumns &columns, const NumberTraits &traits, TraitsColumn column)
{
    switch (column) {
    case TraitsColumn::Services:
        return display::services(traits.services);
    case TraitsColumn::Status: {
        const QString word = columns.words().text(traits.status);
        return display::status(provisioningStatusFromText(word), word);
    }
    case TraitsColumn::Assignment:
        return display::assignment(columns.words().text(traits.assignment));
    case TraitsColumn::Usage:
        break;
    }
    return columns.words().text(traits.usage);
}

} // namespace acg
