// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an editor asks, and what it says when saving did not work out.

#include "ui/editors/conflict_dialog.h"
#include "ui/editors/editor_dialog.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace acg {

void EditorDialog::reportConflict()
{
    saveFailed(InlineMessage::Severity::Warning, tr("Someone else changed this %1 meanwhile.").arg(kind()),
               tr("Nothing was saved; what you typed is still here."),
               {{tr("&Compare\u2026"), u"compareVersions"_s, [this] { compareVersions(); }},
                {tr("&Load Theirs\u2026"), u"loadTheirs"_s, [this] { askLoadTheirs(); }}});
}

void EditorDialog::askConflict(const ThreeVersions &versions,
                               const std::function<void(const QList<json::Collision> &)> &resolved)
{
    reportConflict(); // to come back to, if the question is put off
    auto *dialog = new ConflictDialog(kind(), versions, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConflictDialog::theirsChosen, this, &EditorDialog::loadTheirs);
    connect(dialog, &QDialog::accepted, this, [dialog, resolved] { resolved(dialog->chosenMine()); });
    dialog->open();
}

void EditorDialog::reportGone()
{
    saveFailed(InlineMessage::Severity::Warning, tr("This %1 was deleted meanwhile.").arg(kind()),
               tr("What you typed is still here. Create it again as it stands, or discard it."),
               {{tr("Create It &Again"), u"createAgain"_s, [this] { createAgain(); }},
                {tr("&Discard"), u"discardGone"_s, [this] { giveUp(); }}});
}

void EditorDialog::reportExists()
{
    saveFailed(
        InlineMessage::Severity::Error, tr("This %1 exists already.").arg(kind()),
        tr("Nothing was changed. Choose another one, or close this form and edit the one that is there."),
        {});
}

void EditorDialog::reportOutcomeUnknown(const ApiError &error)
{
    saveFailed(
        InlineMessage::Severity::Warning, tr("It is not known whether this %1 was saved.").arg(kind()),
        tr("The connection ended before the answer came. Look what is on the gateway now; what you typed "
           "stays here.\n%1")
            .arg(error.message),
        {{tr("&Look Now"), u"lookNow"_s, [this] { lookAgain(); }}});
}

void EditorDialog::reportNotSaved()
{
    saveFailed(InlineMessage::Severity::Information, tr("It was not saved."),
               tr("What you typed is still here: save it again."), {});
}

void EditorDialog::askUnsaved()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Unsaved Changes"),
                                tr("Save the changes before closing?"), QMessageBox::NoButton, this);
    box->setObjectName(u"unsavedChanges"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIconPixmap(icon(u"warning"_s).pixmap(2 * metrics::iconSize));
    auto *saveButton = box->addButton(tr("&Save"), QMessageBox::AcceptRole);
    auto *discard = box->addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    auto *keep = box->addButton(tr("&Keep Editing"), QMessageBox::RejectRole);
    saveButton->setObjectName(u"saveChanges"_s);
    discard->setObjectName(u"discardChanges"_s);
    keep->setObjectName(u"keepEditing"_s);
    saveButton->setEnabled(m_save->isEnabled());
    if (!m_save->isEnabled())
        box->setInformativeText(tr("They cannot be saved yet. %1").arg(m_footer->text()));
    box->setDefaultButton(m_save->isEnabled() ? saveButton : keep);
    box->setEscapeButton(keep);
    connect(saveButton, &QPushButton::clicked, this, [this] { save(); });
    connect(discard, &QPushButton::clicked, this, &EditorDialog::giveUp);
    box->open();
}

void EditorDialog::giveUp()
{
    formSettled();
    QDialog::reject();
}

void EditorDialog::loadTheirs()
{
    formSettled();
    load();
}

void EditorDialog::askWhileSaving()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Saving"),
                                tr("The gateway has not answered yet. Close the form?"),
                                QMessageBox::NoButton, this);
    box->setObjectName(u"stillSaving"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIconPixmap(icon(u"warning"_s).pixmap(2 * metrics::iconSize));
    box->setInformativeText(
        tr("What was sent cannot be called back. Should it fail, this form comes back with "
           "everything you typed."));
    auto *close = box->addButton(tr("&Close"), QMessageBox::AcceptRole);
    auto *wait = box->addButton(tr("&Wait"), QMessageBox::RejectRole);
    close->setObjectName(u"closeWhileSaving"_s);
    wait->setObjectName(u"waitForSaving"_s);
    box->setDefaultButton(wait);
    box->setEscapeButton(wait);
    connect(close, &QPushButton::clicked, this, [this] {
        if (m_state != State::Saving)
            return reject(); // the answer was quicker
        m_inBackground = true;
        hide();
    });
    box->open();
}

void EditorDialog::askLoadTheirs()
{
    if (!isDirty())
        return loadTheirs();
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Load Theirs"),
                                tr("Replace what you typed by what is on the gateway now?"),
                                QMessageBox::NoButton, this);
    box->setObjectName(u"loadTheirsQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIconPixmap(icon(u"warning"_s).pixmap(2 * metrics::iconSize));
    auto *replace = box->addButton(tr("&Replace Mine"), QMessageBox::DestructiveRole);
    auto *keep = box->addButton(tr("&Keep Mine"), QMessageBox::RejectRole);
    replace->setObjectName(u"replaceMine"_s);
    keep->setObjectName(u"keepMine"_s);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    connect(replace, &QPushButton::clicked, this, &EditorDialog::loadTheirs);
    box->open();
}

} // namespace acg
