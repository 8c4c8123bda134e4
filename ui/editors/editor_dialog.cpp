// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/editor_dialog.h"

#include "ui/editors/change_preview.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/busy_indicator.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/section.h"
#include "ui/widgets/status_text.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr QSize preferredSize(720, 760);

} // namespace

EditorDialog::EditorDialog(const QString &objectName, const QString &iconName, QWidget *parent)
    : QDialog(parent)
    , m_icon(new IconLabel(icon(iconName), metrics::toolIconSize + metrics::tight, this))
    , m_title(new QLabel(this))
    , m_subtitle(new QLabel(this))
    , m_draftMessage(new InlineMessage(u"draftMessage"_s, this))
    , m_message(new InlineMessage(u"editorMessage"_s, this))
    , m_waiting(new EmptyState(this))
    , m_scroll(new QScrollArea(this))
    , m_content(new QWidget)
    , m_form(new QVBoxLayout(m_content))
    , m_preview(new ChangePreview(this))
    , m_busy(new BusyIndicator(metrics::iconSize, this))
    , m_footer(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
    , m_save(m_buttons->button(QDialogButtonBox::Save))
{
    setObjectName(objectName);
    setAttribute(Qt::WA_DeleteOnClose);
    setSizeGripEnabled(true);

    makeHeading(m_title, 1.3);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    makeMuted(m_subtitle);
    m_subtitle->setTextFormat(Qt::PlainText);
    m_subtitle->setWordWrap(true);
    auto *headline = new QVBoxLayout;
    headline->setSpacing(metrics::tight / 2);
    headline->addWidget(m_title);
    headline->addWidget(m_subtitle);
    auto *header = new QHBoxLayout;
    header->setSpacing(metrics::medium);
    header->addWidget(m_icon, 0, Qt::AlignTop);
    header->addLayout(headline, 1);

    m_form->setContentsMargins(0, 0, metrics::small, 0);
    m_form->setSpacing(metrics::medium);
    m_scroll->setObjectName(u"editorScroll"_s);
    m_scroll->setWidget(m_content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus); // the fields scroll themselves into view

    m_footer->setObjectName(u"editorFooter"_s);
    makeMuted(m_footer);
    m_footer->setTextFormat(Qt::PlainText);
    m_footer->setWordWrap(true);
    m_buttons->setObjectName(u"editorButtons"_s);
    m_save->setObjectName(u"save"_s);
    m_save->setText(tr("&Save"));
    m_buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"cancel"_s);
    auto *footer = new QHBoxLayout;
    footer->setSpacing(metrics::small);
    footer->addWidget(m_busy);
    footer->addWidget(m_footer, 1);
    footer->addWidget(m_buttons);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::large, metrics::large, metrics::large, metrics::medium);
    column->setSpacing(metrics::medium);
    column->addLayout(header);
    column->addWidget(m_draftMessage);
    column->addWidget(m_message);
    column->addWidget(m_waiting, 1);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_preview);
    column->addLayout(footer);

    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        if (m_state == State::Editing && m_save->isEnabled())
            save();
    });
    setState(State::Loading);
}

void EditorDialog::open()
{
    QSize size = preferredSize;
    if (const QScreen *shownOn = screen())
        size = size.boundedTo(shownOn->availableSize() - QSize(40, 60));
    resize(size);
    QDialog::open();
    load();
}

void EditorDialog::reject()
{
    if (m_state == State::Saving)
        return askWhileSaving();
    if (hasUnsavedChanges())
        return askUnsaved();
    QDialog::reject();
}

bool EditorDialog::hasUnsavedChanges() const
{
    return m_state == State::Saving || (m_state == State::Editing && isDirty());
}

