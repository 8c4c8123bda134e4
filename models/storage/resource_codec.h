// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace acg {

/// Resources as compact JSON, just as the gateway gave them: what we do not know of them survives.
template <typename Resource>
[[nodiscard]] QByteArray encodeResources(const QList<Resource> &resources)
{
    QJsonArray array;
    for (const Resource &resource : resources)
        array.append(resource.toJson());
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

/// The same of resources that are compact JSON already.
[[nodiscard]] inline QByteArray encodeResources(const QList<QByteArray> &json)
{
    return '[' + json.join(',') + ']';
}

/// Nothing unless every one of them is a resource of this kind.
template <typename Resource>
[[nodiscard]] std::optional<QList<Resource>> decodeResources(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isArray())
        return std::nullopt;
    QList<Resource> resources;
    const QJsonArray array = document.array();
    for (const auto &value : array) {
        auto resource = Resource::fromJson(value.toObject());
        if (!resource)
            return std::nullopt;
        resources.append(std::move(*resource));
    }
    return resources;
}

} // namespace acg
