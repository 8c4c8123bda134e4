// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/number_conditions.h"

#include <QJsonObject>

namespace acg {

/// Filters that people keep under a name, in the settings. What cannot be read (a newer version wrote it)
/// stays there, unseen.
class SavedFilters
{
public:
    explicit SavedFilters(const QString &settingsKey);

    [[nodiscard]] QStringList names() const; ///< sorted without regard to case
    [[nodiscard]] NumberConditions conditions(const QString &name) const; ///< all numbers when there is none
    /// One of the same name is replaced.
    void save(const QString &name, const NumberConditions &conditions);
    void rename(const QString &from, const QString &to);
    void remove(const QString &name);

private:
    void write() const;

    QString m_settingsKey;
    QJsonObject m_filters; ///< by name
};

} // namespace acg
