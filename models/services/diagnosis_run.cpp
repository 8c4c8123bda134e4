// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/services/diagnosis_run.h"

#include "models/services/resource_service.h"
#include "models/services/session.h"

namespace acg {

DiagnosisRun::DiagnosisRun(Session &session, NumberKey subject, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_subject(std::move(subject))
{
}

void DiagnosisRun::start()
{
    m_round = std::make_unique<QObject>();
    Q_EMIT reached(Step::ReadAccount);
    m_session.resources().fetchAccount(m_subject.accountName, m_round.get(),
                                       [this](const Result<Versioned<Account>> &account) {
                                           if (!account)
                                               Q_EMIT failed(account.error());
                                           else if (m_subject.telephoneNumber.isEmpty())
                                               Q_EMIT finished(diagnose(account->value, load()));
                                           else
                                               readNumber(account->value);
                                       });
}

void DiagnosisRun::readNumber(const Account &account)
{
    Q_EMIT reached(Step::ReadNumber);
    m_session.resources().fetchNumber(m_subject.accountName, m_subject.telephoneNumber, m_round.get(),
                                      [this, account](const Result<Versioned<Number>> &number) {
                                          if (!number)
                                              Q_EMIT failed(number.error());
                                          else if (!hasEmergencyAddress(number->value))
                                              Q_EMIT finished(diagnose(number->value, account, {}, load()));
                                          else
                                              readAddresses(account, number->value);
                                      });
}

void DiagnosisRun::readAddresses(const Account &account, const Number &number)
{
    Q_EMIT reached(Step::ReadAddresses);
    m_session.resources().fetchCivicAddresses(
        account.name(), m_round.get(), [this, account, number](const Result<QList<CivicAddress>> &addresses) {
            std::optional<QList<CivicAddress>> known;
            if (addresses)
                known = *addresses;
            Q_EMIT finished(diagnose(number, account, known, load()));
        });
}

ConnectionLoad DiagnosisRun::load() const
{
    const RequestBudget &budget = m_session.client().budget();
    return {.isHeld = budget.isHeld(),
            .used = budget.used(),
            .limit = budget.limit(),
            .waiting = budget.waiting()};
}

} // namespace acg
