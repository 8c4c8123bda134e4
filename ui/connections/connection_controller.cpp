// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connections/connection_controller.h"

#include "models/connections/connection_profile_store.h"
#include "ui/dialogs/connection_dialog.h"
#include "ui/theme/console_style.h"
#include "ui/widgets/question.h"

#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

ConnectionController::ConnectionController(ConnectionProfileStore &profiles, CredentialStore &keychain,
                                           CredentialStore &sessionSecrets, QWidget *window)
    : QObject(window)
    , m_profiles(profiles)
    , m_secrets(keychain, sessionSecrets)
    , m_window(window)
{
}

QList<ConnectionProfile> ConnectionController::connections() const
{
    return m_profiles.list();
}

bool ConnectionController::openLast()
{
    const std::optional<QUuid> last = m_profiles.lastUsed();
    if (!last || !find(*last))
        return false;
    open(*last);
    return true;
}

void ConnectionController::open(const QUuid &id)
{
    const std::optional<ConnectionProfile> profile = find(id);
    if (!profile)
        return;
    const QList<ProfileProblem> problems = validate(*profile);
    if (!problems.isEmpty())
        return edit(id, problems.constFirst().text);
    m_opening = id;
    Q_EMIT busyChanged(tr("Asking the keychain for the secret of %1…").arg(profile->name));
    m_secrets.read(profile->credentialKey(), this, [this, profile](const CredentialResult &result) {
        if (m_opening != profile->id)
            return;
        m_opening = {};
        Q_EMIT busyChanged({});
        if (result.outcome == CredentialOutcome::Found)
            use(*profile, result.secret);
        else
            edit(profile->id, credentialText(result));
    });
}

void ConnectionController::create()
{
    showDialog(ConnectionProfile::create({}), true, {});
}

void ConnectionController::edit(const QUuid &id, const QString &why)
{
    if (const std::optional<ConnectionProfile> profile = find(id))
        showDialog(*profile, false, why);
}

void ConnectionController::remove(const QUuid &id)
{
    const std::optional<ConnectionProfile> profile = find(id);
    if (!profile)
        return;
    ask(m_window,
        {u"removeConnectionQuestion"_s, tr("Remove connection?"),
         tr("Remove the connection %1?").arg(profile->name),
         tr("Its secret is removed from the keychain too, and unfinished forms with it. Nothing changes on "
            "the gateway."),
         tr("&Remove"), tr("&Keep It")},
        [this, profile] { forget(*profile); });
}

void ConnectionController::forget(const ConnectionProfile &profile)
{
    // The secret first: a profile that stays can be removed again, a secret without one is lost from sight.
    m_secrets.forget(profile.credentialKey(), this, [this, profile](const CredentialResult &result) {
        if (!m_profiles.remove(profile.id))
            return Q_EMIT problem(tr("The connection %1 could not be removed.").arg(profile.name));
        Q_EMIT keptListsUnwanted(profile.id);
        Q_EMIT removed(profile.id);
        if (!result.ok() && result.outcome != CredentialOutcome::Unavailable)
            Q_EMIT problem(tr("The connection %1 was removed, but its secret may still be in the keychain.")
                               .arg(profile.name));
        Q_EMIT connectionsChanged();
    });
}

std::optional<ConnectionProfile> ConnectionController::find(const QUuid &id) const
{
    const QList<ConnectionProfile> all = m_profiles.list();
    const auto found
        = std::find_if(all.begin(), all.end(), [&](const ConnectionProfile &p) { return p.id == id; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

void ConnectionController::showDialog(const ConnectionProfile &profile, bool isNew, const QString &why)
{
    if (m_dialog != nullptr)
        m_dialog->close();
    m_dialog = new ConnectionDialog(profile, isNew, m_profiles, m_secrets, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ConnectionDialog::keptListsUnwanted, this, &ConnectionController::keptListsUnwanted);
    if (!why.isEmpty())
        m_dialog->askForSecret(why);
    connect(m_dialog, &ConnectionDialog::saved, this,
            [this](const ConnectionProfile &saved, const QString &secret) {
                Q_EMIT connectionsChanged();
                if (!saved.keepsSnapshot)
                    Q_EMIT keptListsUnwanted(saved.id);
                if (secret.isEmpty())
                    open(saved.id);
                else
                    use(saved, secret);
            });
    m_dialog->open();
}

void ConnectionController::use(const ConnectionProfile &profile, const QString &secret)
{
    if (!m_profiles.setLastUsed(profile.id))
        Q_EMIT problem(tr("It could not be noted that %1 was used last.").arg(profile.name));
    Q_EMIT ready(profile, secret);
}

} // namespace acg
