// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the connection dialog is put together; what it does is in connection_dialog.cpp.
#include "models/services/connection_tester.h"
#include "ui/dialogs/connection_dialog.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/busy_indicator.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/inline_message.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace acg {

ConnectionDialog::ConnectionDialog(const ConnectionProfile &profile, bool isNew,
                                   ConnectionProfileStore &profiles, SecretKeeper &secrets, QWidget *parent)
    : QDialog(parent)
    , m_given(profile)
    , m_isNew(isNew)
    , m_profiles(profiles)
    , m_secrets(secrets)
    , m_secretNeeded(isNew)
    , m_name(new QLineEdit)
    , m_baseUrl(new QLineEdit)
    , m_tenant(new QLineEdit)
    , m_clientId(new QLineEdit)
    , m_secret(new QLineEdit)
    , m_sessionOnly(new QCheckBox(tr("Keep the secret for this session &only, not in the keychain")))
    , m_advancedToggle(new QToolButton)
    , m_authority(new QLineEdit)
    , m_apiVersion(new QComboBox)
    , m_scope(new QLineEdit)
    , m_requests(new QSpinBox)
    , m_keepsLists(new QCheckBox(tr("&Keep the lists on this computer")))
    , m_removeLists(new QPushButton(tr("&Remove Them Now")))
    , m_message(new InlineMessage(u"connectionMessage"_s))
    , m_busy(new BusyIndicator(16))
    , m_test(new QPushButton(tr("&Test Connection")))
    , m_save(new QPushButton(tr("&Save and Connect")))
    , m_form(new QWidget)
{
    setObjectName(u"connectionDialog"_s);
    setWindowTitle(isNew ? tr("New connection") : tr("Connection %1").arg(profile.name));
    setMinimumWidth(560);

    auto *form = new QFormLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(metrics::medium);
    form->setVerticalSpacing(metrics::small + metrics::tight);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    buildForm(form);
    buildAdvanced(form);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::large, metrics::large, metrics::large, metrics::medium);
    column->setSpacing(metrics::medium);
    column->addWidget(m_message);
    column->addWidget(m_form);
    column->addStretch(1);
    buildButtons();

    fill(profile);
    m_touched.clear(); // filling in is not typing
    m_message->clear();
    check(false);
    m_name->setFocus();
}

ConnectionDialog::~ConnectionDialog() = default;

FieldRow *ConnectionDialog::addRow(QFormLayout *form, ProfileField field, const QString &label,
                                   QWidget *input, const QString &hint)
{
    auto *row = new FieldRow(input);
    row->setHint(hint);
    row->addTo(*form, label);
    m_rows.insert(field, row);
    if (auto *line = qobject_cast<QLineEdit *>(input))
        connect(line, &QLineEdit::textChanged, this, [this, field] { edited(field); });
    if (auto *combo = qobject_cast<QComboBox *>(input))
        connect(combo, &QComboBox::currentTextChanged, this, [this, field] { edited(field); });
    return row;
}

void ConnectionDialog::buildForm(QFormLayout *form)
{
    m_name->setObjectName(u"connectionName"_s);
    m_baseUrl->setObjectName(u"connectionBaseUrl"_s);
    m_baseUrl->setPlaceholderText(u"https://provapi."_s);
    m_tenant->setObjectName(u"connectionTenant"_s);
    m_clientId->setObjectName(u"connectionClientId"_s);
    m_secret->setObjectName(u"connectionSecret"_s);
    m_secret->setEchoMode(QLineEdit::Password);
    if (!m_isNew)
        m_secret->setPlaceholderText(tr("kept in the keychain"));
    m_sessionOnly->setObjectName(u"connectionSessionOnly"_s);

    auto *reveal = m_secret->addAction(icon(u"show"_s), QLineEdit::TrailingPosition);
    reveal->setObjectName(u"connectionShowSecret"_s);
    reveal->setCheckable(true);
    reveal->setToolTip(tr("Show the secret (Alt+H)"));
    reveal->setShortcut(QKeySequence(u"Alt+H"_s));
    connect(reveal, &QAction::toggled, this, [this, reveal](bool shown) {
        m_secret->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        reveal->setIcon(icon(shown ? u"hide"_s : u"show"_s));
    });

    addRow(form, ProfileField::Name, tr("&Name"), m_name, tr("As you call it, for example Contoso lab."));
    addRow(form, ProfileField::BaseUrl, tr("&Base URL"), m_baseUrl, u"https://provapi.<base-domain>"_s);
    addRow(form, ProfileField::Tenant, tr("Tenan&t ID"), m_tenant,
           tr("The directory (tenant) ID of the app registration."));
    addRow(form, ProfileField::ClientId, tr("&Client ID"), m_clientId,
           tr("The application (client) ID of the app registration."));
    m_secretRow = new FieldRow(m_secret);
    m_secretRow->setHint(tr("The value of a client secret of the app registration, not its ID."));
    m_secretRow->addTo(*form, tr("Client s&ecret"));
    connect(m_secret, &QLineEdit::textChanged, this, [this] {
        m_message->clear();
        check(false);
    });
    form->addRow(QString(), m_sessionOnly);
    buildKeptLists(form);
}

