// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/services/drafts.h"

#include <QObject>

#include <functional>

namespace acg {

class InlineMessage;

/// The drafts of one open form: keeps what is typed, and offers what was typed earlier and never saved.
class FormDrafts : public QObject
{
    Q_OBJECT
public:
    enum class Restored {
        AsItWas,
        Together, ///< with what somebody else has changed since
        Colliding, ///< somebody else has changed the same
        NotPossible,
    };
    struct Form
    {
        std::function<Draft()> read; ///< as it is filled in now; without id and time
        std::function<Restored(const Draft &)> restore;
    };

    /// Drafts and message must outlive it.
    FormDrafts(Drafts &drafts, Form form, InlineMessage &message);

    /// To be restored as soon as the form is shown, without a question.
    void resume(Draft draft) { m_toResume = std::move(draft); }
    [[nodiscard]] bool areKept() const { return m_drafts.areKept(); }
    [[nodiscard]] bool isResuming() const { return m_toResume.has_value(); }

    /// The form is there for the first time.
    void formShown();
    /// `dirty`: it holds something that is not saved.
    void formChanged(bool dirty);
    /// It was saved, or the person does not want it any more.
    void discard();

private:
    void offer();
    void restore(const Draft &draft);

    Drafts &m_drafts;
    const Form m_form;
    InlineMessage &m_message;
    std::optional<Draft> m_toResume;
    QString m_id; ///< of the draft of this form; empty: none yet
};

} // namespace acg
