// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/welcome_page.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/status_text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr int columnWidth = 640;
constexpr int visibleConnections = 5;

/// A framed box with an icon, a title, a sentence and a button.
QWidget *makeCard(const QString &iconName, const QString &title, const QString &text, QPushButton *button)
{
    auto *card = new QFrame;
    card->setFrameShape(QFrame::StyledPanel);
    card->setProperty("card", true);
    auto *heading = new QLabel(title);
    makeHeading(heading, 1.1);
    auto *body = new QLabel(text);
    body->setWordWrap(true);
    makeMuted(body);
    auto *symbol = new QLabel;
    symbol->setPixmap(
        icon(iconName).pixmap(QSize(metrics::large, metrics::large), card->devicePixelRatioF()));

    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(metrics::medium, metrics::medium, metrics::medium, metrics::medium);
    auto *top = new QHBoxLayout;
    top->addWidget(symbol);
    top->addWidget(heading, 1);
    column->addLayout(top);
    column->addWidget(body);
    column->addStretch(1);
    column->addSpacing(metrics::tight);
    column->addWidget(button, 0, Qt::AlignLeft);
    return card;
}

} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"welcomePage"_s);
    auto *content = new QWidget;
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    // While it is empty: otherwise all is measured now, and again when it is shown.
    scroll->setWidget(content);
    for (QWidget *part : {scroll->viewport(), content})
        part->setAutoFillBackground(false); // the window has filled it, with the same colour
    auto *middle = new QVBoxLayout;
    middle->setSpacing(metrics::large);
    middle->addStretch(2);
    middle->addWidget(makeIntroduction());
    middle->addWidget(makeStarts());
    middle->addWidget(makeConnections());
    middle->addStretch(3);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(metrics::large, metrics::large, metrics::large, metrics::large);
    row->addStretch(1);
    row->addLayout(middle);
    row->addStretch(1);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);
    setConnections({});
}

QWidget *WelcomePage::makeIntroduction()
{
    auto *box = new QWidget;
    auto *symbol = new IconLabel(applicationIcon(), 64);
    auto *title = new QLabel(tr("ACG Console"));
    makeHeading(title, 1.9);
    auto *sentence
        = new QLabel(tr("Manage customers, telephone numbers, emergency addresses and requests for "
                        "information on Azure Communications Gateway."));
    sentence->setWordWrap(true);
    makeMuted(sentence);
    m_busy = new QLabel;
    m_busy->setObjectName(u"welcomeBusy"_s);
    m_busy->hide();

    auto *words = new QVBoxLayout;
    words->setSpacing(metrics::tight);
    words->addWidget(title);
    words->addWidget(sentence);
    words->addWidget(m_busy);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::medium);
    row->addWidget(symbol, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    box->setFixedWidth(columnWidth);
    return box;
}

QWidget *WelcomePage::makeStarts()
{
    m_sandbox = new QPushButton(tr("Try It on the &Sandbox"));
    m_sandbox->setObjectName(u"welcomeSandbox"_s);
    connect(m_sandbox, &QPushButton::clicked, this, &WelcomePage::sandboxRequested);
    m_create = new QPushButton(tr("&Connect to a Gateway…"));
    m_create->setObjectName(u"welcomeCreate"_s);
    connect(m_create, &QPushButton::clicked, this, &WelcomePage::createRequested);

    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::medium);
    row->addWidget(
        makeCard(u"sandbox"_s, tr("Look around first"),
                 tr("A gateway inside this program, with twelve made-up customers. Nothing leaves this "
                    "computer, and nothing can break."),
                 m_sandbox),
        1);
    row->addWidget(
        makeCard(u"connection"_s, tr("Your own gateway"),
                 tr("You need its base URL, and the tenant, client ID and secret of an app registration "
                    "with a ProvisioningAPI role."),
                 m_create),
        1);
    box->setFixedWidth(columnWidth);
    return box;
}

QWidget *WelcomePage::makeConnections()
{
    m_connections = new QWidget;
    auto *title = new QLabel(tr("Saved c&onnections"));
    makeHeading(title, 1.1);
    m_list = new QTreeWidget;
    m_list->setObjectName(u"welcomeConnections"_s);
    m_list->setAccessibleName(tr("Saved connections"));
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setStretchLastSection(true);
    m_list->header()->resizeSection(0, columnWidth * 2 / 5);
    title->setBuddy(m_list);
    connect(m_list, &QTreeWidget::itemActivated, this, [this] { Q_EMIT openRequested(selected()); });
    connect(m_list, &QTreeWidget::currentItemChanged, this, &WelcomePage::updateButtons);

    m_open = new QPushButton(tr("&Open"));
    m_open->setObjectName(u"welcomeOpen"_s);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(selected()); });
    m_edit = new QPushButton(tr("Chan&ge…"));
    m_edit->setObjectName(u"welcomeEdit"_s);
    connect(m_edit, &QPushButton::clicked, this, [this] { Q_EMIT editRequested(selected()); });
    m_remove = new QPushButton(tr("&Remove…"));
    m_remove->setObjectName(u"welcomeRemove"_s);
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT removeRequested(selected()); });

    auto *buttons = new QVBoxLayout;
    for (QPushButton *button : {m_open, m_edit, m_remove})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *row = new QHBoxLayout;
    row->addWidget(m_list, 1, Qt::AlignTop);
    row->addLayout(buttons);
    auto *column = new QVBoxLayout(m_connections);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(title);
    column->addLayout(row);
    m_connections->setFixedWidth(columnWidth);
    return m_connections;
}

void WelcomePage::setConnections(const QList<ConnectionProfile> &connections)
{
    const QUuid before = selected();
    m_list->clear();
    for (const ConnectionProfile &connection : connections) {
        const QString address = connection.baseUrl.toDisplayString();
        auto *item = new QTreeWidgetItem(m_list, {connection.name, address});
        item->setIcon(0, icon(u"connection"_s));
        item->setData(0, Qt::UserRole, connection.id);
        item->setToolTip(0, connection.name);
        item->setToolTip(1, address);
        if (connection.id == before)
            m_list->setCurrentItem(item);
    }
    if (m_list->currentItem() == nullptr)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    const int rows = qBound(4, int(connections.size()), visibleConnections);
    m_list->setFixedHeight(rows * metrics::rowHeight + 2);
    m_connections->setVisible(!connections.isEmpty());
    // The most likely next step is the one that Return takes.
    m_open->setDefault(!connections.isEmpty());
    m_sandbox->setDefault(connections.isEmpty());
    updateButtons();
}

void WelcomePage::focusHome()
{
    (m_connections->isHidden() ? m_sandbox : m_open)->setFocus();
}

void WelcomePage::setBusy(const QString &text)
{
    m_busy->setText(text);
    m_busy->setVisible(!text.isEmpty());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_sandbox, m_create, m_connections})
        widget->setEnabled(text.isEmpty());
}

QUuid WelcomePage::selected() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item != nullptr ? item->data(0, Qt::UserRole).toUuid() : QUuid();
}

void WelcomePage::updateButtons()
{
    const bool any = !selected().isNull();
    for (QPushButton *button : {m_open, m_edit, m_remove})
        button->setEnabled(any);
}

} // namespace acg
