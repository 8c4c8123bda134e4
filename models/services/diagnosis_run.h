// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/api_error.h"
#include "models/domain/diagnosis.h"
#include "models/domain/number_key.h"

#include <QObject>

#include <memory>

namespace acg {

class Session;

/// Reads afresh what is needed to diagnose an account or a number, and says what was found.
class DiagnosisRun : public QObject
{
    Q_OBJECT
public:
    enum class Step { ReadAccount, ReadNumber, ReadAddresses };

    /// Without a telephone number: of the account. The session must outlive it.
    DiagnosisRun(Session &session, NumberKey subject, QObject *parent = nullptr);

    /// Again while it runs: from the beginning.
    void start();

Q_SIGNALS:
    void reached(acg::DiagnosisRun::Step step);
    void finished(const QList<acg::Finding> &findings);
    /// What is to be diagnosed could not be read.
    void failed(const acg::ApiError &error);

private:
    void readNumber(const Account &account);
    void readAddresses(const Account &account, const Number &number);
    [[nodiscard]] ConnectionLoad load() const;

    Session &m_session;
    const NumberKey m_subject;
    std::unique_ptr<QObject> m_round; ///< guards what was asked in this run
};

} // namespace acg
