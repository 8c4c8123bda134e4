// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/detail_view.h"

#include "models/domain/account_from_rfi.h"
#include "models/items/rfi_table_model.h"
#include "models/services/resource_feed.h"
#include "ui/errortext/error_text.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/address_book.h"
#include "ui/widgets/address_list.h"
#include "ui/widgets/detail_text.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/link_label.h"
#include "ui/widgets/status_text.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QStackedLayout>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

QString backendWords(const Provisioning &provisioning)
{
    QStringList lines;
    for (const ProvisioningError &error : provisioning.errors) {
        QStringList source{error.code, error.target};
        source.removeAll(QString());
        QString line = error.message.isEmpty() ? error.code : error.message;
        if (!error.message.isEmpty() && !source.isEmpty())
            line += u" (%1)"_s.arg(source.join(u", "_s));
        lines.append(line);
    }
    return lines.join(u'\n');
}

} // namespace

DetailView::DetailView(ResourceService &resources, ResourceFeed &feed, AddressBook &addresses,
                       QWidget *parent)
    : QWidget(parent)
    , m_resources(resources)
    , m_addresses(addresses)
    , m_stack(new QStackedLayout(this))
    , m_state(new EmptyState(this))
{
    setObjectName(u"detailView"_s);
    m_stack->addWidget(m_state);
    m_stack->addWidget(makeContent());
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleTime);
    connect(&m_settle, &QTimer::timeout, this, &DetailView::fetch);
    connect(m_state, &EmptyState::buttonClicked, this, &DetailView::fetch);
    listen(feed);
}

QWidget *DetailView::makeContent()
{
    m_content = new QWidget(this);
    m_content->setBackgroundRole(QPalette::Base);
    m_content->setAutoFillBackground(true);
    m_icon = new IconLabel({}, metrics::toolIconSize, m_content);
    m_title = new QLabel(m_content);
    m_title->setObjectName(u"detailTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    makeHeading(m_title, 1.25);
    m_statusIcon = new IconLabel({}, metrics::iconSize, m_content);
    m_status = new QLabel(m_content);
    m_status->setObjectName(u"detailStatus"_s);
    m_rfi = new LinkLabel({}, m_content);
    m_rfi->setObjectName(u"detailRfi"_s);
    m_rfi->setOpenExternalLinks(false); // it leads to another page
    m_rfi->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_rfi->hide();
    connect(m_rfi, &QLabel::linkActivated, this, &DetailView::rfiRequested);
    m_message = new InlineMessage(u"detailMessage"_s, m_content);
    m_text = new DetailText(m_content);
    m_text->setObjectName(u"detailText"_s);
    m_text->setAccessibleName(tr("Details"));
    m_addressList = new AddressList(m_addresses, m_content);
    connect(m_addressList, &AddressList::exportRequested, this, &DetailView::exportRequested);
    m_tabs = new QTabWidget(m_content);
    m_tabs->setObjectName(u"detailTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_text, tr("&Details"));
    m_tabs->addTab(m_addressList, tr("E&mergency Addresses"));

    auto *status = new QHBoxLayout;
    status->setSpacing(metrics::tight);
    status->addWidget(m_statusIcon);
    status->addWidget(m_status, 1);
    auto *headline = new QVBoxLayout;
    headline->setSpacing(metrics::tight);
    headline->addWidget(m_title);
    headline->addLayout(status);
    headline->addWidget(m_rfi);
    auto *header = new QHBoxLayout;
    header->setContentsMargins(metrics::medium, metrics::medium, metrics::medium, 0);
    header->setSpacing(metrics::small);
    header->addWidget(m_icon, 0, Qt::AlignTop);
    header->addLayout(headline, 1);
    auto *message = new QVBoxLayout;
    message->setContentsMargins(metrics::medium, 0, metrics::medium, 0);
    message->addWidget(m_message);

    m_jsonSplitter = new QSplitter(Qt::Vertical, m_content);
    m_jsonSplitter->setObjectName(u"detailSplitter"_s);
    m_jsonSplitter->addWidget(m_tabs);
    QWidget *json = makeJson();
    m_jsonSplitter->addWidget(m_json);
    m_jsonSplitter->setChildrenCollapsible(false);
    m_json->hide();

    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::small);
    column->addLayout(header);
    column->addLayout(message);
    column->addWidget(m_jsonSplitter, 1);
    column->addWidget(json);
    return m_content;
}

QWidget *DetailView::makeJson()
{
    m_json = new QPlainTextEdit(m_content);
    m_json->setObjectName(u"rawJson"_s);
    m_json->setAccessibleName(tr("Raw JSON"));
    m_json->setReadOnly(true);
    m_json->setTabChangesFocus(true);
    m_json->setFrameShape(QFrame::NoFrame);
    m_json->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_json->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));

    auto *bar = new QWidget(m_content);
    m_jsonToggle = new QToolButton(bar);
    m_jsonToggle->setObjectName(u"rawJsonToggle"_s);
    m_jsonToggle->setText(tr("Raw JSON"));
    m_jsonToggle->setIcon(icon(u"chevron-right"_s));
    m_jsonToggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_jsonToggle->setAutoRaise(true);
    m_jsonToggle->setCheckable(true);
    m_jsonToggle->setFocusPolicy(Qt::TabFocus);
    m_jsonCopy = new QToolButton(bar);
    m_jsonCopy->setObjectName(u"rawJsonCopy"_s);
    m_jsonCopy->setText(tr("Copy"));
    m_jsonCopy->setAccessibleName(tr("Copy raw JSON"));
    m_jsonCopy->setIcon(icon(u"copy"_s));
    m_jsonCopy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_jsonCopy->setAutoRaise(true);
    m_jsonCopy->setFocusPolicy(Qt::TabFocus);
    connect(m_jsonToggle, &QToolButton::toggled, this, [this](bool on) {
        m_json->setVisible(on);
        m_jsonToggle->setIcon(icon(on ? u"chevron-down"_s : u"chevron-right"_s));
        if (on)
            m_jsonSplitter->setSizes({m_jsonSplitter->height() / 2, m_jsonSplitter->height() / 2});
    });
    connect(m_jsonCopy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_json->toPlainText()); });

    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(metrics::small, 0, metrics::small, metrics::tight);
    row->addWidget(m_jsonToggle);
    row->addStretch();
    row->addWidget(m_jsonCopy);
    return bar;
}

