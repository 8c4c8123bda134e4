// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connections/connection_profile.h"
#include "ui/connections/secret_keeper.h"
#include "ui/dialogs/connection_dialog.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace acg {

class ConnectionProfileStore;

/// From a saved connection to a profile and its secret, asking the person where it has to. Never waits for
/// the keychain with the window held up.
class ConnectionController : public QObject
{
    Q_OBJECT
public:
    ConnectionController(ConnectionProfileStore &profiles, CredentialStore &keychain,
                         CredentialStore &sessionSecrets, QWidget *window);

    [[nodiscard]] QList<ConnectionProfile> connections() const;
    /// False when there is none that was used before.
    bool openLast();
    void open(const QUuid &id);
    void create();
    /// `why` stands at the top of the dialog: what made it necessary.
    void edit(const QUuid &id, const QString &why = {});
    void remove(const QUuid &id); ///< asks first; the secret goes with it
    [[nodiscard]] ConnectionDialog *dialog() const { return m_dialog; }

Q_SIGNALS:
    void connectionsChanged();
    /// A secret is being looked for; empty: no more.
    void busyChanged(const QString &text);
    void ready(const acg::ConnectionProfile &profile, const QString &secret);
    void problem(const QString &text);
    /// What is kept of a connection's lists shall go.
    void keptListsUnwanted(const QUuid &id);
    /// There is no such connection any more: nothing of it is to stay.
    void removed(const QUuid &id);

private:
    [[nodiscard]] std::optional<ConnectionProfile> find(const QUuid &id) const;
    void showDialog(const ConnectionProfile &profile, bool isNew, const QString &why);
    void forget(const ConnectionProfile &profile);
    void use(const ConnectionProfile &profile, const QString &secret);

    ConnectionProfileStore &m_profiles;
    SecretKeeper m_secrets;
    QWidget *m_window;
    QPointer<ConnectionDialog> m_dialog;
    QUuid m_opening; ///< an answer about another connection comes too late
};

} // namespace acg
