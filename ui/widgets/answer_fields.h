// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/request_for_information.h"

#include <QWidget>

class QAction;
class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace acg {

/// What an operator answers to a request for information: a status, of those known or any other, and a
/// comment, for which a person may keep a template.
class AnswerFields : public QWidget
{
    Q_OBJECT
public:
    struct Answer
    {
        QString status;
        QString comment;
        friend bool operator==(const Answer &, const Answer &) = default;
    };
    enum class To {
        One,
        Several, ///< each field has a box that says whether it is to be written
    };

    explicit AnswerFields(To to, QWidget *parent = nullptr);

    /// Statuses to offer besides the known ones.
    void setSeenStatuses(const QStringList &statuses);
    void fill(const Answer &answer);
    /// What they have in common; where they differ the field says so and is empty.
    void fill(const QList<Answer> &answers);
    [[nodiscard]] Answer answer() const;
    /// What is to be written: of an answer to several, what is ticked.
    [[nodiscard]] RelationshipPatch patch() const;
    void focusStatus();

    /// As the gateway holds it.
    [[nodiscard]] static Answer of(const RequestForInformation &rfi);

Q_SIGNALS:
    void edited();

private:
    void makeStatus();
    void makeComment();
    void makeTemplate();
    void offerStatuses(const QStringList &also);
    void fieldEdited(QCheckBox *box);
    void updateNotes();
    void insertTemplate();
    void keepTemplate();

    bool m_filling = false;
    QStringList m_seen;
    QComboBox *m_status;
    QPlainTextEdit *m_comment;
    QLabel *m_hint;
    QToolButton *m_template;
    QAction *m_insert;
    QAction *m_keep;
    QCheckBox *m_writeStatus = nullptr; ///< of an answer to several
    QCheckBox *m_writeComment = nullptr;
};

} // namespace acg