void EditorDialog::setHeader(const QString &title, const QString &subtitle)
{
    setWindowTitle(title);
    m_title->setText(title);
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

FormGrid &EditorDialog::addGroup(const QString &title, const QString &objectName)
{
    auto *group = new Section(title, m_content);
    group->setObjectName(objectName);
    auto *layout = new FormGrid;
    group->body().addLayout(layout);
    m_form->addWidget(group);
    return *layout;
}

void EditorDialog::addField(FieldRow *row, const QString &member)
{
    m_fields.append({row, member});
}

void EditorDialog::formChanged()
{
    updateFooter();
    if (m_state == State::Editing)
        formEdited(isDirty());
}

void EditorDialog::setForbidden(const QString &why)
{
    m_forbidden = why;
    m_content->setToolTip(why);
    setState(m_state);
}

void EditorDialog::showLoading(const QString &text)
{
    m_message->clear();
    m_waiting->showLoading(text);
    setState(State::Loading);
}

void EditorDialog::showLoadFailed(const ApiError &error)
{
    m_message->showError(error, {{tr("&Try Again"), u"retryLoad"_s, [this] { load(); }}});
    setState(State::LoadFailed);
}

void EditorDialog::showForm()
{
    const bool first = m_state == State::Loading || m_state == State::LoadFailed;
    setState(State::Editing);
    if (first) {
        m_message->clear();
        m_scroll->ensureVisible(0, 0);
        for (const Entry &entry : std::as_const(m_fields)) {
            const auto *line = qobject_cast<const QLineEdit *>(entry.row->input());
            if (entry.row->input()->isEnabled() && (line == nullptr || !line->isReadOnly())) {
                entry.row->setFocus();
                break;
            }
        }
        formShown();
    }
}

void EditorDialog::showSaving()
{
    m_message->clear();
    for (const Entry &entry : std::as_const(m_fields))
        entry.row->setServerProblem({});
    setState(State::Saving);
}

void EditorDialog::setSavingText(const QString &text)
{
    m_footer->setText(text);
}

void EditorDialog::saveFailed(const ApiError &error)
{
    setState(State::Editing);
    bool atField = showAtField(error.target, error.message);
    for (const ApiError::Detail &detail : error.details)
        atField = showAtField(detail.target, detail.message) || atField;
    m_message->showError(error);
    updateFooter();
}

void EditorDialog::saveFailed(InlineMessage::Severity severity, const QString &title, const QString &text,
                              const QList<InlineMessage::Button> &buttons)
{
    setState(State::Editing);
    m_message->showText(severity, title, text, buttons);
}

void EditorDialog::saveDone()
{
    m_state = State::Loading; // nothing left to ask about
    formSettled();
    accept();
    if (m_inBackground)
        deleteLater();
}

void EditorDialog::setState(State state)
{
    m_state = state;
    const bool hasForm = state == State::Editing || state == State::Saving;
    m_waiting->setVisible(state == State::Loading);
    m_scroll->setVisible(hasForm);
    m_content->setEnabled(state == State::Editing && m_forbidden.isEmpty());
    m_busy->setRunning(state == State::Saving);
    if (state == State::LoadFailed)
        static_cast<QVBoxLayout *>(layout())->setAlignment(m_message, Qt::AlignTop);
    else
        static_cast<QVBoxLayout *>(layout())->setAlignment(m_message, {});
    if (m_inBackground && state == State::Editing) {
        m_inBackground = false; // it failed: back to the person, with everything that was typed
        QDialog::open();
    }
    updateFooter();
}

void EditorDialog::updateFooter()
{
    QString text;
    bool canSave = false;
    QList<json::Change> changes;
    if (m_state == State::Editing || m_state == State::Saving) {
        changes = pendingChanges();
        m_preview->show(changes,
                        createsNew()           ? ChangePreview::Of::Creation
                            : changesSeveral() ? ChangePreview::Of::SeveralUpdates
                                               : ChangePreview::Of::Update);
    } else {
        m_preview->hide();
    }
    if (m_state == State::Saving) {
        text = tr("Saving\u2026");
    } else if (m_state == State::Editing) {
        text = m_forbidden.isEmpty() ? blockingProblem() : m_forbidden;
        if (text.isEmpty() && changes.isEmpty())
            text = tr("No changes");
        canSave = text.isEmpty();
    }
    m_footer->setText(text);
    m_save->setEnabled(canSave);
    m_save->setToolTip(text);
}

QString EditorDialog::blockingProblem() const
{
    for (const Entry &entry : m_fields) {
        if (entry.row->isEnabled() && !entry.row->problem().isEmpty())
            return tr("%1: %2").arg(entry.row->label(), entry.row->problem());
    }
    return {};
}

bool EditorDialog::showAtField(const QString &target, const QString &text)
{
    if (target.isEmpty() || text.isEmpty())
        return false;
    // Servers write the path with dots or slashes, with or without the part before the field.
    const QString path = QString(target).replace(u'/', u'.');
    const auto found = std::ranges::find_if(m_fields, [&path](const Entry &entry) {
        return path.compare(entry.member, Qt::CaseInsensitive) == 0
            || path.endsWith(u'.' + entry.member, Qt::CaseInsensitive)
            || entry.member.endsWith(u'.' + path, Qt::CaseInsensitive);
    });
    if (found == m_fields.cend())
        return false;
    found->row->setServerProblem(text);
    m_scroll->ensureWidgetVisible(found->row);
    found->row->setFocus();
    return true;
}

} // namespace acg
