// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/answer_fields.h"

#include "models/items/rfi_table_model.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/status_text.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSettings>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr auto templateKey = "rfis/commentTemplate"_L1;

bool wantsReason(const QString &status)
{
    return status == "ConsentDeclined"_L1 || status == "ContractTerminated"_L1;
}

} // namespace

AnswerFields::AnswerFields(To to, QWidget *parent)
    : QWidget(parent)
    , m_status(new QComboBox(this))
    , m_comment(new QPlainTextEdit(this))
    , m_hint(new QLabel(this))
    , m_template(new QToolButton(this))
    , m_insert(new QAction(tr("&Insert the Template"), this))
    , m_keep(new QAction(tr("&Keep This Comment as the Template"), this))
{
    makeStatus();
    makeComment();
    makeTemplate();
    auto *under = new QHBoxLayout;
    under->setSpacing(metrics::small);
    under->addWidget(m_template, 0, Qt::AlignLeft | Qt::AlignTop);
    under->addWidget(m_hint, 1);
    auto *comment = new QVBoxLayout;
    comment->setSpacing(metrics::tight);
    comment->addWidget(m_comment);
    comment->addLayout(under);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(metrics::medium);
    if (to == To::One) {
        form->addRow(tr("Rela&tionship"), m_status);
        auto *label = new QLabel(tr("Co&mment"), this);
        label->setBuddy(m_comment);
        form->addRow(label, comment);
    } else {
        m_writeStatus = new QCheckBox(tr("Rela&tionship"), this);
        m_writeStatus->setObjectName(u"rfiWriteStatus"_s);
        m_writeComment = new QCheckBox(tr("Co&mment"), this);
        m_writeComment->setObjectName(u"rfiWriteComment"_s);
        form->addRow(m_writeStatus, m_status);
        form->addRow(m_writeComment, comment);
        for (const QCheckBox *box : {m_writeStatus, m_writeComment})
            connect(box, &QCheckBox::clicked, this, &AnswerFields::edited);
    }
    setFocusProxy(m_status);
    offerStatuses({});
}

void AnswerFields::makeStatus()
{
    m_status->setObjectName(u"rfiRelationshipStatus"_s);
    m_status->setAccessibleName(tr("Relationship status"));
    m_status->setEditable(true);
    m_status->setInsertPolicy(QComboBox::NoInsert);
    connect(m_status, &QComboBox::currentTextChanged, this, [this] { fieldEdited(m_writeStatus); });
}

void AnswerFields::makeComment()
{
    m_comment->setObjectName(u"rfiComment"_s);
    m_comment->setAccessibleName(tr("Comment"));
    m_comment->setTabChangesFocus(true);
    m_comment->setFixedHeight(84);
    connect(m_comment, &QPlainTextEdit::textChanged, this, [this] { fieldEdited(m_writeComment); });
    m_hint->setObjectName(u"rfiHint"_s);
    m_hint->setText(tr("Give the reason in the comment; a ticket ID has at most 64 characters."));
    m_hint->setWordWrap(true);
    makeMuted(m_hint);
}

void AnswerFields::makeTemplate()
{
    m_template->setObjectName(u"rfiTemplate"_s);
    m_template->setText(tr("Template"));
    m_template->setIcon(icon(u"list"_s));
    m_template->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_template->setAccessibleName(tr("Template of the comment"));
    m_template->setPopupMode(QToolButton::InstantPopup);
    m_template->setFocusPolicy(Qt::TabFocus);
    m_template->setAutoRaise(true);
    auto *menu = new QMenu(m_template);
    menu->setToolTipsVisible(true);
    menu->addAction(m_insert);
    menu->addAction(m_keep);
    m_template->setMenu(menu);
    m_insert->setObjectName(u"rfiInsertTemplate"_s);
    m_keep->setObjectName(u"rfiKeepTemplate"_s);
    connect(m_insert, &QAction::triggered, this, &AnswerFields::insertTemplate);
    connect(m_keep, &QAction::triggered, this, &AnswerFields::keepTemplate);
    connect(menu, &QMenu::aboutToShow, this, &AnswerFields::updateNotes);
}

