// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/provisioning.h"
#include "models/items/number_columns.h"

#include <QString>

namespace acg {

/// What the models of this room show for the words of the contract.
namespace display {

[[nodiscard]] QString status(ProvisioningStatus status, const QString &word); ///< "—" for none
[[nodiscard]] QString services(quint8 enabled); ///< short names, e.g. "OC, DR"
[[nodiscard]] QString serviceNames(quint8 enabled); ///< in full
[[nodiscard]] QString assignment(const QString &word);
/// For those who hear the table: "—" says nothing.
[[nodiscard]] QString spokenStatus(ProvisioningStatus status, const QString &word, const QString &problem);

} // namespace display

/// Columns of NumberTableModel whose cells are made from a row's traits.
enum class TraitsColumn { Services, Status, Assignment, Usage };

/// Of a NumberTableModel::Column; Usage for one that is not among them.
[[nodiscard]] TraitsColumn traitsColumn(int column);
[[nodiscard]] QString traitsText(const NumberColumns &columns, const NumberTraits &traits,
                                 TraitsColumn column);

} // namespace acg
