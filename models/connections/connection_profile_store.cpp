// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connections/connection_profile_store.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr auto connectionsGroup = "connections"_L1;
constexpr auto lastUsedKey = "lastUsed"_L1;
constexpr auto pageSizeKey = "pageSize"_L1;

QString groupOf(const QUuid &id)
{
    return connectionsGroup + u'/' + id.toString(QUuid::WithoutBraces);
}

void write(QSettings &settings, const ConnectionProfile &profile)
{
    settings.setValue("name"_L1, profile.name);
    settings.setValue("baseUrl"_L1, profile.baseUrl.toString(QUrl::FullyEncoded));
    settings.setValue("tenant"_L1, profile.tenant);
    settings.setValue("clientId"_L1, profile.clientId);
    settings.setValue("authority"_L1, profile.authority.toString(QUrl::FullyEncoded));
    settings.setValue("apiVersion"_L1, profile.apiVersion);
    settings.setValue("scope"_L1, profile.scope);
    settings.setValue("requestsPerMinute"_L1, profile.requestsPerMinute);
    settings.setValue("keepsSnapshot"_L1, profile.keepsSnapshot);
    settings.setValue(pageSizeKey, profile.pageSize);
}

ConnectionProfile read(const QSettings &settings, const QUuid &id)
{
    ConnectionProfile profile;
    profile.id = id;
    profile.name = settings.value("name"_L1).toString();
    profile.baseUrl = QUrl(settings.value("baseUrl"_L1).toString());
    profile.tenant = settings.value("tenant"_L1).toString();
    profile.clientId = settings.value("clientId"_L1).toString();
    // Absent means the default; present but empty stays empty, and validate() complains.
    profile.authority = QUrl(settings.value("authority"_L1, profile.authority).toString());
    profile.apiVersion = settings.value("apiVersion"_L1, profile.apiVersion).toString();
    profile.scope = settings.value("scope"_L1, profile.scope).toString();
    profile.requestsPerMinute
        = std::max(0, settings.value("requestsPerMinute"_L1, profile.requestsPerMinute).toInt());
    profile.keepsSnapshot = settings.value("keepsSnapshot"_L1, profile.keepsSnapshot).toBool();
    profile.pageSize = std::max(0, settings.value(pageSizeKey).toInt());
    return profile;
}

} // namespace

ConnectionProfileStore::ConnectionProfileStore(QString filePath)
    : m_filePath(std::move(filePath))
{
}

QString ConnectionProfileStore::defaultFilePath()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation))
        .filePath(u"connections.ini"_s);
}

QList<ConnectionProfile> ConnectionProfileStore::list() const
{
    QSettings settings(m_filePath, QSettings::IniFormat);
    QList<ConnectionProfile> profiles;
    settings.beginGroup(connectionsGroup);
    const QStringList groups = settings.childGroups();
    for (const QString &group : groups) {
        const QUuid id = QUuid::fromString(group);
        if (id.isNull())
            continue;
        settings.beginGroup(group);
        profiles.append(read(settings, id));
        settings.endGroup();
    }
    std::sort(profiles.begin(), profiles.end(), [](const ConnectionProfile &a, const ConnectionProfile &b) {
        const int order = QString::localeAwareCompare(a.name.toCaseFolded(), b.name.toCaseFolded());
        return order != 0 ? order < 0 : a.id < b.id;
    });
    return profiles;
}

bool ConnectionProfileStore::save(const ConnectionProfile &profile)
{
    if (profile.id.isNull())
        return false;
    QSettings settings(m_filePath, QSettings::IniFormat);
    settings.beginGroup(groupOf(profile.id));
    write(settings, profile);
    settings.endGroup();
    return commit(settings);
}

bool ConnectionProfileStore::remove(const QUuid &id)
{
    QSettings settings(m_filePath, QSettings::IniFormat);
    settings.remove(groupOf(id));
    return commit(settings);
}

bool ConnectionProfileStore::rememberPageSize(const QUuid &id, int rows)
{
    QSettings settings(m_filePath, QSettings::IniFormat);
    if (!settings.contains(groupOf(id) + "/name"_L1))
        return true;
    settings.setValue(groupOf(id) + u'/' + pageSizeKey, rows);
    return commit(settings);
}

std::optional<QUuid> ConnectionProfileStore::lastUsed() const
{
    const QSettings settings(m_filePath, QSettings::IniFormat);
    const QUuid id = QUuid::fromString(settings.value(lastUsedKey).toString());
    if (id.isNull() || !settings.contains(groupOf(id) + "/name"_L1))
        return std::nullopt;
    return id;
}

bool ConnectionProfileStore::setLastUsed(const QUuid &id)
{
    QSettings settings(m_filePath, QSettings::IniFormat);
    settings.setValue(lastUsedKey, id.toString(QUuid::WithoutBraces));
    return commit(settings);
}

// There is no secret in the file, but tenants, clients and host names are nobody else's business.
bool ConnectionProfileStore::commit(QSettings &settings) const
{
    settings.sync();
    return settings.status() == QSettings::NoError
        && QFile::setPermissions(m_filePath, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

} // namespace acg
