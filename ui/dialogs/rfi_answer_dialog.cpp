// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/rfi_answer_dialog.h"

#include "models/items/rfi_table_model.h"
#include "ui/errortext/error_text.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/answer_fields.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/status_text.h"

#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

enum Column { CompanyColumn, NowColumn, ResultColumn };

QString nowText(const RequestForInformation &rfi)
{
    const CustomerRelationship now = rfi.customerRelationship();
    QStringList parts{RfiTableModel::relationshipText(now.status), now.comment.simplified()};
    parts.removeAll(QString());
    return parts.join(u" – "_s);
}

QString outcomeText(const RfiAnswers::Outcome &outcome)
{
    using Kind = RfiAnswers::Outcome::Kind;
    switch (outcome.kind) {
    case Kind::Saved:
        return RfiAnswerDialog::tr("Saved");
    case Kind::SaidSoAlready:
        return RfiAnswerDialog::tr("Said so already");
    case Kind::AnsweredElsewhere:
        return RfiAnswerDialog::tr("Not saved: someone else has answered meanwhile");
    case Kind::Failed:
        break;
    }
    const ErrorText text = errorText(outcome.error);
    return RfiAnswerDialog::tr("Not saved: %1").arg(text.title + u' ' + text.explanation);
}

QString outcomeIcon(RfiAnswers::Outcome::Kind kind)
{
    using Kind = RfiAnswers::Outcome::Kind;
    if (kind == Kind::AnsweredElsewhere)
        return u"warning"_s;
    return kind == Kind::Failed ? u"error"_s : u"success"_s;
}

} // namespace

RfiAnswerDialog::RfiAnswerDialog(ResourceService &resources, const QList<RequestForInformation> &rfis,
                                 const QStringList &seenStatuses, QWidget *parent)
    : QDialog(parent)
    , m_answers(resources)
    , m_open(rfis)
    , m_total(rfis.size())
    , m_fields(new AnswerFields(AnswerFields::To::Several, this))
    , m_message(new InlineMessage(u"answersMessage"_s, this))
    , m_list(new QTreeWidget(this))
    , m_progress(new QProgressBar(this))
    , m_state(new QLabel(this))
    , m_save(new QPushButton(tr("&Save"), this))
    , m_cancel(new QPushButton(tr("&Cancel"), this))
{
    setObjectName(u"rfiAnswerDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Answer %1 Requests").arg(rfis.size()));
    resize(760, 520);
    m_fields->setSeenStatuses(seenStatuses);
    QList<AnswerFields::Answer> answers;
    for (const RequestForInformation &rfi : rfis)
        answers.append(AnswerFields::of(rfi));
    m_fields->fill(answers);
    makeList(rfis);

    auto *title = new QLabel(tr("One answer for %1 requests").arg(rfis.size()), this);
    makeHeading(title, 1.3);
    auto *subtitle
        = new QLabel(tr("Only what is ticked is written; the rest of each answer stays as it is."), this);
    makeMuted(subtitle);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::large, metrics::large, metrics::large, metrics::medium);
    column->setSpacing(metrics::medium);
    column->addWidget(title);
    column->addWidget(subtitle);
    column->addWidget(m_fields);
    column->addWidget(m_message);
    column->addWidget(m_list, 1);
    column->addWidget(m_progress);
    column->addLayout(makeButtons());
    m_message->clear();

    connect(m_fields, &AnswerFields::edited, this, &RfiAnswerDialog::updateState);
    connect(&m_answers, &RfiAnswers::began, this, [this](const QString &tenantId) {
        m_rows.value(tenantId)->setText(ResultColumn, tr("Saving…"));
    });
    connect(&m_answers, &RfiAnswers::answered, this, &RfiAnswerDialog::answered);
    connect(&m_answers, &RfiAnswers::finished, this, &RfiAnswerDialog::finished);
    updateState();
    m_fields->setFocus();
}

