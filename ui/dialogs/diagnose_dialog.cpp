// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/diagnose_dialog.h"

#include "models/services/pending_watcher.h"
#include "models/services/resource_service.h"
#include "models/services/session.h"
#include "ui/connections/role_text.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/busy_indicator.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/status_text.h"
#include "ui/widgets/time_words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

InlineMessage::Severity shownAs(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Severity::Problem:
        return InlineMessage::Severity::Error;
    case Finding::Severity::Warning:
        return InlineMessage::Severity::Warning;
    case Finding::Severity::Good:
        return InlineMessage::Severity::Success;
    case Finding::Severity::Note:
        break;
    }
    return InlineMessage::Severity::Information;
}

} // namespace

DiagnoseDialog::DiagnoseDialog(Session &session, const NumberKey &subject, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_subject(subject)
    , m_run(session, subject)
    , m_busy(new BusyIndicator(metrics::iconSize, this))
    , m_status(new QLabel(this))
    , m_list(new QVBoxLayout)
    , m_again(new QPushButton(icon(u"refresh"_s), tr("Check A&gain"), this))
    , m_copy(new QPushButton(icon(u"copy"_s), tr("&Copy"), this))
{
    setObjectName(u"diagnoseDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    makeLayout();
    resize(640, 520);
    connect(&m_run, &DiagnosisRun::reached, this, &DiagnoseDialog::showStep);
    connect(&m_run, &DiagnosisRun::finished, this, &DiagnoseDialog::showFindings);
    connect(&m_run, &DiagnosisRun::failed, this, &DiagnoseDialog::showError);
    connect(m_again, &QPushButton::clicked, this, &DiagnoseDialog::check);
    connect(m_copy, &QPushButton::clicked, this, &DiagnoseDialog::copyFindings);
    connect(&session, &Session::rolesChanged, this, &DiagnoseDialog::updatePermissions);
    // What was mended is looked at again as soon as the backend is done with it.
    connect(&session.pending(), &PendingWatcher::settled, this,
            [this](const QString &account, const QString &number) {
                if (account == m_subject.accountName && number == m_subject.telephoneNumber)
                    check();
            });
    check();
}

void DiagnoseDialog::makeLayout()
{
    const bool isNumber = !m_subject.telephoneNumber.isEmpty();
    const QString name = isNumber ? m_subject.telephoneNumber : m_subject.accountName;
    setWindowTitle(tr("Diagnose %1").arg(name));
    auto *title = new QLabel(isNumber ? tr("Number %1").arg(name) : tr("Account %1").arg(name), this);
    title->setTextFormat(Qt::PlainText);
    makeHeading(title, 1.3);
    m_status->setObjectName(u"diagnoseStatus"_s);
    m_status->setTextFormat(Qt::PlainText);
    makeMuted(m_status);
    auto *state = new QHBoxLayout;
    state->setSpacing(metrics::small);
    state->addWidget(m_busy);
    state->addWidget(m_status, 1);
    auto *headline = new QVBoxLayout;
    headline->setSpacing(metrics::tight / 2);
    headline->addWidget(title);
    headline->addLayout(state);
    auto *header = new QHBoxLayout;
    header->setSpacing(metrics::medium);
    header->addWidget(new IconLabel(icon(u"diagnose"_s), metrics::toolIconSize + metrics::tight, this), 0,
                      Qt::AlignTop);
    header->addLayout(headline, 1);

    auto *content = new QWidget;
    auto *contentColumn = new QVBoxLayout(content);
    contentColumn->setContentsMargins(0, 0, metrics::small, 0);
    m_list->setSpacing(metrics::small);
    contentColumn->addLayout(m_list);
    contentColumn->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"diagnoseFindings"_s);
    scroll->setAccessibleName(tr("What was found"));
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *close = new QPushButton(tr("Cl&ose"), this);
    close->setObjectName(u"diagnoseClose"_s);
    m_again->setObjectName(u"diagnoseAgain"_s);
    m_copy->setObjectName(u"diagnoseCopy"_s);
    m_copy->setToolTip(tr("Copies what was found as text"));
    for (QPushButton *button : {m_again, m_copy, close})
        button->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::small);
    buttons->addWidget(m_again);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    buttons->addWidget(close);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::large, metrics::large, metrics::large, metrics::medium);
    column->setSpacing(metrics::medium);
    column->addLayout(header);
    column->addWidget(scroll, 1);
    column->addLayout(buttons);
}

void DiagnoseDialog::check()
{
    m_run.start();
}

void DiagnoseDialog::setBusy(const QString &text)
{
    m_busy->setRunning(!text.isEmpty());
    m_again->setEnabled(text.isEmpty());
    if (!text.isEmpty())
        m_status->setText(text);
}

