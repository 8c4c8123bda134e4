// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <stdexcept>

namespace acg::test {

/// File names of the samples whose name starts with the prefix.
[[nodiscard]] inline QStringList sampleNames(const QString &prefix)
{
    return QDir(QStringLiteral(ACG_SAMPLES)).entryList({prefix + QStringLiteral("*.json")}, QDir::Files);
}

[[nodiscard]] inline QJsonObject sample(const QString &name)
{
    QFile file(QStringLiteral(ACG_SAMPLES "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("no such sample: " + name.toStdString());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        throw std::runtime_error("not a JSON object: " + name.toStdString());
    return document.object();
}

/// The resources of a sample: those of its list, or itself.
[[nodiscard]] inline QList<QJsonObject> resources(const QString &name)
{
    const QJsonObject json = sample(name);
    if (!json.value(QLatin1StringView("value")).isArray())
        return {json};
    QList<QJsonObject> result;
    const QJsonArray items = json.value(QLatin1StringView("value")).toArray();
    for (const auto &item : items)
        result.append(item.toObject());
    return result;
}

[[nodiscard]] inline QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace acg::test
