// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/services/list_loader.h"

#include <QObject>

namespace acg {

class NoteStore;
class ResourceFeed;
class RfiTableModel;

/// Fills the list of requests for information, and keeps with the connection how a person has marked them.
class RfiInbox : public QObject
{
    Q_OBJECT
public:
    /// All of them must outlive it. Without notes, marks are kept in memory only.
    RfiInbox(ApiClient &client, const ResourceFeed &feed, RfiTableModel &rfis, NoteStore *notes);

    void reload();
    /// The same when nobody has asked for it: it waits until the gateway has time. Nothing while it is
    /// loading.
    void lookForNew();
    [[nodiscard]] ListLoader &loader() { return m_loader; }

Q_SIGNALS:
    void failed(const acg::ApiError &error);

private:
    void load(std::optional<Priority> first);
    void keepMarks(NoteStore &notes);

    RfiTableModel &m_rfis;
    ListLoader m_loader;
};

} // namespace acg
