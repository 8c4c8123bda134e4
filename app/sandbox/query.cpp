// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/query.h"

#include <QList>
#include <QUrl>

#include <algorithm>

namespace sandbox {

namespace {

QString decoded(QByteArray text)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text.replace('+', ' ')));
}

} // namespace

Query::Query(const QByteArray &encoded)
{
    const QList<QByteArray> parts = encoded.split('&');
    for (const QByteArray &part : parts) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        if (equals < 0)
            m_items.emplace_back(decoded(part), QString());
        else
            m_items.emplace_back(decoded(part.left(equals)), decoded(part.mid(equals + 1)));
    }
}

std::optional<QString> Query::value(QLatin1StringView name) const
{
    const auto item = std::ranges::find_if(m_items, [name](const auto &pair) { return pair.first == name; });
    if (item == m_items.end())
        return {};
    return item->second;
}

void Query::set(QLatin1StringView name, const QString &value)
{
    remove(name);
    m_items.emplace_back(name, value);
}

void Query::remove(QLatin1StringView name)
{
    std::erase_if(m_items, [name](const auto &pair) { return pair.first == name; });
}

QByteArray Query::encoded() const
{
    QByteArray result;
    for (const auto &[name, value] : m_items) {
        if (!result.isEmpty())
            result += '&';
        result += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    return result;
}

} // namespace sandbox
