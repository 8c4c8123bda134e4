// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/jump_box.h"

#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/busy_indicator.h"
#include "ui/widgets/inline_message.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr int preferredWidth = 560;
constexpr int visibleRows = 10;

QString textOf(const Suggestion &suggestion)
{
    const auto &[account, number] = suggestion.target;
    if (suggestion.isLoaded)
        return number.isEmpty() ? account : JumpBox::tr("%1  –  %2").arg(number, account);
    if (number.isEmpty())
        return JumpBox::tr("Ask the gateway for the account %1").arg(account);
    return account.isEmpty() ? JumpBox::tr("Ask the gateway for %1").arg(number)
                             : JumpBox::tr("Ask the gateway for %1 of %2").arg(number, account);
}

QString iconNameOf(const Suggestion &suggestion)
{
    if (!suggestion.isLoaded)
        return u"search"_s;
    return suggestion.target.telephoneNumber.isEmpty() ? u"account"_s : u"number"_s;
}

} // namespace

JumpBox::JumpBox(Session &session, QWidget *parent)
    : QFrame(parent)
    , m_finder(session)
    , m_edit(new QLineEdit(this))
    , m_busy(new BusyIndicator(metrics::iconSize, this))
    , m_message(new InlineMessage(u"jumpMessage"_s, this))
    , m_list(new QListWidget(this))
{
    setObjectName(u"jumpBox"_s);
    setAccessibleName(tr("Go to number or account"));
    m_edit->setObjectName(u"jumpEdit"_s);
    m_edit->setAccessibleName(tr("Number or account to go to"));
    m_edit->setPlaceholderText(tr("Account name or telephone number"));
    m_edit->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_edit->installEventFilter(this);
    m_list->setObjectName(u"jumpList"_s);
    m_list->setAccessibleName(tr("Suggestions"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideMiddle);

    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::small);
    row->addWidget(m_edit, 1);
    row->addWidget(m_busy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::small, metrics::small, metrics::small, metrics::small);
    column->setSpacing(metrics::small);
    column->addLayout(row);
    column->addWidget(m_message);
    column->addWidget(m_list, 1);
    hide();

    connect(m_edit, &QLineEdit::textChanged, this, &JumpBox::suggest);
    connect(m_list, &QListWidget::itemClicked, this, &JumpBox::go);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int current) {
        QAccessibleEvent focus(m_list, QAccessible::Focus); // the list never has it: say what is chosen
        focus.setChild(current);
        QAccessible::updateAccessibility(&focus);
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { focusMoved(now); });
    parent->installEventFilter(this);
}

JumpBox::~JumpBox()
{
    // What goes down with it may give the focus away when half of this is gone.
    qApp->disconnect(this);
}

void JumpBox::popup()
{
    if (!isVisible()) {
        m_focusBefore = QApplication::focusWidget();
        m_edit->clear();
        suggest();
    }
    show();
    raise();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

bool JumpBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible())
        fit();
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            QApplication::sendEvent(m_list, event);
            return true;
        default:
            break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void JumpBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return go();
    if (event->key() != Qt::Key_Escape)
        return QFrame::keyPressEvent(event);
    dismiss();
    if (m_focusBefore)
        m_focusBefore->setFocus();
}

void JumpBox::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &colors = colorsOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.window);
    paint::roundedRect(&painter, rect(), colors.raised, colors.controlBorder, metrics::radius);
}

void JumpBox::suggest()
{
    m_finder.cancel();
    m_busy->setRunning(false);
    m_message->clear();
    m_suggestions = m_finder.suggestions(m_edit->text());
    m_list->clear();
    for (const Suggestion &suggestion : std::as_const(m_suggestions))
        new QListWidgetItem(icon(iconNameOf(suggestion)), textOf(suggestion), m_list);
    m_list->setCurrentRow(0);
    if (m_suggestions.isEmpty() && !m_edit->text().trimmed().isEmpty())
        m_message->showText(InlineMessage::Severity::Information,
                            tr("This is neither part of a number or name that is loaded, nor a whole one."),
                            tr("Numbers begin with '+' and their country code."));
    fit();
}

void JumpBox::go()
{
    const int row = m_list->currentRow();
    if (row < 0 || m_busy->isRunning())
        return;
    const Suggestion suggestion = m_suggestions.at(row);
    if (!suggestion.isLoaded)
        return ask(suggestion.target);
    dismiss();
    Q_EMIT chosen(suggestion.target);
}

void JumpBox::ask(const NumberKey &target)
{
    m_message->clear();
    m_busy->setRunning(true);
    fit();
    m_finder.ask(target,
                 [this, target](const Result<Finder::Finding> &answer) { showAnswer(target, answer); });
}

void JumpBox::showAnswer(const NumberKey &target, const Result<Finder::Finding> &answer)
{
    using Severity = InlineMessage::Severity;
    m_busy->setRunning(false);
    if (answer && answer->kind == Finder::Finding::Kind::Found) {
        dismiss();
        Q_EMIT chosen(answer->target);
        return;
    }
    if (!answer)
        m_message->showError(answer.error());
    else if (answer->kind == Finder::Finding::Kind::AccountNeeded)
        m_message->showText(
            Severity::Information, tr("This gateway finds a number only under its account."),
            tr("Type the account's name before the number: contoso %1").arg(target.telephoneNumber));
    else if (target.telephoneNumber.isEmpty())
        m_message->showText(Severity::Information,
                            tr("The gateway has no account %1.").arg(target.accountName),
                            tr("Capital and small letters are different in names of accounts."));
    else
        m_message->showText(
            Severity::Information,
            target.accountName.isEmpty()
                ? tr("The gateway has no number %1.").arg(target.telephoneNumber)
                : tr("The account %1 has no number %2.").arg(target.accountName, target.telephoneNumber));
    fit();
}

void JumpBox::dismiss()
{
    m_finder.cancel();
    m_busy->setRunning(false);
    hide();
}

void JumpBox::fit()
{
    const int rows = int(std::min<qsizetype>(m_suggestions.size(), visibleRows));
    m_list->setVisible(rows > 0);
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0));
    const QWidget *over = parentWidget();
    const int width = std::min(preferredWidth, over->width() - 2 * metrics::large);
    layout()->activate();
    const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width)
                                                     : layout()->totalSizeHint().height();
    setGeometry((over->width() - width) / 2, metrics::small, width, height);
}

void JumpBox::focusMoved(QWidget *now)
{
    if (isVisible() && now != nullptr && now != this && !isAncestorOf(now))
        dismiss();
}

} // namespace acg
