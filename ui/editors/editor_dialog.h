// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/api_error.h"
#include "models/domain/json_merge.h"
#include "ui/widgets/inline_message.h"

#include <QDialog>
#include <QList>

#include <functional>

class QDialogButtonBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace acg {

class BusyIndicator;
class ChangePreview;
class EmptyState;
class FieldRow;
class FormGrid;
class IconLabel;
struct ThreeVersions;

/// What the editors have in common: header, form that scrolls, messages, busy and dirty handling, and the
/// questions before anything typed is lost. Knows nothing about what is edited (see ResourceEditor).
///
/// Opened with open(), never exec(); deletes itself when it is closed.
class EditorDialog : public QDialog
{
    Q_OBJECT
public:
    enum class State {
        Loading, ///< the resource is being fetched: there is no form yet
        LoadFailed,
        Editing,
        Saving, ///< the form is shown and locked
    };

    EditorDialog(const QString &objectName, const QString &iconName, QWidget *parent);

    void open() override;
    void reject() override;
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] InlineMessage &message() const { return *m_message; }
    /// Also while they are being saved.
    [[nodiscard]] bool hasUnsavedChanges() const;
    /// They would not be lost with the form.
    [[nodiscard]] virtual bool isKeptAsDraft() const { return false; }
    /// To be called after anything in the form changed.
    void formChanged();
    /// Why nothing can be saved, as long as it cannot; empty: it can. The form is locked and keeps what was
    /// typed.
    void setForbidden(const QString &why);

protected:
    virtual void load() = 0;
    virtual void save() = 0;
    /// After reportOutcomeUnknown(): finds out whether it was saved.
    virtual void lookAgain() { }
    [[nodiscard]] virtual QString kind() const = 0; ///< "account": for messages
    /// What saving would send that the gateway does not hold.
    [[nodiscard]] virtual QList<json::Change> pendingChanges() const = 0;
    [[nodiscard]] virtual bool createsNew() const = 0;
    /// Somebody else was quicker: compares the versions and asks what is to be kept.
    virtual void compareVersions() { }
    virtual void createAgain() { }
    /// Whether the changes are those of several resources: they are shown with how many get each.
    [[nodiscard]] virtual bool changesSeveral() const { return false; }
    // For editors that keep drafts of what is typed.
    virtual void formShown() { } ///< for the first time
    virtual void formEdited(bool /*dirty*/) { }
    virtual void formSettled() { } ///< saved, or given up

    /// Above all other messages: about what was typed earlier.
    [[nodiscard]] InlineMessage &draftMessage() const { return *m_draftMessage; }
    void setHeader(const QString &title, const QString &subtitle);
    [[nodiscard]] QVBoxLayout &form() const { return *m_form; }
    /// A titled group at the end of the form.
    [[nodiscard]] FormGrid &addGroup(const QString &title, const QString &objectName);
    /// A field that can keep the form from being saved, and the member the server names it by, e.g.
    /// "serviceDetails.teamsDirectRouting.configuration.subdomain".
    void addField(FieldRow *row, const QString &member);
    void showLoading(const QString &text);
    void showLoadFailed(const ApiError &error);
    void showForm();
    void showSaving();
    void setSavingText(const QString &text); ///< beside the buttons, until it is saved or not

    void saveFailed(const ApiError &error);
    void saveFailed(InlineMessage::Severity severity, const QString &title, const QString &text,
                    const QList<InlineMessage::Button> &buttons);
    void saveDone();
    /// In words, with what was typed kept and the way on as a button.
    void reportConflict();
    /// `resolved` gets the collisions in which mine was chosen, once all are decided.
    void askConflict(const ThreeVersions &versions,
                     const std::function<void(const QList<json::Collision> &)> &resolved);
    void reportGone();
    void reportExists();
    void reportOutcomeUnknown(const ApiError &error);
    void reportNotSaved();

private:
    void setState(State state);
    void updateFooter();
    void giveUp();
    void loadTheirs();
    void askLoadTheirs();
    void askUnsaved();
    void askWhileSaving();
    [[nodiscard]] bool showAtField(const QString &target, const QString &text);
    [[nodiscard]] QString blockingProblem() const;
    [[nodiscard]] bool isDirty() const { return !pendingChanges().isEmpty(); }

    State m_state = State::Loading;
    QString m_forbidden;
    bool m_inBackground = false; ///< closed while saving: comes back only to report a failure
    IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_subtitle;
    InlineMessage *m_draftMessage;
    InlineMessage *m_message;
    EmptyState *m_waiting;
    QScrollArea *m_scroll;
    QWidget *m_content;
    QVBoxLayout *m_form;
    ChangePreview *m_preview;
    BusyIndicator *m_busy;
    QLabel *m_footer;
    QDialogButtonBox *m_buttons;
    QPushButton *m_save;
    struct Entry
    {
        FieldRow *row;
        QString member;
    };
    QList<Entry> m_fields;
};

} // namespace acg
