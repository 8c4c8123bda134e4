// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/list_stack.h"

#include "ui/errortext/error_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/inline_message.h"

#include <QAbstractItemView>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace acg {

ListStack::ListStack(QAbstractItemView *view, ListWords words, QWidget *parent)
    : QWidget(parent)
    , m_words(std::move(words))
    , m_message(new InlineMessage(u"listMessage"_s, this))
    , m_stack(new QStackedLayout)
    , m_view(view)
    , m_empty(new EmptyState(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::small);
    column->addWidget(m_message);
    column->addLayout(m_stack, 1);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_empty->setObjectName(u"listEmpty"_s);
    connect(m_empty, &EmptyState::buttonClicked, this, [this] {
        if (m_offer == Offer::Retry)
            Q_EMIT retryRequested();
        else if (m_offer == Offer::ClearFilter)
            Q_EMIT clearFilterRequested();
        else if (m_offer == Offer::Create)
            Q_EMIT createRequested();
    });
}

void ListStack::update(const ListCount &count)
{
    m_count = count;
    if (count.state != LoadState::Failed)
        m_failure.reset();
    if (m_failure && count.loaded > 0)
        m_message->showError(*m_failure,
                             {{tr("&Try Again"), u"listRetry"_s, [this] { Q_EMIT retryRequested(); }}});
    else
        m_message->clear();
    if (count.shown > 0)
        showView();
    else
        showEmpty();
}

void ListStack::setFailure(const ApiError &error)
{
    if (error.isCancelled())
        return;
    m_failure = error;
    update(m_count);
}

void ListStack::setMayCreate(bool may)
{
    m_mayCreate = may;
    update(m_count);
}

void ListStack::focus()
{
    m_stack->currentWidget()->setFocus();
}

// Whichever of the two is shown has the focus of the other.

void ListStack::showView()
{
    const QWidget *focused = window()->focusWidget();
    const bool hadFocus = focused == m_empty || m_empty->isAncestorOf(focused);
    m_stack->setCurrentWidget(m_view);
    if (hadFocus)
        m_view->setFocus();
}

void ListStack::showEmpty()
{
    const bool hadFocus = window()->focusWidget() == m_view;
    m_offer = Offer::None;
    if (m_count.loaded == 0 && m_failure) {
        m_offer = Offer::Retry;
        const ErrorText text = errorText(*m_failure);
        QStringList lines{text.explanation, text.advice};
        lines.removeAll(QString());
        m_empty->showMessage(u"error"_s, text.title, lines.join(u'\n'), tr("&Try Again"));
    } else if (m_count.state == LoadState::Loading && (m_count.loaded == 0 || m_count.filter.isEmpty())) {
        m_empty->showLoading(m_words.loading);
    } else if (m_count.loaded > 0 && !m_count.filter.isEmpty()) {
        m_offer = Offer::ClearFilter;
        m_empty->showMessage(u"filter"_s, m_words.noMatch.arg(m_count.filter),
                             m_count.state == LoadState::Complete ? QString()
                                                                  : tr("The list is not complete yet."),
                             tr("&Clear Filter"));
    } else if (m_count.state == LoadState::Complete) {
        m_offer = m_mayCreate && !m_words.create.isEmpty() ? Offer::Create : Offer::None;
        m_empty->showMessage(m_words.iconName, m_words.none, m_words.noneText,
                             m_offer == Offer::Create ? m_words.create : QString());
    } else {
        m_empty->showMessage(m_words.iconName, QString());
    }
    m_stack->setCurrentWidget(m_empty);
    if (hadFocus)
        m_empty->setFocus();
}

} // namespace acg
