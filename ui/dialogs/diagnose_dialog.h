// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/diagnosis.h"
#include "models/services/diagnosis_run.h"
#include "models/services/resource_service.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace acg {

class BusyIndicator;
class InlineMessage;
class Session;

/// What is wrong with an account or a number, and how to mend it. Holds up nobody, and deletes itself when it
/// is closed.
class DiagnoseDialog : public QDialog
{
    Q_OBJECT
public:
    /// Without a telephone number: of the account. The session must outlive it.
    DiagnoseDialog(Session &session, const NumberKey &subject, QWidget *parent);

    /// Reads everything afresh and looks at it again.
    void check();

Q_SIGNALS:
    /// The form is to be opened, filled in as proposed.
    void accountMendRequested(const QString &accountName,
                              const std::function<acg::Account(acg::Account)> &proposal);
    void numberMendRequested(const acg::NumberKey &number,
                             const std::function<acg::Number(acg::Number)> &proposal);

private:
    void makeLayout();
    void showStep(DiagnosisRun::Step step);
    void showFindings(const QList<Finding> &findings);
    void showError(const ApiError &error);
    void addFinding(const Finding &finding);
    void clearFindings();
    void setBusy(const QString &text);
    void carryOut(const Mend &mend);
    /// Goes on with what was answered, or says why nothing was.
    template <typename T, typename Next>
    Reply<Versioned<T>> onSuccess(Next next);
    void sendAccountAgain();
    void sendNumberAgain();
    void updatePermissions();
    void copyFindings() const;

    Session &m_session;
    const NumberKey m_subject;
    DiagnosisRun m_run;
    QList<Finding> m_findings;
    BusyIndicator *m_busy;
    QLabel *m_status;
    QVBoxLayout *m_list;
    QList<InlineMessage *> m_messages;
    QList<QPushButton *> m_mends;
    QPushButton *m_again;
    QPushButton *m_copy;
};

} // namespace acg
