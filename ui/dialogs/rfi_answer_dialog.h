// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/services/rfi_answers.h"

#include <QDialog>
#include <QHash>

class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace acg {

class AnswerFields;
class InlineMessage;

/// One answer for several requests for information, and for each what has become of it. Those that did not
/// work out stay, to be tried again. Deletes itself when it is closed.
class RfiAnswerDialog : public QDialog
{
    Q_OBJECT
public:
    /// The service must outlive it.
    RfiAnswerDialog(ResourceService &resources, const QList<RequestForInformation> &rfis,
                    const QStringList &seenStatuses, QWidget *parent);

    void reject() override;
    [[nodiscard]] bool hasUnsavedChanges() const;

Q_SIGNALS:
    void saved(const acg::RequestForInformation &rfi);
    /// All of them are answered.
    void allSaved(const QString &sentence);

private:
    using Outcome = RfiAnswers::Outcome;

    [[nodiscard]] QLayout *makeButtons();
    void makeList(const QList<RequestForInformation> &rfis);
    void save();
    void answered(const QString &tenantId, const Outcome &outcome);
    void finished();
    void updateState();
    void askUnsaved();

    RfiAnswers m_answers;
    QList<RequestForInformation> m_open; ///< as shown; those that have yet to be answered
    qsizetype m_total;
    AnswerFields *m_fields;
    InlineMessage *m_message;
    QTreeWidget *m_list;
    QHash<QString, QTreeWidgetItem *> m_rows; ///< by tenant id
    QProgressBar *m_progress;
    QLabel *m_state;
    QPushButton *m_save;
    QPushButton *m_cancel;
};

} // namespace acg
