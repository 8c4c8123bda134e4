// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QLatin1StringView>

#include <initializer_list>

namespace sandbox {

/// Changes an object within an object, which QJsonObject hands out by value only.
template <class Edit>
void editObject(QJsonObject &parent, QLatin1StringView name, Edit edit)
{
    QJsonObject member = parent.value(name).toObject();
    edit(member);
    parent.insert(name, member);
}

inline void dropNulls(QJsonObject &object, std::initializer_list<QLatin1StringView> names)
{
    for (const QLatin1StringView name : names) {
        if (object.value(name).isNull())
            object.remove(name);
    }
}

} // namespace sandbox