void DetailView::listen(ResourceFeed &feed)
{
    connect(&feed, &ResourceFeed::accountSeen, this, [this](const Account &account) {
        if (!m_key.isNumber() && m_key.accountName == account.name())
            render(account);
    });
    connect(&feed, &ResourceFeed::numberSeen, this, [this](const Number &number) {
        if (m_key.isNumber() && m_key.telephoneNumber == number.telephoneNumber())
            render(number);
    });
    connect(&feed, &ResourceFeed::accountGone, this, [this](const QString &accountName) {
        if (!accountName.isEmpty() && m_key.accountName == accountName)
            showNothing(u"account"_s, tr("%1 is no longer there").arg(accountName));
    });
    connect(&feed, &ResourceFeed::numberGone, this, [this](const QString &, const QString &telephoneNumber) {
        if (m_key.isNumber() && m_key.telephoneNumber == telephoneNumber)
            showNothing(u"number"_s, tr("%1 is no longer there").arg(telephoneNumber));
    });
}

void DetailView::showRfisOf(const RfiTableModel &rfis)
{
    m_rfis = &rfis;
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&rfis, signal, this, &DetailView::renderRfi);
    connect(&rfis, &QAbstractItemModel::dataChanged, this, &DetailView::renderRfi);
}

void DetailView::showAccount(const QString &accountName)
{
    select({accountName, {}});
}

void DetailView::showNumber(const QString &accountName, const QString &telephoneNumber)
{
    select({accountName, telephoneNumber});
}

void DetailView::showNothing(const QString &iconName, const QString &title, const QString &text)
{
    ++m_round;
    m_settle.stop();
    m_call.cancel();
    m_key = {};
    m_shown = {};
    m_state->showMessage(iconName, title, text);
    m_stack->setCurrentWidget(m_state);
}

void DetailView::reload()
{
    if (!m_key.accountName.isEmpty())
        m_settle.start();
}

void DetailView::select(const Key &key)
{
    if (key == m_key)
        return;
    ++m_round;
    m_call.cancel();
    m_key = key;
    m_shown = {};
    m_state->showLoading(tr("Loading %1\u2026").arg(key.isNumber() ? key.telephoneNumber : key.accountName));
    m_stack->setCurrentWidget(m_state);
    m_settle.start();
}

