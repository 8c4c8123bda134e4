// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/api/api_client.h"

#include <QObject>

#include <functional>

namespace acg {

/// Loads a list to its end, page after page, following nextLink. Starting again, or cancelling, drops what
/// is still on its way.
class ListLoader : public QObject
{
    Q_OBJECT
public:
    explicit ListLoader(ApiClient &client, QObject *parent = nullptr);

    /// `onPage` gets each page in order; then finished() or failed() is emitted.
    template <typename Request>
    void start(Request request, std::function<void(typename Request::Answer &&)> onPage)
    {
        cancel();
        m_running = true;
        next(std::move(request), std::move(onPage));
    }
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void finished();
    void failed(const acg::ApiError &error);

private:
    template <typename Request>
    void next(Request request, std::function<void(typename Request::Answer &&)> onPage)
    {
        const quint64 round = m_round;
        m_call = m_client.send(request, this, [=, this](Result<typename Request::Answer> page) {
            if (round != m_round)
                return; // cancelled or started again meanwhile
            if (!page)
                return end(&page.error());
            const QUrl link = page->nextLink;
            if (!link.isEmpty() && link == request.page.link) {
                const ApiError circle = unexpectedAnswer(QStringLiteral("nextLink"), link.toString());
                return end(&circle);
            }
            onPage(std::move(*page));
            if (round != m_round)
                return; // the receiver of the page had enough
            if (link.isEmpty())
                return end(nullptr);
            Request following = request;
            following.page.link = link;
            next(std::move(following), onPage);
        });
    }
    void end(const ApiError *error);

    ApiClient &m_client;
    CallHandle m_call;
    quint64 m_round = 0;
    bool m_running = false;
};

} // namespace acg
