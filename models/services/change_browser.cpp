// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/services/change_browser.h"

#include "models/storage/change_history.h"

namespace acg {

ChangeBrowser::ChangeBrowser(ChangeHistory &history, QObject *parent)
    : QObject(parent)
    , m_history(history)
{
    connect(&history, &ChangeHistory::recorded, this, [this](const QList<ChangeRecord> &changes) {
        if (!m_isFollowing)
            return;
        m_changes.prepend(changes);
        m_changes.keepNewest(ChangeHistory::keptChanges);
    });
    connect(&history, &ChangeHistory::forgotten, this,
            [this](const QString &requestId, const QStringList &names) {
                if (m_isFollowing)
                    m_changes.remove(requestId, names);
            });
    connect(&history, &ChangeHistory::ended, this,
            [this](const QString &requestId, const ChangeOutcome &outcome) {
                if (m_isFollowing)
                    m_changes.setOutcome(requestId, outcome);
            });
}

void ChangeBrowser::reload()
{
    m_isFollowing = false;
    m_reading = std::make_unique<QObject>();
    m_changes.setLoadState(LoadState::Loading);
    read(0);
}

void ChangeBrowser::read(qint64 olderThan)
{
    m_history.read(olderThan, m_reading.get(), [this](const ChangeHistory::Page &page) {
        if (!m_isFollowing)
            m_changes.clear();
        m_isFollowing = true;
        m_changes.append(page.records);
        if (page.complete)
            m_changes.setLoadState(LoadState::Complete);
        else
            read(page.records.constLast().id);
    });
}

} // namespace acg
