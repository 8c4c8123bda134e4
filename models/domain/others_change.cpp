// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/others_change.h"

#include "models/domain/json_merge.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(acg::OthersChange)
};

/// What a gateway fills in by itself where a body does not say it.
bool isFilledIn(const QString &member, const QJsonValue &value)
{
    return value.isNull() || value == false || value == QString() || value == QJsonArray()
        || member == "assignmentStatus"_L1 || (member == "callScreening"_L1 && value == true);
}

bool isFilledIn(const QJsonObject &json)
{
    for (auto member = json.begin(); member != json.end(); ++member) {
        if (member->isObject() ? !isFilledIn(member->toObject()) : !isFilledIn(member.key(), *member))
            return false;
    }
    return true;
}

bool isOther(const QJsonObject &expected, const QJsonObject &held)
{
    if (expected.isEmpty() || held.isEmpty())
        return expected.isEmpty() != held.isEmpty();
    const QList<json::Change> changes = json::changes(expected, held);
    return std::ranges::any_of(changes, [](const json::Change &change) {
        const QString member = change.path.constLast();
        if (change.before.isUndefined() || change.before.isNull())
            return change.after.isObject() ? !isFilledIn(change.after.toObject())
                                           : !isFilledIn(member, change.after);
        return !(change.after.isUndefined() && isFilledIn(member, change.before));
    });
}

} // namespace

std::optional<QString> othersChange(const QJsonObject &expected, const QJsonObject &held)
{
    if (!isOther(expected, held))
        return {};
    return held.isEmpty() ? Words::tr("Somebody has deleted it since.")
                          : Words::tr("Somebody has changed it since: look at what it is now.");
}

} // namespace acg
