// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connections/connection_profile.h"

#include <QList>
#include <QString>

#include <optional>

class QSettings;

namespace acg {

/// The connections a person has set up, in an INI file that only its owner may read. Settings in that
/// file which this version does not know are left as they are.
class ConnectionProfileStore
{
public:
    /// The file need not exist; it and its directory are made by the first save().
    explicit ConnectionProfileStore(QString filePath);

    /// connections.ini in the directory that belongs to this program's settings.
    [[nodiscard]] static QString defaultFilePath();

    /// By name as people sort names, then by id. What a hand-edited file got wrong is in there too:
    /// validate() tells. Entries whose id is not a GUID are left out.
    [[nodiscard]] QList<ConnectionProfile> list() const;

    /// Adds the profile or replaces the one with its id. False when the id is null or the file cannot be
    /// written.
    [[nodiscard]] bool save(const ConnectionProfile &profile);

    /// Also true when there was no such profile. Its secret is another store's matter.
    [[nodiscard]] bool remove(const QUuid &id);

    /// What the gateway of a saved connection turned out to give; true and without effect for others.
    [[nodiscard]] bool rememberPageSize(const QUuid &id, int rows);

    /// The connection to open by itself at start; none when it was removed.
    [[nodiscard]] std::optional<QUuid> lastUsed() const;
    [[nodiscard]] bool setLastUsed(const QUuid &id);

private:
    [[nodiscard]] bool commit(QSettings &settings) const;

    QString m_filePath;
};

} // namespace acg
