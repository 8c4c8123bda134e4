// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace sandbox {

class Database;

/// Fills a new database with the demo data of the resource demo_data.json: resources as they are answered,
/// their read-only members included. What is pending there stays so for a year.
void fillWithDemoData(Database &database, qint64 nowMilliseconds);

} // namespace sandbox