void AnswerFields::setSeenStatuses(const QStringList &statuses)
{
    if (m_seen == statuses)
        return;
    m_seen = statuses;
    const QString before = m_status->currentText();
    m_filling = true;
    offerStatuses({});
    m_status->setCurrentText(before);
    m_filling = false;
}

void AnswerFields::offerStatuses(const QStringList &also)
{
    QStringList words = knownRelationshipStatuses();
    for (const QString &word : m_seen + also) {
        if (!word.isEmpty() && !words.contains(word))
            words.append(word);
    }
    m_status->clear();
    for (const QString &word : std::as_const(words))
        m_status->addItem(RfiTableModel::relationshipText(word), word);
    m_status->setCurrentIndex(-1);
}

void AnswerFields::fill(const Answer &answer)
{
    fill(QList{answer});
}

void AnswerFields::fill(const QList<Answer> &answers)
{
    const auto differ = [&answers](QString Answer::*field) {
        return std::ranges::any_of(answers,
                                   [&](const Answer &one) { return one.*field != answers.first().*field; });
    };
    const bool statuses = differ(&Answer::status);
    const bool comments = differ(&Answer::comment);
    const QString status = statuses ? QString() : answers.first().status;
    const QString comment = comments ? QString() : answers.first().comment;
    m_filling = true;
    offerStatuses({status});
    m_status->setCurrentIndex(m_status->findData(status));
    if (m_status->currentIndex() < 0)
        m_status->setCurrentText(status);
    m_status->lineEdit()->setPlaceholderText(statuses ? tr("different ones") : QString());
    if (m_comment->toPlainText() != comment)
        m_comment->setPlainText(comment);
    m_comment->setPlaceholderText(comments ? tr("different ones") : QString());
    for (QCheckBox *box : {m_writeStatus, m_writeComment}) {
        if (box != nullptr)
            box->setChecked(false);
    }
    m_filling = false;
    updateNotes();
}

AnswerFields::Answer AnswerFields::answer() const
{
    // The combo shows words for people and keeps the API's; what is typed freely is the API's word itself.
    const QString text = m_status->currentText().trimmed();
    const int known = m_status->findText(text, Qt::MatchFixedString);
    return {known >= 0 ? m_status->itemData(known).toString() : text, m_comment->toPlainText()};
}

RelationshipPatch AnswerFields::patch() const
{
    const Answer typed = answer();
    RelationshipPatch patch;
    if (m_writeStatus == nullptr || m_writeStatus->isChecked())
        patch.status = typed.status;
    if (m_writeComment == nullptr || m_writeComment->isChecked())
        patch.comment = typed.comment;
    return patch;
}

void AnswerFields::focusStatus()
{
    m_status->setFocus();
    m_status->lineEdit()->selectAll();
}

AnswerFields::Answer AnswerFields::of(const RequestForInformation &rfi)
{
    const CustomerRelationship relationship = rfi.customerRelationship();
    return {relationship.status, relationship.comment};
}

void AnswerFields::fieldEdited(QCheckBox *box)
{
    if (m_filling)
        return;
    if (box != nullptr)
        box->setChecked(true);
    updateNotes();
    Q_EMIT edited();
}

void AnswerFields::updateNotes()
{
    m_hint->setVisible(wantsReason(answer().status));
    const QString kept = QSettings().value(templateKey).toString();
    m_insert->setEnabled(!kept.isEmpty());
    m_insert->setToolTip(kept.isEmpty() ? tr("Type a comment and keep it as the template first.") : kept);
    m_keep->setEnabled(!m_comment->toPlainText().trimmed().isEmpty());
}

void AnswerFields::insertTemplate()
{
    m_comment->insertPlainText(QSettings().value(templateKey).toString());
    m_comment->setFocus();
}

void AnswerFields::keepTemplate()
{
    QSettings().setValue(templateKey, m_comment->toPlainText());
    updateNotes();
}

} // namespace acg