void ConnectionDialog::buildKeptLists(QFormLayout *form)
{
    m_keepsLists->setObjectName(u"connectionKeepsLists"_s);
    m_keepsLists->setToolTip(
        tr("Accounts, numbers, requests for information and addresses, never a secret, in "
           "a folder that only you can read."));
    m_removeLists->setObjectName(u"connectionRemoveLists"_s);
    m_removeLists->setAutoDefault(false);
    m_removeLists->setVisible(!m_isNew);
    m_removeLists->setToolTip(tr("Remove what is kept of this connection's lists on this computer"));
    connect(m_removeLists, &QPushButton::clicked, this, [this] {
        Q_EMIT keptListsUnwanted(m_given.id);
        m_removeLists->setEnabled(false);
        m_removeLists->setText(tr("Removed"));
    });
    auto *row = new QHBoxLayout;
    row->addWidget(m_keepsLists);
    row->addStretch(1);
    row->addWidget(m_removeLists);
    form->addRow(QString(), row);
}

void ConnectionDialog::buildAdvanced(QFormLayout *form)
{
    m_advancedToggle->setObjectName(u"connectionAdvanced"_s);
    m_advancedToggle->setText(tr("Advanced"));
    m_advancedToggle->setCheckable(true);
    m_advancedToggle->setAutoRaise(true);
    m_advancedToggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_advancedToggle->setIcon(icon(u"chevron-right"_s));
    m_advancedToggle->setIconSize(QSize(metrics::iconSize, metrics::iconSize));
    m_advancedToggle->setFocusPolicy(Qt::StrongFocus);
    form->addRow(m_advancedToggle);

    m_authority->setObjectName(u"connectionAuthority"_s);
    m_apiVersion->setObjectName(u"connectionApiVersion"_s);
    m_apiVersion->setEditable(true);
    m_apiVersion->addItems(ConnectionProfile::knownApiVersions());
    m_scope->setObjectName(u"connectionScope"_s);
    addRow(form, ProfileField::Authority, tr("A&uthority"), m_authority, tr("Where to sign in."));
    addRow(form, ProfileField::ApiVersion, tr("API &version"), m_apiVersion, {});
    addRow(form, ProfileField::Scope, tr("Sc&ope"), m_scope, tr("The same for every gateway."));
    m_requests->setObjectName(u"connectionRequests"_s);
    m_requests->setRange(0, 1'000'000);
    m_requests->setSpecialValueText(tr("Not known"));
    auto *requests = new FieldRow(m_requests);
    requests->setHint(tr("What the gateway grants. Not known: found out by being refused."));
    requests->addTo(*form, tr("Re&quests a minute"));
    const auto showRows = [this, form, requests](bool open) {
        form->setRowVisible(requests, open);
        for (const ProfileField field :
             {ProfileField::Authority, ProfileField::ApiVersion, ProfileField::Scope})
            form->setRowVisible(m_rows.value(field), open);
        m_advancedToggle->setIcon(icon(open ? u"chevron-down"_s : u"chevron-right"_s));
    };
    showRows(false);
    connect(m_advancedToggle, &QToolButton::toggled, this, showRows);
}

void ConnectionDialog::buildButtons()
{
    m_test->setObjectName(u"connectionTest"_s);
    m_test->setAutoDefault(false);
    connect(m_test, &QPushButton::clicked, this, &ConnectionDialog::test);
    m_save->setObjectName(u"connectionSave"_s);
    m_save->setDefault(true);
    connect(m_save, &QPushButton::clicked, this, &ConnectionDialog::save);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"connectionCancel"_s);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);

    auto *row = new QHBoxLayout;
    row->addWidget(m_test);
    row->addWidget(m_busy);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_save);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

} // namespace acg
