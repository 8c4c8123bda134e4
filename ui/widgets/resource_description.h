// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/account.h"
#include "models/domain/civic_address.h"
#include "models/domain/number.h"

#include <QList>
#include <QString>

#include <functional>

namespace acg {

/// Something known about a resource, for people to read and copy.
struct DetailRow
{
    QString label;
    QString value;
    QString iconName; ///< empty: none
};

struct DetailGroup
{
    QString title;
    QList<DetailRow> rows;
};

/// Text of an emergency address, or empty when it is not known (yet).
using AddressText = std::function<QString(const QString &civicAddressId, const QString &locationId)>;

/// Everything a resource says, in groups; members nobody knows come last, under their path. Backend sync is
/// left out: it is shown above all else.
[[nodiscard]] QList<DetailGroup> describe(const Account &account);
[[nodiscard]] QList<DetailGroup> describe(const Number &number, const AddressText &addressText);

} // namespace acg
