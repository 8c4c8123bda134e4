// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace sandbox {

class Database;

struct GeneratorInput
{
    qint64 numbers = 0;
    qint64 accounts = 0; ///< 0: one for each 100 numbers
    quint32 seed = 1; ///< the same seed generates the same resources, on every machine
    qint64 now = 0; ///< milliseconds since 1970
};

/// Fills a new database with many resources, to try the console at full size: names, usages, headers and
/// states come from dictionaries, accounts differ much in size, and numbers stand in no order. A million
/// numbers take seconds.
void generate(Database &database, const GeneratorInput &input);

} // namespace sandbox
