// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/api/api_client.h"
#include "models/api/requests.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace acg {

/// Loads a list to its end, page after page, following nextLink. The next page is asked for while one is
/// decoded. Starting again, or cancelling, drops what is still on its way.
class ListLoader : public QObject
{
    Q_OBJECT
public:
    template <typename Request>
    using OnPage = std::function<void(typename Request::Answer &&)>;

    /// For a list that is looked at: its first page is wanted sooner than the others.
    explicit ListLoader(ApiClient &client, QObject *parent = nullptr);
    /// For a list of which somebody waits for the end.
    ListLoader(ApiClient &client, Priority priority, QObject *parent);

    /// `onPage` gets each page in order; then finished() or failed() is emitted. `first` is the priority of
    /// the first page where this time it is another one.
    template <typename Request>
    void start(Request request, OnPage<Request> onPage, std::optional<Priority> first = {})
    {
        cancel();
        m_running = true;
        m_isHurried = false;
        m_page = ask(request, std::make_shared<const OnPage<Request>>(std::move(onPage)),
                     first.value_or(m_first));
    }
    void cancel();
    /// From within onPage: no page comes before goOn(), and no more than one is asked for, so that they do
    /// not pile up where they are worked on.
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
    /// A page that was asked for.
    struct Asked
    {
        quint64 id = 0; ///< 0: none
        QUrl link;
        CallHandle call;
        QUrl next; ///< what follows it, once that is known
        std::function<void()> take; ///< where it came before its turn
    };

    /// One for all pages: it may count them.
    template <typename Request>
    using SharedOnPage = std::shared_ptr<const OnPage<Request>>;

    template <typename Request>
    Asked ask(const Request &request, const SharedOnPage<Request> &onPage, Priority priority)
    {
        const quint64 id = ++m_lastId;
        const auto answered = [=, this](Result<typename Request::Answer> page) {
            if (id == m_page.id)
                take(request, onPage, priority, std::move(page));
            else if (id == m_ahead.id)
                m_ahead.take = [=, this, page = std::make_shared<decltype(page)>(std::move(page))] {
                    take(request, onPage, priority, std::move(*page));
                };
        };
        const auto glance = [=, this](const HttpAnswer &answer) {
            const QUrl next = api::nextLinkAtEnd(answer.body);
            if (id == m_page.id)
                askAhead(request, onPage, next);
            else if (id == m_ahead.id)
                m_ahead.next = next;
        };
        return {id, request.page.link, m_client.send(request, this, answered, priority, glance), {}, {}};
    }
    template <typename Request>
    void askAhead(Request request, const SharedOnPage<Request> &onPage, const QUrl &link)
    {
        if (link.isEmpty() || link == m_page.link || link == m_ahead.link)
            return;
        m_ahead.call.cancel();
        request.page.link = link;
        m_ahead = ask(request, onPage, m_isHurried ? m_first : m_others);
    }
    template <typename Request>
    void take(Request request, const SharedOnPage<Request> &onPage, Priority priority,
              Result<typename Request::Answer> page)
    {
        if (!page && isPageTooLarge(page.error()) && request.page.maxPageSize > api::safePageSize) {
            request.page.maxPageSize = api::safePageSize;
            m_page = ask(request, onPage, priority);
            return;
        }
        if (!page)
            return end(&page.error());
        const QUrl link = page->nextLink;
        if (!link.isEmpty() && link == m_page.link) {
            const ApiError circle = unexpectedAnswer(QStringLiteral("nextLink"), link.toString());
            return end(&circle);
        }
        if (!link.isEmpty() && !m_page.link.isValid())
            Q_EMIT pageSizeSeen(int(page->size()));
        const quint64 id = m_page.id;
        (*onPage)(std::move(*page));
        if (id != m_page.id)
            return; // the receiver of the page had enough, or started again
        m_goOn = [=, this] { follow(request, onPage, link); };
        if (!m_held)
            goOn();
    }
    template <typename Request>
    void follow(const Request &request, const SharedOnPage<Request> &onPage, const QUrl &link)
    {
        if (link.isEmpty())
            return end(nullptr);
        askAhead(request, onPage, link); // unless that was done
        m_page = std::exchange(m_ahead, {});
        askAhead(request, onPage, m_page.next);
        if (const auto takeNow = std::exchange(m_page.take, {}))
            takeNow();
    }
    [[nodiscard]] static bool isPageTooLarge(const ApiError &error);
    void end(const ApiError *error);

    ApiClient &m_client;
    const Priority m_first;
    const Priority m_others;
    quint64 m_lastId = 0;
    Asked m_page; ///< whose turn it is
    Asked m_ahead; ///< the one after it
    bool m_held = false;
    std::function<void()> m_goOn; ///< after a page
    bool m_running = false;
    bool m_isHurried = false;
};

} // namespace acg
