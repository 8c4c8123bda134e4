// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/jobs/spool_folder.h"

#include <QDir>
#include <QStandardPaths>

namespace acg {

QString spoolFolder()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    return !folder.isEmpty() && QDir().mkpath(folder) ? folder : QDir::tempPath();
}

} // namespace acg