void RfiAnswerDialog::makeList(const QList<RequestForInformation> &rfis)
{
    m_list->setObjectName(u"answersList"_s);
    m_list->setAccessibleName(tr("The requests, and what has become of each answer"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setHeaderLabels({tr("Company"), tr("Now"), tr("Result")});
    for (const RequestForInformation &rfi : rfis) {
        auto *row = new QTreeWidgetItem(m_list, {rfi.companyName(), nowText(rfi)});
        row->setToolTip(NowColumn, row->text(NowColumn));
        m_rows.insert(rfi.tenantId(), row);
    }
    m_list->setColumnWidth(CompanyColumn, 200);
    m_list->setColumnWidth(NowColumn, 230);
    m_list->header()->setStretchLastSection(true);
}

QLayout *RfiAnswerDialog::makeButtons()
{
    m_progress->setObjectName(u"answersProgress"_s);
    m_progress->setTextVisible(false);
    m_progress->setMaximum(int(m_total));
    m_state->setObjectName(u"answersState"_s);
    m_state->setWordWrap(true);
    makeMuted(m_state);
    m_save->setObjectName(u"saveAnswers"_s);
    m_save->setDefault(true);
    m_cancel->setObjectName(u"cancelAnswers"_s);
    m_cancel->setAutoDefault(false);
    connect(m_save, &QPushButton::clicked, this, &RfiAnswerDialog::save);
    connect(m_cancel, &QPushButton::clicked, this, &RfiAnswerDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::small);
    buttons->addWidget(m_state, 1);
    buttons->addWidget(m_save);
    buttons->addWidget(m_cancel);
    return buttons;
}

void RfiAnswerDialog::save()
{
    m_message->clear();
    m_answers.start(m_open, m_fields->patch());
    updateState();
}

void RfiAnswerDialog::answered(const QString &tenantId, const Outcome &outcome)
{
    const auto open = std::ranges::find(m_open, tenantId,
                                        [](const RequestForInformation &rfi) { return rfi.tenantId(); });
    QTreeWidgetItem *row = m_rows.value(tenantId);
    if (outcome.kind != Outcome::Kind::Failed)
        row->setText(NowColumn, nowText(outcome.rfi));
    row->setText(ResultColumn, outcomeText(outcome));
    row->setIcon(ResultColumn, icon(outcomeIcon(outcome.kind)));
    for (const int column : {NowColumn, ResultColumn})
        row->setToolTip(column, row->text(column));
    if (outcome.kind == Outcome::Kind::Saved || outcome.kind == Outcome::Kind::SaidSoAlready) {
        m_open.erase(open);
        Q_EMIT saved(outcome.rfi);
    } else if (outcome.kind == Outcome::Kind::AnsweredElsewhere) {
        *open = outcome.rfi; // saving again replaces what is shown now
    }
    updateState();
}

void RfiAnswerDialog::finished()
{
    updateState();
    if (m_open.isEmpty()) {
        Q_EMIT allSaved(tr("The answers to %1 requests are saved.").arg(m_total));
        return accept();
    }
    for (const RequestForInformation &rfi : std::as_const(m_open)) {
        if (QTreeWidgetItem *row = m_rows.value(rfi.tenantId()); row->text(ResultColumn).isEmpty())
            row->setText(ResultColumn, tr("Not begun"));
    }
    m_message->showText(InlineMessage::Severity::Warning,
                        tr("%1 of %2 answers are saved.").arg(m_total - m_open.size()).arg(m_total),
                        tr("The list says why the others are not. Save tries those again, and replaces what "
                           "someone else has answered there."));
}

void RfiAnswerDialog::updateState()
{
    const bool running = m_answers.isRunning();
    const RelationshipPatch patch = m_fields->patch();
    const bool nothing = !patch.status && !patch.comment;
    m_fields->setEnabled(!running);
    m_save->setEnabled(!running && !nothing);
    m_cancel->setText(running ? tr("S&top") : tr("&Cancel"));
    m_progress->setVisible(running);
    m_progress->setValue(int(m_total - m_open.size()));
    if (running)
        m_state->setText(tr("Saving…"));
    else
        m_state->setText(nothing ? tr("Nothing is ticked to be written.") : QString());
}

bool RfiAnswerDialog::hasUnsavedChanges() const
{
    return m_fields->patch() != RelationshipPatch();
}

void RfiAnswerDialog::reject()
{
    if (m_answers.isRunning())
        return m_answers.cancel();
    if (hasUnsavedChanges())
        return askUnsaved();
    QDialog::reject();
}

void RfiAnswerDialog::askUnsaved()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Unsaved Changes"),
                                tr("Close without saving what you typed?"), QMessageBox::NoButton, this);
    box->setObjectName(u"unsavedAnswers"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIconPixmap(icon(u"warning"_s).pixmap(2 * metrics::iconSize));
    auto *discard = box->addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    auto *keep = box->addButton(tr("&Keep Editing"), QMessageBox::RejectRole);
    discard->setObjectName(u"discardAnswers"_s);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    connect(discard, &QPushButton::clicked, this, [this] { QDialog::reject(); });
    box->open();
}

} // namespace acg
