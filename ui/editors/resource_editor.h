// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/services/resource_service.h"
#include "ui/editors/editor_dialog.h"

namespace acg {

/// The life of an editor, whatever it edits: fetch, fill, apply what was touched to the fetched value (so
/// that members nobody knows survive), save on the ETag that was read, and what to do when that goes wrong.
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

    /// The value the form starts from. For a new one the ETag is empty.
    void startFrom(Versioned<T> value)
    {
        m_base = std::move(value);
        fill(m_base.value);
        showForm();
    }
    [[nodiscard]] const T &base() const { return m_base.value; }

    void load() override
    {
        showLoading(loadingText());
        fetch([this](Answer answer) {
            if (answer)
                startFrom(std::move(*answer));
            else
                showLoadFailed(answer.error());
        });
    }

    [[nodiscard]] bool isDirty() const override { return !(applied(m_base.value) == m_base.value); }

    void save() override
    {
        const T value = applied(m_base.value);
        showSaving();
        auto done = [this](Answer answer) { saved(std::move(answer)); };
        if (isNew())
            create(value, done);
        else
            update({value, m_base.etag}, done);
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
            if (applied(answer->value) == answer->value)
                return finish(answer->value);
            if (isNew())
                return reportExists();
            if (answer->etag == m_base.etag)
                return reportNotSaved();
            reportConflict();
        });
    }

private:
    void saved(Answer answer)
    {
        if (answer)
            return finish(answer->value);
        const ApiError &error = answer.error();
        if (error.isConflict())
            return isNew() ? reportExists() : reportConflict();
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
    Versioned<T> m_base;
};

} // namespace acg
