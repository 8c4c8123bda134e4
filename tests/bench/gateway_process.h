// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connections/connection_profile.h"

#include <QProcess>
#include <QTextStream>

#include <cstdlib>

namespace acg::bench {

/// A gateway in a process of its own, so that its memory and its work are not counted as the console's.
class GatewayProcess
{
public:
    explicit GatewayProcess(const QStringList &options)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(ACG_CONSOLE_PATH),
                        QStringList{QStringLiteral("--serve-sandbox")} + options);
        QByteArray said;
        while (!said.endsWith('\n') && m_process.waitForReadyRead(120'000))
            said += m_process.readAllStandardOutput();
        m_url = QUrl(QString::fromUtf8(said.mid(said.indexOf("http")).trimmed()));
        if (!m_url.isValid() || m_url.isEmpty()) {
            QTextStream(stderr) << "the gateway did not start\n";
            std::exit(EXIT_FAILURE);
        }
    }
    ~GatewayProcess()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(GatewayProcess)

    [[nodiscard]] QUrl url() const { return m_url; }

private:
    QProcess m_process;
    QUrl m_url;
};

inline const QString sandboxSecret = QStringLiteral("sandbox-secret");

/// Connects to a sandbox gateway, which sets no limit unless it was told to.
inline ConnectionProfile profileFor(const QUrl &gateway)
{
    ConnectionProfile profile = ConnectionProfile::create(QStringLiteral("bench"));
    profile.baseUrl = gateway;
    profile.authority = gateway;
    profile.tenant = QStringLiteral("sandbox.example");
    profile.clientId = QStringLiteral("sandbox-admin");
    profile.requestsPerMinute = 0;
    profile.keepsSnapshot = false;
    return profile;
}

} // namespace acg::bench
