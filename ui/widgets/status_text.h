// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/provisioning.h"

#include <QIcon>
#include <QString>

class QLabel;

namespace acg {

/// Backend sync for people: an icon that differs in shape and colour, and a word.
[[nodiscard]] QIcon statusIcon(ProvisioningStatus status);
[[nodiscard]] QString statusIconName(ProvisioningStatus status);
/// "Synced", "Pending", "Failed"; for None that there is no backend sync.
[[nodiscard]] QString statusText(ProvisioningStatus status);
/// As above, but an unknown word is shown as it came.
[[nodiscard]] QString statusText(const Provisioning &provisioning);

/// Roles of text, as the palette names them: they follow a change of appearance by themselves.
void makeMuted(QLabel *label); ///< secondary text
void makeProblem(QLabel *label); ///< says what is wrong
void makeHeading(QLabel *label, double scale = 1.35); ///< larger and bold
void makeSectionTitle(QLabel *label); ///< bold, of the size of the text

} // namespace acg
