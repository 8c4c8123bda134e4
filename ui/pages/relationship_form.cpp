// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/relationship_form.h"

#include "models/items/rfi_table_model.h"
#include "models/services/drafts.h"
#include "models/services/resource_service.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/busy_indicator.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/status_text.h"
#include "ui/widgets/time_words.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

/// Of the draft: a request has one.
QString draftId(const QString &tenantId)
{
    return "rfi "_L1 + tenantId;
}

QJsonObject toJson(const AnswerFields::Answer &answer)
{
    return {{"status"_L1, answer.status}, {"comment"_L1, answer.comment}};
}

AnswerFields::Answer fromJson(const QJsonObject &json)
{
    return {json.value("status"_L1).toString(), json.value("comment"_L1).toString()};
}

} // namespace

RelationshipForm::RelationshipForm(ResourceService &resources, Drafts &drafts, QWidget *parent)
    : QWidget(parent)
    , m_resources(resources)
    , m_drafts(drafts)
    , m_fields(new AnswerFields(AnswerFields::To::One))
    , m_state(new ElidedLabel)
    , m_message(new InlineMessage(u"rfiMessage"_s))
    , m_busy(new BusyIndicator(16))
    , m_discard(new QPushButton(tr("Discar&d")))
    , m_save(new QPushButton(tr("&Save")))
{
    setObjectName(u"relationshipForm"_s);
    buildForm();
    showNothing();
    takeDrafts();
    connect(&drafts, &Drafts::loaded, this, &RelationshipForm::takeDrafts);
    connect(&drafts, &Drafts::changed, this, &RelationshipForm::dropDiscarded);
}

void RelationshipForm::buildForm()
{
    connect(m_fields, &AnswerFields::edited, this, &RelationshipForm::edited);
    m_state->setObjectName(u"rfiFormState"_s);
    m_state->setForegroundRole(QPalette::PlaceholderText);
    m_discard->setObjectName(u"rfiDiscard"_s);
    connect(m_discard, &QPushButton::clicked, this, &RelationshipForm::discard);
    m_save->setObjectName(u"rfiSave"_s);
    m_save->setDefault(true);
    connect(m_save, &QPushButton::clicked, this, &RelationshipForm::save);

    auto *title = new QLabel(tr("Your answer"));
    makeSectionTitle(title);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_busy);
    buttons->addWidget(m_state, 1);
    buttons->addWidget(m_discard);
    buttons->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::medium, metrics::small, metrics::medium, metrics::medium);
    column->addWidget(title);
    column->addWidget(m_message);
    column->addWidget(m_fields);
    column->addLayout(buttons);
}

void RelationshipForm::takeDrafts()
{
    const QList<Draft> drafts = m_drafts.all();
    for (const Draft &draft : drafts) {
        if (draft.of == Draft::Of::Rfi && !m_unsaved.contains(draft.tenantId))
            m_unsaved.insert(draft.tenantId, {fromJson(draft.mine), fromJson(draft.base), draft.changedAt});
    }
    fill();
    Q_EMIT unsavedChanged();
}

void RelationshipForm::dropDiscarded()
{
    QSet<QString> kept;
    const QList<Draft> drafts = m_drafts.all();
    for (const Draft &draft : drafts)
        kept.insert(draft.tenantId);
    if (m_unsaved.removeIf(
            [&kept](QHash<QString, Unsaved>::iterator one) { return !kept.contains(one.key()); })
        == 0)
        return;
    fill();
    Q_EMIT unsavedChanged();
}

void RelationshipForm::keep(const Unsaved &answer)
{
    m_unsaved.insert(m_tenantId, answer);
    m_drafts.keep({.id = draftId(m_tenantId),
                   .of = Draft::Of::Rfi,
                   .tenantId = m_tenantId,
                   .title = m_rfi.companyName(),
                   .base = toJson(answer.base),
                   .mine = toJson(answer.typed)});
}

