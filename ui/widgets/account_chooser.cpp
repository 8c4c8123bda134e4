// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/account_chooser.h"

#include "models/domain/field_rules.h"
#include "models/items/account_tree_model.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QFocusEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStringListModel>

#include <chrono>

using namespace std::chrono_literals;

namespace acg {

AccountChooser::AccountChooser(AccountTreeModel &accounts, const QString &allText, QWidget *parent)
    : QComboBox(parent)
    , m_accounts(accounts)
    , m_allText(allText)
    , m_names(new QStringListModel(this))
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setModel(m_names);
    setMinimumContentsLength(18);
    setMaxVisibleItems(16);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *completion = new QCompleter(m_names, this);
    completion->setCaseSensitivity(Qt::CaseInsensitive);
    completion->setFilterMode(Qt::MatchContains);
    completion->setCompletionMode(QCompleter::PopupCompletion);
    completion->setMaxVisibleItems(16);
    setCompleter(completion);

    m_reading.setSingleShot(true);
    m_reading.setInterval(200ms);
    connect(&m_reading, &QTimer::timeout, this, &AccountChooser::readNames);
    const auto readSoon = [this](const QModelIndex &parentIndex) {
        if (!parentIndex.isValid() && !m_reading.isActive())
            m_reading.start();
    };
    connect(&accounts, &QAbstractItemModel::rowsInserted, this, readSoon);
    connect(&accounts, &QAbstractItemModel::rowsRemoved, this, readSoon);
    connect(this, &QComboBox::activated, this, [this](int row) { choose(itemText(row)); });
    connect(completion, qOverload<const QString &>(&QCompleter::activated), this, &AccountChooser::choose);
    connect(lineEdit(), &QLineEdit::returnPressed, this, &AccountChooser::takeText);
    readNames();
}

void AccountChooser::setAccount(const QString &accountName)
{
    m_account = accountName;
    showAccount();
}

void AccountChooser::focusInEvent(QFocusEvent *event)
{
    QComboBox::focusInEvent(event);
    // Not when the list of completions closes: one is still typing then.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason
        && event->reason() != Qt::OtherFocusReason)
        lineEdit()->selectAll();
}

void AccountChooser::focusOutEvent(QFocusEvent *event)
{
    QComboBox::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        takeText();
}

void AccountChooser::readNames()
{
    QStringList names;
    names.reserve(m_accounts.rowCount() + 1);
    for (int row = 0; row < m_accounts.rowCount(); ++row)
        names.append(m_accounts.index(row, AccountTreeModel::Name).data().toString());
    names.sort(Qt::CaseInsensitive);
    if (!m_allText.isEmpty())
        names.prepend(m_allText);
    // Whoever is typing keeps the text; the popup, if open, follows the model.
    const QString typed = lineEdit()->text();
    const int cursor = lineEdit()->cursorPosition();
    const bool typing = lineEdit()->isModified();
    {
        const QSignalBlocker quiet(this);
        m_names->setStringList(names);
    }
    if (!typing)
        return showAccount();
    lineEdit()->setText(typed);
    lineEdit()->setCursorPosition(cursor);
    lineEdit()->setModified(true);
}

void AccountChooser::takeText()
{
    const QString text = currentText().trimmed();
    if (text.isEmpty() && !m_allText.isEmpty())
        return choose(m_allText);
    if (const int row = findText(text, Qt::MatchFixedString); row >= 0)
        return choose(itemText(row));
    QCompleter *completion = completer();
    completion->setCompletionPrefix(text);
    if (!text.isEmpty() && completion->completionCount() == 1)
        return choose(completion->currentCompletion());
    if (m_accounts.loadState() != LoadState::Complete && !check(Field::AccountName, text))
        return choose(text);
    showAccount();
}

void AccountChooser::choose(const QString &accountName)
{
    const QString name = accountName == m_allText ? QString() : accountName;
    const bool isNews = name != m_account;
    m_account = name;
    showAccount();
    if (isNews)
        Q_EMIT accountChosen(name);
}

void AccountChooser::showAccount()
{
    const QSignalBlocker quiet(this);
    const QString text = m_account.isEmpty() ? m_allText : m_account;
    setCurrentIndex(findText(text, Qt::MatchFixedString | Qt::MatchCaseSensitive));
    lineEdit()->setText(text);
    lineEdit()->setModified(false);
}

} // namespace acg
