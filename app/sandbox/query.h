// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace sandbox {

/// The query of a request: names and values decoded, in the order sent. As in forms, '+' is a space.
class Query
{
public:
    explicit Query(const QByteArray &encoded = {});

    [[nodiscard]] std::optional<QString> value(QLatin1StringView name) const; ///< of the first with this name
    void set(QLatin1StringView name, const QString &value);
    void remove(QLatin1StringView name);
    [[nodiscard]] QByteArray encoded() const;

private:
    std::vector<std::pair<QString, QString>> m_items;
};

} // namespace sandbox
