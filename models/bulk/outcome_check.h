// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/api/api_client.h"
#include "models/bulk/job_batch.h"
#include "models/domain/page.h"

#include <QHash>
#include <QObject>
#include <QUrl>

#include <map>
#include <set>

namespace acg {

/// Asks the gateway what became of requests whose answers nobody has heard: reads the resources in them, by
/// the list of their account or one by one, whichever is fewer requests.
class OutcomeCheck : public QObject
{
    Q_OBJECT
public:
    /// The client must outlive it.
    OutcomeCheck(ApiClient &client, QList<JobBatch> batches, QObject *parent = nullptr);

    /// Once; one of the signals comes later.
    void start();
    [[nodiscard]] const QList<JobBatch> &batches() const { return m_batches; }
    /// After finished(): which rows of the batch are as it would have made them.
    [[nodiscard]] QList<int> carriedOut(const JobBatch &batch) const;

Q_SIGNALS:
    void finished();
    void failed(const acg::ApiError &error);

private:
    using Names = std::set<QString>;

    void next();
    void list(const QString &account, const QUrl &link);
    void onPage(const QString &account, const Page<Number> &page);
    void askForNumber(const QString &account);
    void askForAccount();
    /// True when it says that there is nothing; else the check has failed.
    bool isNothing(const ApiError &error);
    [[nodiscard]] bool isCarriedOut(JobRequest::Kind kind, const BulkRow &row) const;

    ApiClient &m_client;
    const QList<JobBatch> m_batches;
    std::map<QString, Names> m_numbers; ///< still to be asked for, by account
    Names m_accounts; ///< still to be asked for
    QHash<QPair<QString, QString>, QJsonObject> m_held; ///< what was found, by account and number
    bool m_singly = false; ///< the rest of the account at hand
    qint64 m_listed = 0; ///< numbers of the account at hand
};

/// Whether what the gateway holds is what a write from `before` (empty: there was nothing) to `after` makes
/// of it. Members the gateway adds by itself do not matter.
[[nodiscard]] bool isAsWritten(const QJsonObject &before, const QJsonObject &after, const QJsonObject &held);

} // namespace acg
