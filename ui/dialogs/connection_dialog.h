// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connections/connection_profile.h"

#include <QDialog>
#include <QMap>
#include <QSet>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace acg {

class BusyIndicator;
class ConnectionProfileStore;
class ConnectionTester;
class FieldRow;
class InlineMessage;
class SecretKeeper;
struct CredentialResult;

/// Sets up a connection, tries it, and stores it: the profile in the store, the secret with the keeper.
class ConnectionDialog : public QDialog
{
    Q_OBJECT
public:
    ConnectionDialog(const ConnectionProfile &profile, bool isNew, ConnectionProfileStore &profiles,
                     SecretKeeper &secrets, QWidget *parent = nullptr);
    ~ConnectionDialog() override;

    /// The stored secret cannot be used: says why, and does not go on without another one.
    void askForSecret(const QString &why);
    /// As typed.
    [[nodiscard]] ConnectionProfile profile() const;

Q_SIGNALS:
    /// Stored. An empty secret: the one that was stored before still holds.
    void saved(const acg::ConnectionProfile &profile, const QString &secret);
    /// What is kept of this connection's lists on this computer shall go, now.
    void keptListsUnwanted(const QUuid &id);

protected:
    bool event(QEvent *event) override;

private:
    void buildForm(QFormLayout *form);
    void buildAdvanced(QFormLayout *form);
    void buildKeptLists(QFormLayout *form);
    void buildButtons();
    FieldRow *addRow(QFormLayout *form, ProfileField field, const QString &label, QWidget *input,
                     const QString &hint);
    void fill(const ConnectionProfile &profile);
    void edited(ProfileField field);
    /// True when nothing is wrong. With `all`, problems of fields nobody has typed in are shown too.
    bool check(bool all);
    [[nodiscard]] bool secretIsMissing() const;
    void setBusy(bool busy, const QString &what);

    void test();
    void testWith(const QString &secret);
    void stopTest();
    void save();
    void secretKept(const CredentialResult &result);

    const ConnectionProfile m_given;
    const bool m_isNew;
    ConnectionProfileStore &m_profiles;
    SecretKeeper &m_secrets;
    bool m_secretNeeded; ///< none is stored, or the one that is cannot be used
    QSet<ProfileField> m_touched;
    QMap<ProfileField, FieldRow *> m_rows;
    FieldRow *m_secretRow = nullptr;
    QLineEdit *m_name;
    QLineEdit *m_baseUrl;
    QLineEdit *m_tenant;
    QLineEdit *m_clientId;
    QLineEdit *m_secret;
    QCheckBox *m_sessionOnly;
    QToolButton *m_advancedToggle;
    QLineEdit *m_authority;
    QComboBox *m_apiVersion;
    QLineEdit *m_scope;
    QSpinBox *m_requests;
    QCheckBox *m_keepsLists;
    QPushButton *m_removeLists;
    InlineMessage *m_message;
    BusyIndicator *m_busy;
    QPushButton *m_test;
    QPushButton *m_save;
    QWidget *m_form;
    ConnectionTester *m_tester = nullptr;
    bool m_testing = false;
};

} // namespace acg
