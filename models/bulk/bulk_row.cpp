// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/bulk/bulk_row.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace acg {

QJsonObject toJson(const BulkRow &row)
{
    constexpr const char *kinds[] = {"account", "number", "requestForInformation"};
    constexpr const char *actions[]
        = {"notCompared", "create", "update", "delete", "move", "unchanged", "impossible"};
    constexpr const char *states[] = {"open", "leftOut", "sent", "removed", "done", "failed", "notSent"};
    constexpr const char *syncs[] = {"notWatched", "pending", "synced", "failed"};
    static_assert(std::size(actions) == std::size_t(RowAction::Count));
    static_assert(std::size(states) == std::size_t(RowState::Count));
    static_assert(std::size(syncs) == std::size_t(RowSync::Count));
    const auto word = [](const auto &words, auto value) {
        return QString::fromLatin1(words[static_cast<std::size_t>(value)]);
    };
    QJsonObject json{{u"kind"_s, word(kinds, row.subject.kind)},
                     {u"accountName"_s, row.subject.accountName},
                     {u"name"_s, row.subject.name},
                     {u"action"_s, word(actions, row.action)},
                     {u"state"_s, word(states, row.state)},
                     {u"backendSync"_s, word(syncs, row.sync)}};
    const auto insert = [&json](const QString &member, const QString &text) {
        if (!text.isEmpty())
            json.insert(member, text);
    };
    insert(u"movedFrom"_s, row.movedFrom);
    insert(u"errorCode"_s, row.errorCode);
    insert(u"error"_s, row.error);
    if (row.sourceRow != 0)
        json.insert(u"sourceRow"_s, row.sourceRow);
    if (!row.before.isEmpty())
        json.insert(u"before"_s, objectFromJson(row.before));
    if (!row.after.isEmpty())
        json.insert(u"after"_s, objectFromJson(row.after));
    return json;
}

} // namespace acg
