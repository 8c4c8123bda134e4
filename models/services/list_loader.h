// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/api/api_client.h"
#include "models/api/requests.h"

#include <QObject>

#include <functional>
#include <optional>

namespace acg {

/// Loads a list to its end, page after page, following nextLink. Starting again, or cancelling, drops what is
/// still on its way.
class ListLoader : public QObject
{
    Q_OBJECT
public:
    /// For a list that is looked at: its first page is wanted sooner than the others.
    explicit ListLoader(ApiClient &client, QObject *parent = nullptr);
    /// For a list of which somebody waits for the end.
    ListLoader(ApiClient &client, Priority priority, QObject *parent);

    /// `onPage` gets each page in order; then finished() or failed() is emitted. `first` is the priority of
    /// the first page where this time it is another one.
    template <typename Request>
    void start(Request request, std::function<void(typename Request::Answer &&)> onPage,
               std::optional<Priority> first = {})
    {
        cancel();
        m_running = true;
        m_isHurried = false;
        next(std::move(request), std::move(onPage), first.value_or(m_first));
    }
    void cancel();
    /// From within onPage: nothing more is asked for before goOn(), so that pages do not pile up where they
    /// are worked on.
    void hold() { m_held = true; }
    void goOn();
    /// Somebody waits for the end now: the pages to come are asked for like the first one.
    void hurry() { m_isHurried = true; }
    /// Ends it, running or not: failed() is emitted.
    void fail(const ApiError &error);
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void finished();
    void failed(const acg::ApiError &error);
    /// How many rows the gateway puts on a page of this list; not told of a list of one page.
    void pageSizeSeen(int rows);

private:
    template <typename Request>
    void next(Request request, std::function<void(typename Request::Answer &&)> onPage, Priority priority)
    {
        const quint64 round = m_round;
        const auto answered = [=, this](Result<typename Request::Answer> page) {
            if (round != m_round)
                return; // cancelled or started again meanwhile
            if (!page && isPageTooLarge(page.error()) && request.page.maxPageSize > api::safePageSize) {
                Request smaller = request;
                smaller.page.maxPageSize = api::safePageSize;
                return next(std::move(smaller), onPage, priority);
            }
            if (!page)
                return end(&page.error());
            const QUrl link = page->nextLink;
            if (!link.isEmpty() && link == request.page.link) {
                const ApiError circle = unexpectedAnswer(QStringLiteral("nextLink"), link.toString());
                return end(&circle);
            }
            if (!link.isEmpty() && !request.page.link.isValid())
                Q_EMIT pageSizeSeen(int(page->size()));
            onPage(std::move(*page));
            if (round != m_round)
                return; // the receiver of the page had enough
            m_goOn = [=, this] {
                if (link.isEmpty())
                    return end(nullptr);
                Request following = request;
                following.page.link = link;
                next(std::move(following), onPage, m_isHurried ? m_first : m_others);
            };
            if (!m_held)
                goOn();
        };
        m_call = m_client.send(request, this, answered, priority);
    }
    [[nodiscard]] static bool isPageTooLarge(const ApiError &error);
    void end(const ApiError *error);

    ApiClient &m_client;
    const Priority m_first;
    const Priority m_others;
    CallHandle m_call;
    bool m_held = false;
    std::function<void()> m_goOn; ///< after a page
    quint64 m_round = 0;
    bool m_running = false;
    bool m_isHurried = false;
};

} // namespace acg
