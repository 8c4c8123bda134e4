// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/services/resource_service.h"
#include "ui/editors/conflict_dialog.h"
#include "ui/editors/editor_dialog.h"
#include "ui/editors/form_drafts.h"

#include <functional>
#include <memory>
#include <utility>

namespace acg {

/// The life of an editor, whatever it edits: fetch, fill, apply what was touched to the fetched value (so
/// that members nobody knows survive), save on the ETag that was read, and what to do when that goes wrong:
/// merge with what somebody else saved, create again what somebody deleted.
template <typename T>
class ResourceEditor : public EditorDialog
{
public:
    enum class Purpose { Create, Edit };

    ResourceEditor(Purpose purpose, const QString &objectName, const QString &iconName, QWidget *parent)
        : EditorDialog(objectName, iconName, parent)
        , m_purpose(purpose)
    {
    }

    [[nodiscard]] bool isNew() const { return m_purpose == Purpose::Create; }

    /// To be called before open(): the form starts from what this makes of the value that was read (of an
    /// empty one, for a new resource), as if a person had typed it. The preview shows what that is.
    using Proposal = std::function<T(T)>;
    void propose(Proposal proposal) { m_proposal = std::move(proposal); }

    /// To be called before open(): what is typed is kept until it is saved or given up, and what was typed
    /// earlier is offered. The drafts must outlive the editor.
    void keepDraftsIn(Drafts &drafts)
    {
        m_drafts = std::make_unique<FormDrafts>(
            drafts,
            FormDrafts::Form{[this] { return draft(); }, [this](const Draft &kept) { return restore(kept); }},
            draftMessage());
    }
    [[nodiscard]] bool isKeptAsDraft() const override { return m_drafts && m_drafts->areKept(); }
    /// After that: the form opens with this one restored.
    void resume(Draft draft) { m_drafts->resume(std::move(draft)); }

protected:
    using Answer = Result<Versioned<T>>;

    [[nodiscard]] virtual QString loadingText() const = 0;
    virtual void fill(const T &value) = 0;
    /// The value with what was touched in the form applied to it, and nothing else.
    [[nodiscard]] virtual T applied(T base) const = 0;
    virtual void fetch(Reply<Versioned<T>> done) = 0;
    virtual void create(const T &value, Reply<Versioned<T>> done) = 0;
    virtual void update(const Versioned<T> &value, Reply<Versioned<T>> done) = 0;
    virtual void announce(const T &saved) = 0;
    /// What the resource is called among drafts; nothing of its states.
    [[nodiscard]] virtual Draft draftName() const = 0;

    /// What the gateway holds. For a new one the ETag is empty.
    void startFrom(Versioned<T> value)
    {
        const Proposal proposal = std::exchange(m_proposal, {}); // read again, it is as the gateway has it
        T start = proposal ? proposal(value.value) : value.value;
        startFrom(std::move(value), std::move(start));
    }
    [[nodiscard]] const T &base() const { return m_base.value; }

    void load() override
    {
        showLoading(loadingText());
        fetch([this](Answer answer) {
            if (answer)
                startFrom(std::move(*answer));
            else
                loadFailed(answer.error());
        });
    }

    /// One that is gone can still be resumed, to be created again.
    void loadFailed(const ApiError &error)
    {
        const bool resumed = error.isNotFound() && m_drafts && m_drafts->isResuming();
        if (!resumed)
            return showLoadFailed(error);
        startFrom({base(), {}});
        m_isThere = false;
        reportGone();
    }

    [[nodiscard]] QList<json::Change> pendingChanges() const override
    {
        return json::changes(m_base.value.toRequestBody(), mine().toRequestBody());
    }
    [[nodiscard]] bool createsNew() const override { return isNew(); }

    void save() override
    {
        const T value = mine();
        showSaving();
        auto done = [this](Answer answer) { saved(std::move(answer)); };
        if (isNew())
            create(value, done);
        else
            update({value, m_base.etag}, done);
    }

    void createAgain() override
    {
        const T value = mine();
        showSaving();
        create(value, [this](Answer answer) {
            if (!answer && answer.error().isConflict())
                return compareVersions(); // it is there again
            saved(std::move(answer));
        });
    }

    void compareVersions() override
    {
        showSaving();
        fetch([this](Answer answer) {
            if (answer)
                return meet(std::move(*answer));
            if (answer.error().isNotFound())
                return reportGone();
            saveFailed(answer.error());
        });
    }