void DiagnoseDialog::showStep(DiagnosisRun::Step step)
{
    switch (step) {
    case DiagnosisRun::Step::ReadAccount:
        return setBusy(tr("Reading the account\u2026"));
    case DiagnosisRun::Step::ReadNumber:
        return setBusy(tr("Reading the number\u2026"));
    case DiagnosisRun::Step::ReadAddresses:
        return setBusy(tr("Reading the emergency addresses\u2026"));
    }
}

void DiagnoseDialog::showFindings(const QList<Finding> &findings)
{
    setBusy({});
    clearFindings();
    m_findings = findings;
    int problems = 0;
    for (const Finding &finding : findings) {
        problems += finding.severity <= Finding::Severity::Warning ? 1 : 0;
        addFinding(finding);
    }
    const QString when = momentText(QDateTime::currentDateTime());
    m_status->setText(problems == 0 ? tr("Checked %1", "today 09:12").arg(when)
                          : problems == 1
                          ? tr("One thing needs attention. Checked %1").arg(when)
                          : tr("%1 things need attention. Checked %2").arg(problems).arg(when));
    m_copy->setEnabled(true);
    updatePermissions();
}

void DiagnoseDialog::showError(const ApiError &error)
{
    setBusy({});
    clearFindings();
    m_findings.clear();
    m_copy->setEnabled(false);
    m_status->setText(tr("It could not be looked at."));
    auto *message = new InlineMessage(u"diagnoseError"_s);
    m_messages.append(message);
    m_list->addWidget(message);
    message->showError(error);
}

void DiagnoseDialog::addFinding(const Finding &finding)
{
    auto *message = new InlineMessage(u"finding%1"_s.arg(m_messages.size()));
    const QString button = u"mend%1"_s.arg(m_messages.size());
    m_messages.append(message);
    m_list->addWidget(message);
    QList<InlineMessage::Button> buttons;
    if (!finding.mendText.isEmpty())
        buttons.append({finding.mendText, button, [this, mend = finding.mend] { carryOut(mend); }});
    message->showText(shownAs(finding.severity), finding.what, finding.advice, buttons);
    if (auto *mend = message->findChild<QPushButton *>(button))
        m_mends.append(mend);
}

void DiagnoseDialog::clearFindings()
{
    m_mends.clear();
    for (InlineMessage *message : std::as_const(m_messages)) {
        message->hide();
        message->deleteLater(); // its button may be the one that was just pressed
    }
    m_messages.clear();
}

void DiagnoseDialog::updatePermissions()
{
    const bool may = m_session.may(Permission::Write);
    for (QPushButton *button : std::as_const(m_mends)) {
        button->setEnabled(may);
        button->setToolTip(may ? QString() : missingRoleText(Permission::Write));
    }
}

void DiagnoseDialog::carryOut(const Mend &mend)
{
    if (const auto *account = std::get_if<MendAccount>(&mend))
        Q_EMIT accountMendRequested(m_subject.accountName, account->proposal);
    else if (const auto *number = std::get_if<MendNumber>(&mend))
        Q_EMIT numberMendRequested(m_subject, number->proposal);
    else if (std::holds_alternative<SendAccountAgain>(mend))
        sendAccountAgain();
    else if (std::holds_alternative<SendNumberAgain>(mend))
        sendNumberAgain();
}

template <typename T, typename Next>
Reply<Versioned<T>> DiagnoseDialog::onSuccess(Next next)
{
    return [this, next](const Result<Versioned<T>> &answer) {
        if (answer)
            next(*answer);
        else
            showError(answer.error());
    };
}

void DiagnoseDialog::sendAccountAgain()
{
    setBusy(tr("Sending the account again\u2026"));
    const auto send = [this](const Versioned<Account> &held) {
        m_session.resources().updateAccount(held, this,
                                            onSuccess<Account>([this](const auto &) { check(); }));
    };
    m_session.resources().fetchAccount(m_subject.accountName, this, onSuccess<Account>(send));
}

void DiagnoseDialog::sendNumberAgain()
{
    setBusy(tr("Sending the number again\u2026"));
    const auto send = [this](const Versioned<Number> &held) {
        m_session.resources().updateNumber(held, this, onSuccess<Number>([this](const auto &) { check(); }));
    };
    m_session.resources().fetchNumber(m_subject.accountName, m_subject.telephoneNumber, this,
                                      onSuccess<Number>(send));
}

void DiagnoseDialog::copyFindings() const
{
    QStringList lines{windowTitle()};
    for (const Finding &finding : m_findings)
        lines.append(finding.advice.isEmpty() ? u"- "_s + finding.what
                                              : u"- "_s + finding.what + u' ' + finding.advice);
    QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

} // namespace acg
