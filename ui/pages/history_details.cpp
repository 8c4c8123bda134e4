// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/history_details.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/detail_text.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/member_words.h"
#include "ui/widgets/status_text.h"
#include "ui/widgets/time_words.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

QString titleOf(const ChangeSubject &subject)
{
    switch (subject.kind) {
    case ChangedKind::Account:
        return HistoryDetails::tr("Account %1").arg(subject.name);
    case ChangedKind::Number:
        return HistoryDetails::tr("Number %1").arg(subject.name);
    case ChangedKind::RequestForInformation:
        break;
    }
    return HistoryDetails::tr("Request of tenant %1").arg(subject.name);
}

QString iconNameOf(ChangedKind kind)
{
    switch (kind) {
    case ChangedKind::Account:
        return u"account"_s;
    case ChangedKind::Number:
        return u"number"_s;
    case ChangedKind::RequestForInformation:
        break;
    }
    return u"rfi"_s;
}

DetailGroup facts(const ChangeRecord &change)
{
    DetailGroup group{{}, {}};
    const auto add = [&group](const QString &label, const QString &value) {
        if (!value.isEmpty())
            group.rows.append({label, value, {}});
    };
    add(HistoryDetails::tr("When"), momentText(change.at));
    add(HistoryDetails::tr("What"), changeActionText(change.action));
    add(HistoryDetails::tr("Outcome"), changeOutcomeText(change.outcome));
    if (change.subject.kind == ChangedKind::Number)
        add(HistoryDetails::tr("Account"), change.subject.accountName);
    add(HistoryDetails::tr("Connection"), change.connectionName);
    add(HistoryDetails::tr("Client ID"), change.clientId);
    add(HistoryDetails::tr("Request ID"), change.requestId);
    return group;
}

DetailGroup fields(const ChangeRecord &change)
{
    DetailGroup group{HistoryDetails::tr("Fields"), {}};
    const QList<json::Change> changes = change.changes();
    for (const json::Change &one : changes) {
        QString value = memberText(change.hasAfter() ? one.after : one.before);
        if (change.hadBefore() && change.hasAfter())
            value = HistoryDetails::tr("%1 \u2192 %2", "as it was, as it became")
                        .arg(memberText(one.before), memberText(one.after));
        group.rows.append({memberLabel(one.path), value, {}});
    }
    if (change.isBeforeMissing())
        group.rows.append(
            {HistoryDetails::tr("Before"), HistoryDetails::tr("Not known: nobody had read it."), {}});
    if (change.action == ChangeAction::DeleteWithNumbers)
        group.rows.append({HistoryDetails::tr("Numbers"),
                           HistoryDetails::tr("Went with it. Taking it back creates the account alone."),
                           {}});
    return group;
}

} // namespace

HistoryDetails::HistoryDetails(QWidget *parent)
    : QWidget(parent)
    , m_nothing(new EmptyState(this))
    , m_icon(new IconLabel({}, metrics::toolIconSize, this))
    , m_title(new QLabel(this))
    , m_text(new DetailText(this))
    , m_revert(new QPushButton(icon(u"revert"_s), tr("Re&vert\u2026"), this))
    , m_goTo(new QPushButton(icon(u"search"_s), tr("&Show Account"), this))
    , m_whyNot(new QLabel(this))
    , m_stack(new QStackedLayout(this))
{
    setObjectName(u"historyDetails"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setMinimumWidth(300);
    m_nothing->showMessage(u"history"_s, tr("No change selected"),
                           tr("Select one to see what was changed, and to take it back."));
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(makeContent());
    connect(m_revert, &QPushButton::clicked, this, &HistoryDetails::revertRequested);
    connect(m_goTo, &QPushButton::clicked, this, &HistoryDetails::goToRequested);
}

QWidget *HistoryDetails::makeContent()
{
    makeHeading(m_title, 1.2);
    m_title->setObjectName(u"historyTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_text->setObjectName(u"historyText"_s);
    m_text->setAccessibleName(tr("The change"));
    m_revert->setObjectName(u"historyRevert"_s);
    m_goTo->setObjectName(u"historyGoTo"_s);
    m_goTo->setToolTip(tr("Shows it as it is now"));
    m_whyNot->setObjectName(u"historyWhyNot"_s);
    m_whyNot->setWordWrap(true);
    makeMuted(m_whyNot);
    auto *header = new QHBoxLayout;
    header->setContentsMargins(metrics::medium, metrics::medium, metrics::medium, 0);
    header->setSpacing(metrics::small);
    header->addWidget(m_icon, 0, Qt::AlignTop);
    header->addWidget(m_title, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::small);
    buttons->addWidget(m_revert);
    buttons->addWidget(m_goTo);
    buttons->addStretch(1);
    auto *footer = new QVBoxLayout;
    footer->setContentsMargins(metrics::medium, metrics::small, metrics::medium, metrics::medium);
    footer->setSpacing(metrics::small);
    footer->addWidget(m_whyNot);
    footer->addLayout(buttons);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(header);
    column->addWidget(m_text, 1);
    column->addLayout(footer);
    return content;
}

void HistoryDetails::show(const ChangeRecord &change, const QString &whyNotRevert)
{
    m_icon->setIcon(icon(iconNameOf(change.subject.kind)));
    m_title->setText(titleOf(change.subject));
    m_text->setGroups({facts(change), fields(change)});
    m_revert->setEnabled(whyNotRevert.isEmpty());
    m_revert->setToolTip(whyNotRevert.isEmpty() ? tr(
                             "Opens it with the fields as they were before; you see what changes and save it")
                                                : whyNotRevert);
    m_goTo->setText(change.subject.kind == ChangedKind::Number ? tr("&Show Number") : tr("&Show Account"));
    m_goTo->setVisible(change.subject.kind != ChangedKind::RequestForInformation);
    m_whyNot->setText(whyNotRevert);
    m_whyNot->setVisible(!whyNotRevert.isEmpty());
    m_stack->setCurrentIndex(1);
}

void HistoryDetails::showNothing()
{
    m_stack->setCurrentIndex(0);
}

} // namespace acg
