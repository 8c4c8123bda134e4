// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/rfi_details.h"

#include "models/items/rfi_table_model.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/link_label.h"
#include "ui/widgets/status_text.h"

#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

QString localTime(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : QString();
}

/// The address is someone else's text: as a path it cannot bring headers of its own along.
QString linkTo(const QString &scheme, const QString &path, const QString &text)
{
    if (path.isEmpty())
        return {};
    QUrl link;
    link.setScheme(scheme);
    link.setPath(path);
    return u"<a href=\"%1\">%2</a>"_s.arg(QString::fromLatin1(link.toEncoded()).toHtmlEscaped(),
                                          text.toHtmlEscaped());
}

/// What of a telephone number is dialled; empty when that is nothing.
QString dialled(const QString &telephoneNumber)
{
    QString digits;
    for (const QChar c : telephoneNumber) {
        if ((c >= u'0' && c <= u'9') || (c == u'+' && digits.isEmpty()))
            digits += c;
    }
    return digits;
}

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

RfiDetails::RfiDetails(QWidget *parent)
    : QScrollArea(parent)
    , m_company(new QLabel)
    , m_state(new QLabel)
    , m_star(new QToolButton)
    , m_accountCaption(new QLabel(tr("Account")))
    , m_account(new LinkLabel({}))
    , m_createAccount(new QPushButton(tr("Create &Account from RFI…")))
    , m_facts(new QFormLayout)
    , m_contactsTitle(new QLabel(tr("Contacts")))
    , m_contacts(new QVBoxLayout)
{
    setObjectName(u"rfiDetails"_s);
    setAccessibleName(tr("Request for information"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    m_company->setObjectName(u"rfiCompany"_s);
    m_company->setWordWrap(true);
    m_company->setTextFormat(Qt::PlainText);
    m_company->setTextInteractionFlags(Qt::TextSelectableByMouse);
    makeHeading(m_company);
    m_state->setObjectName(u"rfiState"_s);
    makeMuted(m_state);
    makeSectionTitle(m_contactsTitle);
    m_facts->setHorizontalSpacing(metrics::medium);
    m_facts->setVerticalSpacing(metrics::tight + 2);
    m_contacts->setSpacing(metrics::small);

    auto *content = new QWidget;
    content->setAutoFillBackground(true);
    content->setBackgroundRole(QPalette::Base);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(metrics::medium, metrics::medium, metrics::medium, metrics::medium);
    m_column->setSpacing(metrics::small);
    m_column->addLayout(makeHeader());
    m_column->addWidget(m_state);
    m_column->addLayout(makeAccountLine());
    m_column->addSpacing(metrics::small);
    m_column->addLayout(m_facts);
    m_column->addSpacing(metrics::small);
    m_column->addWidget(m_contactsTitle);
    m_column->addLayout(m_contacts);
    m_column->addStretch(1);
    setWidget(content);
}

QLayout *RfiDetails::makeHeader()
{
    m_star->setObjectName(u"rfiStar"_s);
    m_star->setCheckable(true);
    m_star->setAutoRaise(true);
    m_star->setFocusPolicy(Qt::TabFocus);
    connect(m_star, &QToolButton::clicked, this, &RfiDetails::starClicked);
    auto *row = new QHBoxLayout;
    row->addWidget(m_company, 1);
    row->addWidget(m_star, 0, Qt::AlignTop);
    return row;
}

QLayout *RfiDetails::makeAccountLine()
{
    makeMuted(m_accountCaption);
    m_account->setObjectName(u"rfiAccount"_s);
    m_account->setOpenExternalLinks(false); // it leads to another page
    m_account->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    connect(m_account, &QLabel::linkActivated, this, &RfiDetails::accountRequested);
    m_createAccount->setObjectName(u"rfiCreateAccount"_s);
    m_createAccount->setIcon(icon(u"add-account"_s));
    m_createAccount->setAutoDefault(false);
    connect(m_createAccount, &QPushButton::clicked, this, &RfiDetails::accountCreationRequested);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::small);
    row->addWidget(m_accountCaption);
    row->addWidget(m_account, 1);
    row->addWidget(m_createAccount);
    row->addStretch();
    return row;
}

void RfiDetails::setStarred(bool starred)
{
    m_star->setChecked(starred);
    m_star->setIcon(icon(starred ? u"star-filled"_s : u"star"_s));
    m_star->setToolTip(starred ? tr("Remove the star") : tr("Star this request"));
    m_star->setAccessibleName(m_star->toolTip());
}

void RfiDetails::setAccount(const QString &accountName)
{
    const QString name = accountName.toHtmlEscaped();
    m_account->setText(name.isEmpty() ? QString() : u"<a href=\"%1\">%1</a>"_s.arg(name));
    m_account->setToolTip(tr("Show the account %1").arg(accountName));
    m_account->setVisible(!name.isEmpty());
    m_accountCaption->setVisible(!name.isEmpty());
    m_createAccount->setVisible(name.isEmpty());
}

void RfiDetails::setCreationHindrance(const QString &why)
{
    m_createAccount->setEnabled(why.isEmpty());
    m_createAccount->setToolTip(
        why.isEmpty() ? tr("Opens the form of a new account, filled in from this request") : why);
}

void RfiDetails::show(const RequestForInformation &rfi)
{
    if (rfi == m_shown)
        return; // what is selected or has the focus stays
    const bool same = rfi.tenantId() == m_shown.tenantId();
    m_shown = rfi;
    m_company->setText(rfi.companyName());
    m_state->setText(tr("Request for information · %1").arg(RfiTableModel::statusText(rfi.status())));

    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    addFact(tr("Tenant ID"), rfi.tenantId(), true);
    addFact(tr("Account name"), rfi.accountName(), true);
    addFact(tr("Countries"), RfiTableModel::countryNames(rfi.consentedCountries()));
    addFact(tr("Consented on"), localTime(rfi.consentedOn()));
    addFact(tr("Last modified"), localTime(rfi.lastModifiedOn()));
    addFact(tr("Product"), rfi.productContext());
    addFact(tr("Operator ID"), rfi.operatorId(), true);
    addFact(tr("Request ID"), rfi.id() == rfi.tenantId() ? QString() : rfi.id(), true);
    if (!rfi.provisioning().text.isEmpty())
        addFact(tr("Backend sync"), statusText(rfi.provisioning()));
    for (const ProvisioningError &error : rfi.provisioning().errors)
        addFact(tr("Problem"), error.message);

    clear(m_contacts);
    const QList<RfiContact> contacts = rfi.contacts();
    m_contactsTitle->setText(contacts.isEmpty() ? tr("No contacts were given") : tr("Contacts"));
    for (const RfiContact &contact : contacts)
        addContact(contact);
    if (!same)
        ensureVisible(0, 0);
}

void RfiDetails::addFact(const QString &name, const QString &value, bool copyable)
{
    if (value.isEmpty())
        return;
    auto *caption = new QLabel(name);
    makeMuted(caption);
    if (copyable) {
        m_facts->addRow(caption, makeLine({}, value, {}, name));
        return;
    }
    auto *text = new QLabel(value);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->addRow(caption, text);
}

QWidget *RfiDetails::makeLine(const QString &iconName, const QString &text, const QString &html,
                              const QString &what)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::small);
    if (!iconName.isEmpty()) {
        row->addWidget(new IconLabel(icon(iconName)));
    }
    if (html.isEmpty()) {
        row->addWidget(new ElidedLabel(text));
    } else {
        auto *link = new LinkLabel(html);
        link->setToolTip(text);
        link->setMinimumWidth(40);
        row->addWidget(link);
    }
    auto *copy = new QToolButton;
    copy->setObjectName(u"rfiCopy"_s);
    copy->setIcon(icon(u"copy"_s));
    copy->setIconSize(QSize(14, 14));
    copy->setFixedSize(24, 20);
    copy->setAutoRaise(true);
    copy->setFocusPolicy(Qt::StrongFocus);
    copy->setToolTip(tr("Copy %1").arg(text));
    copy->setAccessibleName(tr("Copy %1").arg(text));
    connect(copy, &QToolButton::clicked, this, [this, text, what] {
        QGuiApplication::clipboard()->setText(text);
        Q_EMIT copied(tr("%1 copied").arg(what));
    });
    row->addWidget(copy);
    row->addStretch(1);
    return line;
}

