// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/filters/saved_filters.h"

#include <QJsonDocument>
#include <QSettings>

namespace acg {

SavedFilters::SavedFilters(const QString &settingsKey)
    : m_settingsKey(settingsKey)
    , m_filters(QJsonDocument::fromJson(QSettings().value(settingsKey).toByteArray()).object())
{
}

QStringList SavedFilters::names() const
{
    QStringList names;
    const QStringList all = m_filters.keys();
    for (const QString &name : all) {
        if (NumberConditions::fromJson(m_filters.value(name).toObject()))
            names.append(name);
    }
    names.sort(Qt::CaseInsensitive);
    return names;
}

NumberConditions SavedFilters::conditions(const QString &name) const
{
    return NumberConditions::fromJson(m_filters.value(name).toObject()).value_or(NumberConditions());
}

void SavedFilters::save(const QString &name, const NumberConditions &conditions)
{
    m_filters.insert(name, conditions.toJson());
    write();
}

void SavedFilters::rename(const QString &from, const QString &to)
{
    m_filters.insert(to, m_filters.take(from));
    write();
}

void SavedFilters::remove(const QString &name)
{
    m_filters.remove(name);
    write();
}

void SavedFilters::write() const
{
    QSettings().setValue(m_settingsKey, QJsonDocument(m_filters).toJson(QJsonDocument::Compact));
}

} // namespace acg
