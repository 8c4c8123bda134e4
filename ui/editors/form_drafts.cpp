// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/form_drafts.h"

#include "ui/widgets/inline_message.h"
#include "ui/widgets/time_words.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace acg {

FormDrafts::FormDrafts(Drafts &drafts, Form form, InlineMessage &message)
    : m_drafts(drafts)
    , m_form(std::move(form))
    , m_message(message)
{
}

void FormDrafts::formShown()
{
    if (m_toResume)
        restore(*std::exchange(m_toResume, {}));
    else if (m_drafts.areLoaded())
        offer();
    else
        connect(&m_drafts, &Drafts::loaded, this, &FormDrafts::offer);
}

void FormDrafts::offer()
{
    Draft now = m_form.read();
    now.id = m_id;
    const std::optional<Draft> earlier = m_drafts.earlierOf(now);
    if (!earlier)
        return;
    const QString when = momentText(earlier->changedAt.toLocalTime());
    m_message.showText(InlineMessage::Severity::Information,
                       earlier->isNew()
                           ? tr("You were filling in this form %1 and did not save it.").arg(when)
                           : tr("You were editing this %1 and did not save it.").arg(when),
                       tr("What you typed then can be brought back; nothing is sent before you save."),
                       {{tr("&Restore"), u"restoreDraft"_s, [this, draft = *earlier] { restore(draft); }},
                        {tr("Disca&rd It"), u"discardDraft"_s, [this, id = earlier->id] {
                             m_drafts.discard(id);
                             m_message.clear();
                         }}});
}

void FormDrafts::restore(const Draft &draft)
{
    m_message.clear();
    // What has been typed by now keeps its own draft; this one goes on under its id.
    const QString before = std::exchange(m_id, draft.id);
    switch (m_form.restore(draft)) {
    case Restored::AsItWas:
        return;
    case Restored::Together:
        return m_message.showText(InlineMessage::Severity::Information,
                                  tr("Someone has changed it since you typed this."),
                                  tr("Your changes and theirs do not meet: this form has both."));
    case Restored::Colliding:
        return m_message.showText(InlineMessage::Severity::Warning,
                                  tr("Someone has changed it since you typed this."),
                                  tr("Saving will show where your changes and theirs meet, and ask."));
    case Restored::NotPossible:
        break;
    }
    m_id = before;
    m_message.showText(InlineMessage::Severity::Warning,
                       tr("What you typed then cannot be brought back into this form."));
}

void FormDrafts::formChanged(bool dirty)
{
    if (!dirty)
        return discard();
    Draft draft = m_form.read();
    if (m_id.isEmpty())
        m_id = Drafts::newId();
    draft.id = m_id;
    m_drafts.keep(std::move(draft));
}

void FormDrafts::discard()
{
    if (!m_id.isEmpty())
        m_drafts.discard(std::exchange(m_id, {}));
}

} // namespace acg