void RelationshipForm::drop(const QString &tenantId)
{
    m_unsaved.remove(tenantId);
    m_drafts.discard(draftId(tenantId));
}

void RelationshipForm::show(const RequestForInformation &rfi)
{
    if (rfi.tenantId() == m_tenantId)
        return update(rfi);
    m_fetch.cancel();
    m_rfi = rfi;
    m_tenantId = rfi.tenantId();
    m_proposal = {};
    m_etag.clear();
    m_saving = false;
    m_message->clear();
    fill();
    fetch();
}

void RelationshipForm::showNothing()
{
    m_fetch.cancel();
    m_tenantId.clear();
    m_rfi = {};
    m_etag.clear();
    m_saving = false;
    m_message->clear();
    fill();
}

void RelationshipForm::update(const RequestForInformation &rfi)
{
    if (rfi.tenantId() != m_tenantId || rfi == m_rfi || m_saving || m_fetching)
        return;
    // With a draft the old ETag stays: saving must find out that someone else changed it.
    if (m_unsaved.contains(m_tenantId))
        return;
    m_rfi = rfi;
    fill();
    fetch();
}

void RelationshipForm::propose(Proposal proposal)
{
    if (m_tenantId.isEmpty())
        return;
    m_proposal = std::move(proposal);
    fetch();
}

void RelationshipForm::takeProposal()
{
    const Proposal proposal = std::exchange(m_proposal, {});
    if (!proposal)
        return;
    if (m_unsaved.contains(m_tenantId))
        return m_message->showText(InlineMessage::Severity::Information,
                                   tr("There is an answer here that is not saved."),
                                   tr("Save or discard it first, then take the change back again."));
    m_fields->fill(proposal(onServer()));
    edited();
}

void RelationshipForm::setReadOnly(const QString &why)
{
    m_readOnlyReason = why;
    updateState();
}

QSet<QString> RelationshipForm::unsaved() const
{
    return QSet<QString>(m_unsaved.keyBegin(), m_unsaved.keyEnd());
}

void RelationshipForm::fill()
{
    const auto unsaved = m_unsaved.constFind(m_tenantId);
    m_fields->fill(unsaved != m_unsaved.constEnd() ? unsaved->typed : onServer());
    updateState();
}

void RelationshipForm::edited()
{
    if (m_tenantId.isEmpty())
        return;
    const Answer now = m_fields->answer();
    const bool differs = !(now == onServer());
    const bool had = m_unsaved.contains(m_tenantId);
    if (differs)
        keep({now, had ? m_unsaved.value(m_tenantId).base : onServer()});
    else
        drop(m_tenantId);
    updateState();
    if (had != differs)
        Q_EMIT unsavedChanged();
}

void RelationshipForm::updateState()
{
    const bool shown = !m_tenantId.isEmpty();
    const bool unsaved = m_unsaved.contains(m_tenantId);
    const bool writable = shown && m_readOnlyReason.isEmpty() && !m_saving;
    m_fields->setEnabled(writable);
    m_save->setEnabled(writable && unsaved && !m_etag.isNull());
    m_save->setToolTip(m_readOnlyReason);
    m_discard->setVisible(unsaved);
    m_discard->setEnabled(writable);
    m_busy->setRunning(m_saving);
    QString state;
    if (!m_readOnlyReason.isEmpty()) {
        state = m_readOnlyReason;
    } else if (m_saving) {
        state = tr("Saving…");
    } else if (unsaved) {
        const QDateTime since = m_unsaved.value(m_tenantId).since;
        state = since.isValid() ? tr("Typed %1, not saved yet").arg(momentText(since.toLocalTime()))
                                : tr("Not saved yet");
    } else {
        const QDateTime last = m_rfi.customerRelationship().lastModifiedOn;
        if (shown && last.isValid())
            state = tr("Last answered %1").arg(QLocale().toString(last.toLocalTime(), QLocale::ShortFormat));
    }
    m_state->setText(state);
}

