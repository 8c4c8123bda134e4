// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/rfi_details.h"

#include "models/items/rfi_table_model.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/country_words.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/link_label.h"
#include "ui/widgets/status_text.h"

#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
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

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

QString countryNames(const QStringList &codes)
{
    QStringList names;
    for (const QString &code : codes)
        names.append(countryName(code));
    return names.join(u", "_s);
}

RfiDetails::RfiDetails(QWidget *parent)
    : QScrollArea(parent)
    , m_company(new QLabel)
    , m_state(new QLabel)
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
    m_column->addWidget(m_company);
    m_column->addWidget(m_state);
    m_column->addSpacing(metrics::small);
    m_column->addLayout(m_facts);
    m_column->addSpacing(metrics::small);
    m_column->addWidget(m_contactsTitle);
    m_column->addLayout(m_contacts);
    m_column->addStretch(1);
    setWidget(content);
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
    addFact(tr("Account"), rfi.accountName(), true);
    addFact(tr("Countries"), countryNames(rfi.consentedCountries()));
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
        // The address is someone else's text: as a path it cannot bring headers of its own along.
        QUrl link;
        link.setScheme(u"mailto"_s);
        link.setPath(contact.email);
        const QString html = u"<a href=\"%1\">%2</a>"_s.arg(
            QString::fromLatin1(link.toEncoded()).toHtmlEscaped(), contact.email.toHtmlEscaped());
        column->addWidget(makeLine(u"mail"_s, contact.email, html, tr("E-mail address")));
    }
    if (!contact.telephoneNumber.isEmpty())
        column->addWidget(makeLine(u"number"_s, contact.telephoneNumber, {}, tr("Telephone number")));
    m_contacts->addWidget(card);
}

} // namespace acg
