// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/bulk/row_words.h"

#include <QCoreApplication>

namespace acg {

namespace {

class RowWords
{
    Q_DECLARE_TR_FUNCTIONS(acg::RowWords)
};

} // namespace

QString rowActionText(RowAction action)
{
    switch (action) {
    case RowAction::NotCompared:
        return RowWords::tr("Not compared");
    case RowAction::Create:
        return RowWords::tr("Create");
    case RowAction::Update:
        return RowWords::tr("Update");
    case RowAction::Delete:
        return RowWords::tr("Delete");
    case RowAction::Move:
        return RowWords::tr("Move");
    case RowAction::Unchanged:
        return RowWords::tr("Unchanged");
    case RowAction::Impossible:
        return RowWords::tr("Impossible");
    case RowAction::Count:
        break;
    }
    return {};
}

QString rowStateText(RowAction action, RowState state, RowSync sync)
{
    if (!isSent(action))
        return {};
    switch (state) {
    case RowState::Open:
        return RowWords::tr("To be sent");
    case RowState::LeftOut:
        return RowWords::tr("Left out");
    case RowState::Sent:
        return RowWords::tr("Under way");
    case RowState::Removed:
        return RowWords::tr("Half moved");
    case RowState::Failed:
        return RowWords::tr("Failed");
    case RowState::NotSent:
        return RowWords::tr("Not sent");
    case RowState::Done:
    case RowState::Count:
        break;
    }
    switch (sync) {
    case RowSync::Pending:
        return RowWords::tr("Sync pending");
    case RowSync::Synced:
        return RowWords::tr("Synced");
    case RowSync::Failed:
        return RowWords::tr("Sync failed");
    case RowSync::NotWatched:
    case RowSync::Count:
        break;
    }
    return RowWords::tr("Done");
}

} // namespace acg
