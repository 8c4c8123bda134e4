// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connections/connection_profile_store.h"
#include "models/credentials/session_store.h"
#include "models/services/session.h"
#include "tests/support/await.h"
#include "tests/support/gateway_fixture.h"
#include "ui/mainwindow/main_window.h"
#include "ui/theme/theme.h"
#include "ui/widgets/notice.h"

#include <QApplication>
#include <QTemporaryDir>

namespace acg::testing {

/// The window, and a real gateway to connect it to.
class WithWindow : public WithGateway
{
protected:
    explicit WithWindow(const sandbox::GatewayOptions &chosen = options())
        : WithGateway(chosen)
        , theme(*qobject_cast<QApplication *>(QCoreApplication::instance()))
        , profiles(dir.filePath(QStringLiteral("connections.ini")))
        , window({profiles, keychain, sessionSecrets, theme})
    {
        window.show();
    }

    void open(const QString &secret = sandboxSecret,
              const QString &clientId = QStringLiteral("sandbox-admin"))
    {
        window.openSession(std::make_unique<Session>(profileFor(gateway, clientId), secret));
    }

    [[nodiscard]] QString noticeText() const
    {
        QStringList texts;
        for (const Notice *notice : window.notices().notices())
            texts.append(notice->text());
        return texts.join(u'\n');
    }

    QTemporaryDir dir;
    Theme theme;
    ConnectionProfileStore profiles;
    SessionStore keychain;
    SessionStore sessionSecrets;
    MainWindow window;
};

} // namespace acg::testing
