// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/services/list_loader.h"

namespace acg {

ListLoader::ListLoader(ApiClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

void ListLoader::cancel()
{
    ++m_round;
    m_running = false;
    m_call.cancel();
    m_call = {};
}

void ListLoader::end(const ApiError *error)
{
    m_running = false;
    m_call = {};
    if (error)
        Q_EMIT failed(*error);
    else
        Q_EMIT finished();
}

} // namespace acg
