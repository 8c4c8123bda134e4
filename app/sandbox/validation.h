// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/failure.h"

#include <QByteArrayView>
#include <QJsonObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace sandbox {

/// A body as an object. Besides JSON proper, a comma before a closing bracket is taken, because the vendor's
/// own samples have it. Anything else is 400.
Result<QJsonObject> parseObject(const QByteArray &body);

enum class Presence { Optional, Required }; ///< an optional member may also be null

/// The shape of a text: its length in characters and which ones.
struct TextShape
{
    int minimum = 0;
    int maximum = 0; ///< 0: no limit
    QByteArrayView allowed; ///< characters besides A-Z a-z 0-9; nothing with anyCharacter
    bool anyCharacter = true;
};

/// `[A-Za-z0-9_-]` and up to this many: account names, SIP headers, subdomains.
constexpr TextShape labelShape(int maximum)
{
    return {1, maximum, "_-", false};
}

bool isE164(QStringView number); ///< `^\+[1-9]\d+$`, 3 to 16 characters

/// Checks the members of an object one after another and remembers the first broken rule.
class ObjectCheck
{
public:
    /// `path` is how messages name the object: empty, or e.g. "serviceDetails".
    ObjectCheck(QJsonObject object, QString path);

    ObjectCheck &text(QLatin1StringView name, Presence presence, const TextShape &shape = {});
    ObjectCheck &telephoneNumber(QLatin1StringView name);
    ObjectCheck &boolean(QLatin1StringView name, Presence presence);
    ObjectCheck &texts(QLatin1StringView name, Presence presence); ///< an array of texts
    ObjectCheck &object(QLatin1StringView name, Presence presence,
                        const std::function<void(ObjectCheck &)> &members);
    /// The member is a key, so it must be the one in the path.
    ObjectCheck &equals(QLatin1StringView name, const QString &expected);

    [[nodiscard]] std::optional<Failure> failure() const { return *m_failure; }

private:
    [[nodiscard]] QString fieldName(QLatin1StringView name) const;
    void fail(QLatin1StringView name, const QString &rule);
    /// True when there is a value to look at.
    bool present(QLatin1StringView name, Presence presence);

    QJsonObject m_object;
    QString m_path;
    std::shared_ptr<std::optional<Failure>> m_failure; // shared with the checks of nested objects
};

} // namespace sandbox
