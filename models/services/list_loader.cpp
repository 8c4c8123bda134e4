// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/services/list_loader.h"

namespace acg {

ListLoader::ListLoader(ApiClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_first(Priority::Visible)
    , m_others(Priority::Background)
{
}

ListLoader::ListLoader(ApiClient &client, Priority priority, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_first(priority)
    , m_others(priority)
{
}

void ListLoader::cancel()
{
    m_running = false;
    m_held = false;
    m_goOn = {};
    for (const Asked &page : {std::exchange(m_page, {}), std::exchange(m_ahead, {})})
        page.call.cancel();
}

void ListLoader::goOn()
{
    m_held = false;
    if (const auto following = std::exchange(m_goOn, {}))
        following();
}

void ListLoader::fail(const ApiError &error)
{
    cancel();
    Q_EMIT failed(error);
}

bool ListLoader::isPageTooLarge(const ApiError &error)
{
    return error.httpStatus == 400 && error.target == QLatin1StringView("maxpagesize");
}

void ListLoader::end(const ApiError *error)
{
    if (error)
        return fail(*error);
    cancel();
    Q_EMIT finished();
}

} // namespace acg
