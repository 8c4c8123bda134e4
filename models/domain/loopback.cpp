// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/loopback.h"

#include <arpa/inet.h>

using namespace Qt::StringLiterals;

namespace acg {

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    if (host.compare("localhost"_L1, Qt::CaseInsensitive) == 0)
        return true;
    // The C library's and not QHostAddress: a start does without Qt Network (models/network).
    const QByteArray text = host.toLatin1();
    in_addr four{};
    in6_addr six{};
    if (inet_pton(AF_INET, text.constData(), &four) == 1)
        return ntohl(four.s_addr) >> 24U == 127;
    return inet_pton(AF_INET6, text.constData(), &six) == 1 && IN6_IS_ADDR_LOOPBACK(&six);
}

} // namespace acg
