// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/address_list.h"

#include "models/items/address_table_model.h"
#include "ui/errortext/error_text.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/address_book.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/status_text.h"
#include "ui/widgets/time_words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QStackedLayout>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

enum Column { Address, Validation, Id, ColumnCount };

void setTexts(QTreeWidgetItem &item, const QString &address, const QString &validation, const QString &id)
{
    item.setText(Address, address);
    item.setText(Validation, validation);
    item.setText(Id, id);
    item.setToolTip(Address, address);
    item.setToolTip(Id, id);
}

} // namespace

AddressList::AddressList(AddressBook &book, QWidget *parent)
    : QWidget(parent)
    , m_book(book)
    , m_stack(new QStackedLayout(this))
    , m_state(new EmptyState(this))
    , m_table(new AddressTableModel(this))
    , m_list(new QWidget(this))
    , m_count(new QLabel(m_list))
    , m_note(new QLabel(m_list))
    , m_tree(new QTreeWidget(this))
{
    m_tree->setObjectName(u"addresses"_s);
    m_tree->setAccessibleName(tr("Emergency addresses"));
    m_tree->setHeaderLabels({tr("Address"), tr("Validation"), tr("ID")});
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(Address, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(Validation, QHeaderView::ResizeToContents);
    m_tree->header()->resizeSection(Id, 90);
    connect(m_tree, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        const QTreeWidgetItem *item = m_tree->itemAt(at);
        if (item == nullptr)
            return;
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (const int column : {Address, Id}) {
            const QString text = item->text(column);
            menu->addAction(icon(u"copy"_s), column == Id ? tr("Copy &ID") : tr("&Copy Text"),
                            [text] { QGuiApplication::clipboard()->setText(text); });
        }
        menu->popup(m_tree->viewport()->mapToGlobal(at));
    });
    connect(m_state, &EmptyState::buttonClicked, this, &AddressList::load);
    m_note->setObjectName(u"addressesNote"_s);
    m_note->setContentsMargins(metrics::medium, metrics::small, metrics::medium, 0);
    m_note->setWordWrap(true);
    makeMuted(m_note);
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::tight);
    column->addWidget(makeBar());
    column->addWidget(m_note);
    column->addWidget(m_tree, 1);
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_list);
}

QWidget *AddressList::makeBar()
{
    auto *bar = new QWidget(m_list);
    m_count->setObjectName(u"addressCount"_s);
    makeMuted(m_count);
    auto *button = new QToolButton(bar);
    button->setObjectName(u"addressesExport"_s);
    button->setText(tr("E&xport\u2026"));
    button->setAccessibleName(tr("Export emergency addresses"));
    button->setToolTip(tr("Write the addresses and their locations to a file"));
    button->setIcon(icon(u"export"_s));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this, &AddressList::requestExport);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(metrics::medium, metrics::tight, metrics::small, 0);
    row->addWidget(m_count);
    row->addStretch();
    row->addWidget(button);
    return bar;
}

void AddressList::requestExport()
{
    ListInView list{m_table, {}, u"addresses-"_s + m_accountName};
    for (int column = 0; column < AddressTableModel::ColumnCount; ++column)
        list.columns.append(column);
    list.holdsResources = true;
    Q_EMIT exportRequested(list, tr("%1 of %2").arg(m_count->text(), m_accountName));
}

void AddressList::setAccount(const QString &accountName)
{
    if (accountName == m_accountName && m_book.knows(accountName))
        return;
    m_accountName = accountName;
    m_isShown = false;
    if (isVisible())
        load();
}

void AddressList::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_isShown)
        load();
}

void AddressList::load()
{
    if (m_accountName.isEmpty())
        return;
    m_isShown = true;
    m_stack->setCurrentWidget(m_state);
    m_state->showLoading(tr("Loading emergency addresses\u2026"));
    m_book.request(m_accountName, this,
                   [this, asked = m_accountName](const Result<QList<CivicAddress>> &answer) {
                       if (asked == m_accountName)
                           showAnswer(answer);
                   });
}

void AddressList::showAnswer(const Result<QList<CivicAddress>> &answer)
{
    if (!answer) {
        const ErrorText text = errorText(answer.error());
        if (m_book.earlierFrom(m_accountName))
            return showNote(text.title);
        m_state->showMessage(u"error"_s, text.title, text.explanation, tr("&Try Again"));
        return;
    }
    if (answer->isEmpty()) {
        m_state->showMessage(u"location"_s, tr("No emergency addresses"),
                             tr("The customer has not entered any in the Teams admin center."));
        return;
    }
    m_tree->clear();
    for (const CivicAddress &address : *answer)
        addAddress(address);
    m_tree->expandAll();
    m_table->setAddresses(*answer);
    m_count->setText(answer->size() == 1 ? tr("1 address")
                                         : tr("%1 addresses").arg(QLocale().toString(answer->size())));
    showNote(tr("Being refreshed\u2026"));
    m_stack->setCurrentWidget(m_list);
}

void AddressList::showNote(const QString &whatBecame)
{
    const std::optional<QDateTime> seenAt = m_book.earlierFrom(m_accountName);
    m_note->setVisible(seenAt.has_value());
    if (seenAt)
        m_note->setText(tr("As they were %1. %2").arg(ageText(*seenAt), whatBecame));
}

void AddressList::addAddress(const CivicAddress &address)
{
    QString line = address.oneLine();
    if (!address.description().isEmpty())
        line = line.isEmpty() ? address.description() : address.description() + u": "_s + line;
    auto *item = new QTreeWidgetItem(m_tree);
    setTexts(*item, line, validationText(address), address.id());
    item->setIcon(Validation, icon(address.isValidated() ? u"status-synced"_s : u"warning"_s));
    const QList<CivicLocation> locations = address.locations();
    for (const CivicLocation &location : locations) {
        const bool isDefault = location.isDefault || location.id == address.defaultLocationId();
        QString text = locationLine(location);
        if (!location.elin.isEmpty())
            text += tr(" (ELIN %1)").arg(location.elin);
        setTexts(*new QTreeWidgetItem(item), text, isDefault ? tr("Default location") : QString(),
                 location.id);
    }
}

} // namespace acg
