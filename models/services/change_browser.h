// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/change_list_model.h"

#include <QObject>

#include <memory>

namespace acg {

class ChangeHistory;

/// The change history as a list: read to its end, and kept up with what is written from then on.
class ChangeBrowser : public QObject
{
    Q_OBJECT
public:
    /// The history must outlive it.
    explicit ChangeBrowser(ChangeHistory &history, QObject *parent = nullptr);

    [[nodiscard]] ChangeListModel &changes() { return m_changes; }
    /// Reads all of it again: another console may have written to it.
    void reload();

private:
    void read(qint64 olderThan);

    ChangeHistory &m_history;
    ChangeListModel m_changes;
    std::unique_ptr<QObject> m_reading; ///< guards the pages asked for
    bool m_isFollowing = false; ///< the newest page is there; before, it will hold what is told meanwhile
};

} // namespace acg
