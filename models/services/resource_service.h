// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/api/api_client.h"
#include "models/api/requests.h"
#include "models/domain/change_record.h"

#include <QObject>

namespace acg {

class ChangeRecorder;
class ResourceFeed;

template <typename T>
using Reply = std::function<void(Result<T>)>;

/// Reads and writes single resources and tells the feed what was learnt (a 404 too: gone). Editors always
/// fetch before they edit and hand back the ETag they were given.
///
/// Each call answers exactly once, on the caller's thread, unless `guard` dies first.
class ResourceService : public QObject
{
    Q_OBJECT
public:
    /// All outlive it. Without a recorder nothing is noted of what is written.
    ResourceService(ApiClient &client, ResourceFeed &feed, ChangeRecorder *recorder = nullptr,
                    QObject *parent = nullptr);

    /// What the domain names of its customers end in (customer_domain.h).
    [[nodiscard]] QString baseDomain() const;

    CallHandle fetchAccount(const QString &name, QObject *guard, Reply<Versioned<Account>> done,
                            Priority priority = Priority::Interactive);
    /// 412 when an account of that name exists.
    CallHandle createAccount(const Account &account, QObject *guard, Reply<Versioned<Account>> done);
    /// 412 when it was changed since it was read.
    CallHandle updateAccount(const Versioned<Account> &account, QObject *guard,
                             Reply<Versioned<Account>> done);
    CallHandle deleteAccount(const QString &name, const QByteArray &etag, bool deleteNumbers, QObject *guard,
                             Reply<api::Done> done);

    CallHandle fetchNumber(const QString &accountName, const QString &telephoneNumber, QObject *guard,
                           Reply<Versioned<Number>> done, Priority priority = Priority::Interactive);
    /// Reads the whole list of the account and tells the feed of each page; and of those of `expected` that
    /// are on none that they are gone. Answers with the number of pages.
    void refreshNumbers(const QString &accountName, const QStringList &expected, QObject *guard,
                        const Reply<int> &done, Priority priority);
    /// Any number of the account, empty when it has none: to see of which country they are.
    CallHandle fetchSomeNumber(const QString &accountName, QObject *guard, Reply<QString> done);
    CallHandle createNumber(const Number &number, QObject *guard, Reply<Versioned<Number>> done);
    CallHandle updateNumber(const Versioned<Number> &number, QObject *guard, Reply<Versioned<Number>> done);
    CallHandle deleteNumber(const QString &accountName, const QString &telephoneNumber,
                            const QByteArray &etag, QObject *guard, Reply<api::Done> done);
    /// Reads all numbers of an account for the history, so that deleting several can be taken back. Without a
    /// history nothing is read. Answers with how many there are.
    void rememberNumbers(const QString &accountName, QObject *guard, const Reply<int> &done);
    /// Several numbers of one account, at most 100, whole or not at all.
    CallHandle deleteNumbers(const QString &accountName, const QStringList &telephoneNumbers, QObject *guard,
                             Reply<api::Done> done);

    CallHandle fetchRfi(const QString &tenantId, QObject *guard,
                        Reply<Versioned<RequestForInformation>> done);
    CallHandle updateRfi(const QString &tenantId, const QByteArray &etag,
                         const RelationshipPatch &relationship, QObject *guard,
                         Reply<Versioned<RequestForInformation>> done);

    /// All emergency addresses of the account, through all pages.
    void fetchCivicAddresses(const QString &accountName, QObject *guard,
                             const Reply<QList<CivicAddress>> &done,
                             Priority priority = Priority::Interactive);
    CallHandle fetchCapabilityPlans(const QString &accountName, QObject *guard,
                                    Reply<QList<CapabilityPlan>> done,
                                    Priority priority = Priority::Interactive);
    CallHandle fetchAvailableCapabilities(const QString &accountName, const QStringList &telephoneNumbers,
                                          QObject *guard, Reply<QStringList> done);

private:
    /// `done` gets the error, or null once the list has come to its end; the loader goes with it.
    template <typename Request>
    void readToTheEnd(const Request &request, QObject *guard, Priority priority,
                      std::function<void(typename Request::Answer &&)> onPage,
                      const std::function<void(const ApiError *)> &done);
    CallHandle putAccount(const Versioned<Account> &account, QObject *guard, Reply<Versioned<Account>> done);
    /// What is written later on the same ETag changes this.
    void remember(const Versioned<Account> &account);
    void remember(const Versioned<Number> &number);
    void remember(const Versioned<RequestForInformation> &rfi);
    /// Has a write that is on its way noted.
    CallHandle noted(const CallHandle &call, ChangeAction action, const ChangeSubject &subject,
                     const QByteArray &etag, const QJsonObject &after = {});
    void learnAccount(const QString &name, const Result<Versioned<Account>> &answer);
    void learnNumber(const QString &accountName, const QString &telephoneNumber,
                     const Result<Versioned<Number>> &answer);
    /// numberCount of the account may have changed: the feed is told of the account anew.
    void recount(const QString &accountName);

    ApiClient &m_client;
    ResourceFeed &m_feed;
    ChangeRecorder *m_recorder;
};

} // namespace acg
