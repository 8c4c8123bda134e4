// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/gateway.h"
#include "models/connections/connection_profile.h"
#include "models/storage/change_history.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>
#include <thread>

namespace acg::app {

/// The embedded gateway behind a window. Starts in a thread of its own, because filling a new database may
/// take a minute.
class SandboxHost : public QObject
{
    Q_OBJECT
public:
    explicit SandboxHost(sandbox::GatewayOptions options, QObject *parent = nullptr);
    ~SandboxHost() override;

    void start(); ///< once; then ready() or failed()

    /// The connection to it, as the demo's administrator. Valid after ready().
    [[nodiscard]] ConnectionProfile profile() const;
    /// Of what is written to it; ends with it, as its data do.
    [[nodiscard]] ChangeHistory &history() { return m_history; }
    /// Of bulk jobs with it; ends with it too.
    [[nodiscard]] QString jobsFolder() const { return m_folder.filePath(QStringLiteral("jobs")); }
    [[nodiscard]] static QString secret();

Q_SIGNALS:
    void ready();
    void failed(const QString &reason);

private:
    const sandbox::GatewayOptions m_options;
    const ConnectionProfile m_profile; ///< but for the address, which the gateway finds
    const QTemporaryDir m_folder;
    ChangeHistory m_history;
    std::unique_ptr<sandbox::EmbeddedGateway> m_gateway; ///< from ready() on
    std::thread m_starter;
};

} // namespace acg::app