void RelationshipForm::discard()
{
    drop(m_tenantId);
    m_message->clear();
    fill();
    fetch();
    Q_EMIT unsavedChanged();
}

void RelationshipForm::fetch()
{
    m_fetch.cancel();
    m_fetching = true;
    const QString asked = m_tenantId;
    m_fetch
        = m_resources.fetchRfi(asked, this, [this, asked](Result<Versioned<RequestForInformation>> result) {
              if (asked == m_tenantId)
                  fetched(std::move(result));
          });
}

void RelationshipForm::fetched(Result<Versioned<RequestForInformation>> &&result)
{
    m_fetching = false;
    if (!result) {
        if (!result.error().isCancelled()) {
            m_message->showError(result.error(), {{tr("&Retry"), u"rfiRetry"_s, [this] {
                                                       m_message->clear();
                                                       fetch();
                                                   }}});
        }
        return;
    }
    m_rfi = result->value;
    // An empty ETag is one too: the server sent none.
    m_etag = result->etag.isNull() ? ""_ba : result->etag;
    fill();
    const auto unsaved = m_unsaved.constFind(m_tenantId);
    if (unsaved != m_unsaved.constEnd() && !(unsaved->base == onServer()))
        showConflict(); // the ETag is new now, so saving would not find out any more
    takeProposal();
}

void RelationshipForm::save()
{
    if (m_tenantId.isEmpty() || !m_unsaved.contains(m_tenantId) || m_saving)
        return;
    m_saving = true;
    m_message->clear();
    updateState();
    const QString asked = m_tenantId;
    const Answer typed = m_fields->answer();
    const Answer held = onServer();
    RelationshipPatch patch;
    if (typed.status != held.status)
        patch.status = typed.status;
    if (typed.comment != held.comment)
        patch.comment = typed.comment;
    m_resources.updateRfi(asked, m_etag, patch, this,
                          [this, asked](Result<Versioned<RequestForInformation>> result) {
                              saveDone(asked, std::move(result));
                          });
}

void RelationshipForm::saveDone(const QString &tenantId, Result<Versioned<RequestForInformation>> &&result)
{
    const bool shown = tenantId == m_tenantId;
    if (shown)
        m_saving = false;
    if (result) {
        const RequestForInformation rfi = result->value;
        drop(tenantId);
        if (shown)
            fetched(std::move(result));
        Q_EMIT unsavedChanged();
        Q_EMIT saved(rfi);
        return;
    }
    // The draft is still there; it is shown again as soon as the request is.
    if (shown && result.error().isConflict())
        conflict(tenantId);
    else if (shown && !result.error().isCancelled())
        m_message->showError(result.error());
    if (shown)
        updateState();
}

void RelationshipForm::conflict(const QString &tenantId)
{
    m_resources.fetchRfi(tenantId, this, [this, tenantId](Result<Versioned<RequestForInformation>> result) {
        if (tenantId != m_tenantId)
            return;
        const bool known = result.has_value();
        fetched(std::move(result));
        if (known)
            showConflict();
    });
}

void RelationshipForm::showConflict()
{
    keep({m_fields->answer(), onServer()});
    const CustomerRelationship relationship = m_rfi.customerRelationship();
    const QString status
        = relationship.status.isEmpty() ? tr("none") : RfiTableModel::relationshipText(relationship.status);
    const QString comment = relationship.comment.isEmpty() ? tr("none") : relationship.comment;
    m_message->showText(
        InlineMessage::Severity::Warning, tr("Someone else answered in the meantime."),
        tr("Now on the gateway: %1. Comment: %2. What you typed is still here.").arg(status, comment),
        {{tr("&Use theirs"), u"rfiUseTheirs"_s, [this] { discard(); }},
         {tr("Save &mine"), u"rfiSaveMine"_s, [this] { save(); }}});
}

} // namespace acg