    /// After an unknown outcome: what I typed being there already means that it was saved.
    void lookAgain() override
    {
        showSaving();
        fetch([this](Answer answer) {
            if (!answer) {
                if (isNew() && answer.error().isNotFound())
                    return reportNotSaved();
                return saveFailed(answer.error());
            }
            if (isThereAlready(answer->value))
                return finish(answer->value);
            if (isNew())
                return reportExists();
            if (answer->etag == m_base.etag)
                return reportNotSaved();
            meet(std::move(*answer));
        });
    }

    void formShown() override
    {
        // Not before whoever has loaded the form is done with it.
        if (m_drafts)
            QMetaObject::invokeMethod(m_drafts.get(), &FormDrafts::formShown, Qt::QueuedConnection);
    }

    void formEdited(bool dirty) override
    {
        if (m_drafts)
            m_drafts->formChanged(dirty);
    }

    void formSettled() override
    {
        if (m_drafts)
            m_drafts->discard();
    }

private:
    [[nodiscard]] Draft draft() const
    {
        Draft draft = draftName();
        draft.etag = m_base.etag;
        draft.base = m_base.value.toJson();
        draft.mine = mine().toJson();
        return draft;
    }

    FormDrafts::Restored restore(const Draft &draft)
    {
        const Result<T> held = T::fromJson(draft.base);
        Result<T> typed = T::fromJson(draft.mine);
        if (!held || !typed)
            return FormDrafts::Restored::NotPossible;
        const bool changed = m_isThere && m_base.value.toRequestBody() != held->toRequestBody();
        const json::Merge merge = json::merge(held->toJson(), m_base.value.toJson(), typed->toJson());
        Result<T> together = T::fromJson(merge.merged);
        if (m_isThere && merge.collisions.isEmpty() && together) {
            startFrom(std::move(m_base), std::move(*together));
            return changed ? FormDrafts::Restored::Together : FormDrafts::Restored::AsItWas;
        }
        startFrom({*held, draft.etag}, std::move(*typed)); // saving finds out where they meet
        return changed ? FormDrafts::Restored::Colliding : FormDrafts::Restored::AsItWas;
    }

    /// The form may start from more than the gateway holds: after a merge, from both sides' changes.
    void startFrom(Versioned<T> held, T start)
    {
        m_base = std::move(held);
        m_start = std::move(start);
        fill(m_start);
        showForm();
    }

    [[nodiscard]] T mine() const { return applied(m_start); }

    /// Whether all that I changed reads so in what the gateway holds now.
    [[nodiscard]] bool isThereAlready(const T &held) const
    {
        const QJsonObject body = held.toRequestBody();
        const json::Merge merge = json::merge(m_base.value.toRequestBody(), body, mine().toRequestBody());
        return merge.collisions.isEmpty() && merge.merged == body;
    }

    void meet(Versioned<T> theirs)
    {
        const T my = mine();
        const ThreeVersions versions{m_base.value.toRequestBody(), theirs.value.toRequestBody(),
                                     my.toRequestBody()};
        if (versions.mine == versions.theirs)
            return finish(theirs.value); // they wanted the same
        const QJsonObject merged
            = json::merge(m_base.value.toJson(), theirs.value.toJson(), my.toJson()).merged;
        askConflict(versions, [this, theirs, merged](const QList<json::Collision> &chosenMine) {
            QJsonObject decided = merged;
            for (const json::Collision &one : chosenMine)
                json::setMember(decided, one.path, one.mine);
            Result<T> value = T::fromJson(decided);
            if (!value)
                return saveFailed(value.error());
            startFrom(theirs, std::move(*value));
            if (pendingChanges().isEmpty())
                return finish(theirs.value);
            save();
        });
    }

    void saved(Answer answer)
    {
        if (answer)
            return finish(answer->value);
        const ApiError &error = answer.error();
        if (error.isConflict())
            return isNew() ? reportExists() : compareVersions();
        if (error.isNotFound() && !isNew())
            return reportGone();
        if (error.outcomeUnknown)
            return reportOutcomeUnknown(error);
        saveFailed(error);
    }

    void finish(const T &value)
    {
        announce(value);
        saveDone();
    }

    Purpose m_purpose;
    Proposal m_proposal; ///< until something was read
    Versioned<T> m_base; ///< as the gateway holds it
    bool m_isThere = !isNew(); ///< on the gateway
    T m_start; ///< what the form was filled from
    std::unique_ptr<FormDrafts> m_drafts; ///< null: none are kept
};

} // namespace acg
