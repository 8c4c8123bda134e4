// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace acg {

/// What names a number in a path of the API: it is looked for under its account.
struct NumberKey
{
    QString accountName;
    QString telephoneNumber; ///< E.164
    friend bool operator==(const NumberKey &, const NumberKey &) = default;
};

} // namespace acg