void DetailView::fetch()
{
    const quint64 round = ++m_round;
    m_call.cancel();
    if (m_shown.isEmpty())
        m_state->showLoading(
            tr("Loading %1\u2026").arg(m_key.isNumber() ? m_key.telephoneNumber : m_key.accountName));
    const auto answered = [this, round](const auto &answer) {
        if (round != m_round)
            return; // late: something else is selected
        if (answer)
            render(answer->value);
        else
            failed(answer.error());
    };
    if (m_key.isNumber())
        m_call = m_resources.fetchNumber(m_key.accountName, m_key.telephoneNumber, this, answered);
    else
        m_call = m_resources.fetchAccount(m_key.accountName, this, answered);
}

void DetailView::failed(const ApiError &error)
{
    if (error.isCancelled())
        return;
    if (!m_shown.isEmpty())
        return m_message->showError(error, {{tr("&Try Again"), u"detailRetry"_s, [this] { fetch(); }}});
    const ErrorText text = errorText(error);
    m_state->showMessage(u"error"_s, text.title, text.explanation, tr("&Try Again"));
    m_stack->setCurrentWidget(m_state);
}

void DetailView::render(const Account &account)
{
    m_settle.stop(); // what it would ask for is here
    m_icon->setIcon(icon(u"account"_s));
    m_title->setText(account.name());
    m_title->setToolTip(account.name());
    m_tabs->setTabVisible(m_tabs->indexOf(m_addressList), true);
    m_tabs->tabBar()->show();
    m_addressList->setAccount(account.name());
    if (account.toJson() != m_shown)
        m_text->setGroups(describe(account));
    m_account = account;
    renderRfi();
    renderCommon(account.provisioning(), account.toJson());
}

void DetailView::render(const Number &number)
{
    m_settle.stop();
    m_number = number;
    m_rfi->hide();
    m_icon->setIcon(icon(u"number"_s));
    m_title->setText(number.telephoneNumber());
    m_title->setToolTip(tr("%1 of %2").arg(number.telephoneNumber(), number.accountName()));
    m_tabs->setTabVisible(m_tabs->indexOf(m_addressList), false);
    m_tabs->tabBar()->hide(); // one tab is none
    const bool hasAddress = std::ranges::any_of(
        allServices, [&number](Service service) { return !number.civicAddressId(service).isEmpty(); });
    if (number.toJson() != m_shown)
        renderNumber();
    renderCommon(number.provisioning(), number.toJson());
    if (hasAddress && !m_addresses.knows(number.accountName())) {
        m_addresses.request(number.accountName(), this, [this, round = m_round](const auto &answer) {
            if (answer && round == m_round && !m_shown.isEmpty())
                renderNumber();
        });
    }
}

void DetailView::renderNumber()
{
    const auto addressText = [this](const QString &addressId, const QString &locationId) {
        const CivicAddress *address = m_addresses.find(m_number.accountName(), addressId);
        return address ? addressLine(*address, locationId) : QString();
    };
    m_text->setGroups(describe(m_number, addressText));
}

void DetailView::renderRfi()
{
    const RequestForInformation *found = nullptr;
    for (int row = 0; m_rfis != nullptr && row < m_rfis->rowCount() && found == nullptr; ++row) {
        if (belongTogether(*m_rfis->at(row), m_account.name(), m_account.teamsTenantId()))
            found = m_rfis->at(row);
    }
    m_rfi->setVisible(found != nullptr && !m_key.isNumber());
    if (found == nullptr)
        return;
    const QString link = u"<a href=\"%1\">%2</a>"_s.arg(found->tenantId().toHtmlEscaped(),
                                                        found->companyName().toHtmlEscaped());
    m_rfi->setText(tr("Request for information: %1").arg(link));
}

void DetailView::renderCommon(const Provisioning &provisioning, const QJsonObject &json)
{
    m_statusIcon->setIcon(statusIcon(provisioning.status()));
    m_status->setText(statusText(provisioning));
    const QString words = backendWords(provisioning);
    if (provisioning.status() == ProvisioningStatus::Failed)
        m_message->showText(InlineMessage::Severity::Error, tr("The backend did not take it"), words);
    else if (!words.isEmpty())
        m_message->showText(InlineMessage::Severity::Warning, tr("The backend says"), words);
    else
        m_message->clear();
    if (json != m_shown)
        m_json->setPlainText(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Indented)));
    m_shown = json;
    m_stack->setCurrentWidget(m_content);
}

} // namespace acg
