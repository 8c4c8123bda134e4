// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox_host.h"

#include "app/open_gateway.h"

namespace acg::app {

using namespace Qt::StringLiterals;

namespace {

/// The same each time for the same data, so that what a person leaves with it is found again.
ConnectionProfile sandboxProfile(const QString &databaseFile)
{
    ConnectionProfile profile = ConnectionProfile::create(SandboxHost::tr("Sandbox"));
    profile.id = QUuid::createUuidV5(QUuid(), "acg-console sandbox "_L1 + databaseFile);
    return profile;
}

} // namespace

SandboxHost::SandboxHost(sandbox::GatewayOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_profile(sandboxProfile(m_options.databaseFile))
    , m_history(m_folder.filePath(u"history"_s))
{
}

SandboxHost::~SandboxHost()
{
    if (m_starter.joinable())
        m_starter.join();
}

void SandboxHost::start()
{
    m_starter = std::thread([this] {
        QString problem;
        if (auto opened = openGateway(m_options)) {
            m_gateway = std::move(*opened);
            if (!m_gateway->start())
                problem = m_gateway->errorText();
        } else {
            problem = opened.error();
        }
        QMetaObject::invokeMethod(
            this,
            [this, problem] {
                if (problem.isEmpty())
                    Q_EMIT ready();
                else
                    Q_EMIT failed(problem);
            },
            Qt::QueuedConnection);
    });
}

ConnectionProfile SandboxHost::profile() const
{
    ConnectionProfile profile = m_profile;
    profile.baseUrl = m_gateway->baseUrl();
    profile.authority = m_gateway->baseUrl();
    profile.tenant = u"sandbox"_s;
    profile.clientId = u"sandbox-admin"_s;
    profile.requestsPerMinute = m_options.requestsPerMinute.value_or(0);
    profile.keepsSnapshot = false; // it has the data on this computer itself
    return profile;
}

QString SandboxHost::secret()
{
    return u"sandbox-secret"_s; // no secret: the gateway's documentation tells it
}

} // namespace acg::app