void RfiDetails::addContact(const RfiContact &contact)
{
    auto *card = new QFrame;
    card->setObjectName(u"rfiContact"_s);
    card->setFrameShape(QFrame::StyledPanel);
    card->setProperty("card", true);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(metrics::small + metrics::tight, metrics::small, metrics::small,
                               metrics::small);
    column->setSpacing(metrics::tight / 2);

    auto *name = new QLabel(contact.fullName.isEmpty() ? tr("Unnamed") : contact.fullName);
    name->setTextFormat(Qt::PlainText);
    name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    makeSectionTitle(name);
    column->addWidget(name);
    QStringList company;
    if (!contact.companyName.isEmpty())
        company.append(contact.companyName);
    if (!contact.companySize.isEmpty())
        company.append(tr("%1 employees").arg(contact.companySize));
    if (!company.isEmpty()) {
        auto *about = new QLabel(company.join(u" · "_s));
        about->setTextFormat(Qt::PlainText);
        about->setWordWrap(true);
        makeMuted(about);
        column->addWidget(about);
    }
    if (!contact.email.isEmpty()) {
        const QString link = linkTo(u"mailto"_s, contact.email, contact.email);
        column->addWidget(makeLine(u"mail"_s, contact.email, link, tr("E-mail address")));
    }
    if (!contact.telephoneNumber.isEmpty()) {
        const QString link = linkTo(u"tel"_s, dialled(contact.telephoneNumber), contact.telephoneNumber);
        column->addWidget(makeLine(u"number"_s, contact.telephoneNumber, link, tr("Telephone number")));
    }
    m_contacts->addWidget(card);
}

} // namespace acg
