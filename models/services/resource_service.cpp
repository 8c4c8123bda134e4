// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/services/resource_service.h"

#include "models/domain/customer_domain.h"
#include "models/services/change_recorder.h"
#include "models/services/list_loader.h"
#include "models/services/resource_feed.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

/// Wraps a reply so that the feed hears of the answer before the caller does. The wrapper lives with the
/// service: what was learnt counts even when the dialog that asked is closed.
template <typename T, typename Learn>
auto learning(QObject *guard, Reply<T> done, Learn learn)
{
    return [guard = QPointer<QObject>(guard), done = std::move(done),
            learn = std::move(learn)](Result<T> answer) {
        learn(answer);
        if (guard)
            done(std::move(answer));
    };
}

ChangeSubject accountSubject(const QString &name)
{
    return {ChangedKind::Account, name, name};
}

ChangeSubject numberSubject(const QString &accountName, const QString &telephoneNumber)
{
    return {ChangedKind::Number, accountName, telephoneNumber};
}

ChangeSubject rfiSubject(const QString &tenantId)
{
    return {ChangedKind::RequestForInformation, {}, tenantId};
}

/// A server that sent no ETag still shall not create what was deleted meanwhile.
QByteArray etagForUpdate(const QByteArray &etag)
{
    return etag.isEmpty() ? QByteArrayLiteral("*") : etag;
}

} // namespace

ResourceService::ResourceService(ApiClient &client, ResourceFeed &feed, ChangeRecorder *recorder,
                                 QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_feed(feed)
    , m_recorder(recorder)
{
}

QString ResourceService::baseDomain() const
{
    return acg::baseDomain(m_client.settings().baseUrl);
}

void ResourceService::remember(const Versioned<Account> &account)
{
    if (m_recorder != nullptr)
        m_recorder->wasRead(accountSubject(account.value.name()), account.etag,
                            account.value.toRequestBody());
}

void ResourceService::remember(const Versioned<Number> &number)
{
    if (m_recorder != nullptr)
        m_recorder->wasRead(numberSubject(number.value.accountName(), number.value.telephoneNumber()),
                            number.etag, number.value.toRequestBody());
}

void ResourceService::remember(const Versioned<RequestForInformation> &rfi)
{
    if (m_recorder == nullptr)
        return;
    const CustomerRelationship relationship = rfi.value.customerRelationship();
    const RelationshipPatch writable{relationship.status, relationship.comment};
    m_recorder->wasRead(rfiSubject(rfi.value.tenantId()), rfi.etag, writable.toJson());
}

template <typename Request>
void ResourceService::readToTheEnd(const Request &request, QObject *guard, Priority priority,
                                   std::function<void(typename Request::Answer &&)> onPage,
                                   const std::function<void(const ApiError *)> &done)
{
    auto *loader = new ListLoader(m_client, priority, guard);
    connect(loader, &ListLoader::finished, loader, [loader, done] {
        loader->deleteLater();
        done(nullptr);
    });
    connect(loader, &ListLoader::failed, loader, [loader, done](const ApiError &error) {
        loader->deleteLater();
        done(&error);
    });
    loader->start(request, std::move(onPage));
}

CallHandle ResourceService::noted(const CallHandle &call, ChangeAction action, const ChangeSubject &subject,
                                  const QByteArray &etag, const QJsonObject &after)
{
    if (m_recorder != nullptr)
        m_recorder->sent(call.requestId(), action, subject, etag, after);
    return call;
}

void ResourceService::learnAccount(const QString &name, const Result<Versioned<Account>> &answer)
{
    if (answer) {
        remember(*answer);
        Q_EMIT m_feed.accountSeen(answer->value);
    } else if (answer.error().isNotFound()) {
        Q_EMIT m_feed.accountGone(name);
    }
}

void ResourceService::learnNumber(const QString &accountName, const QString &telephoneNumber,
                                  const Result<Versioned<Number>> &answer)
{
    if (answer) {
        remember(*answer);
        Q_EMIT m_feed.numberSeen(answer->value);
    } else if (answer.error().isNotFound()) {
        Q_EMIT m_feed.numberGone(accountName, telephoneNumber);
    }
}

void ResourceService::recount(const QString &accountName)
{
    fetchAccount(
        accountName, this, [](const Result<Versioned<Account>> &) {}, Priority::Background);
}

CallHandle ResourceService::fetchAccount(const QString &name, QObject *guard, Reply<Versioned<Account>> done,
                                         Priority priority)
{
    return m_client.send(
        api::GetAccount{name}, guard,
        [this, name, done = std::move(done)](Result<Versioned<Account>> answer) {
            learnAccount(name, answer);
            done(std::move(answer));
        },
        priority);
}

CallHandle ResourceService::createAccount(const Account &account, QObject *guard,
                                          Reply<Versioned<Account>> done)
{
    return noted(putAccount({account, {}}, guard, std::move(done)), ChangeAction::Create,
                 accountSubject(account.name()), {}, account.toRequestBody());
}

CallHandle ResourceService::updateAccount(const Versioned<Account> &account, QObject *guard,
                                          Reply<Versioned<Account>> done)
{
    return noted(putAccount({account.value, etagForUpdate(account.etag)}, guard, std::move(done)),
                 ChangeAction::Update, accountSubject(account.value.name()), account.etag,
                 account.value.toRequestBody());
}

CallHandle ResourceService::putAccount(const Versioned<Account> &account, QObject *guard,
                                       Reply<Versioned<Account>> done)
{
    return m_client.send(api::PutAccount{account.value, account.etag}, this,
                         learning<Versioned<Account>>(
                             guard, std::move(done), [this, name = account.value.name()](const auto &answer) {
                                 learnAccount(name, answer);
                             }));
}

CallHandle ResourceService::deleteAccount(const QString &name, const QByteArray &etag, bool deleteNumbers,
                                          QObject *guard, Reply<api::Done> done)
{
    CallHandle call
        = m_client.send(api::DeleteAccount{name, deleteNumbers, etag}, this,
                        learning<api::Done>(guard, std::move(done), [this, name](const auto &answer) {
                            if (answer || answer.error().isNotFound())
                                Q_EMIT m_feed.accountGone(name);
                        }));
    return noted(call, deleteNumbers ? ChangeAction::DeleteWithNumbers : ChangeAction::Delete,
                 accountSubject(name), etag);
}

CallHandle ResourceService::fetchNumber(const QString &accountName, const QString &telephoneNumber,
                                        QObject *guard, Reply<Versioned<Number>> done, Priority priority)
{
    return m_client.send(
        api::GetNumber{accountName, telephoneNumber}, guard,
        [this, accountName, telephoneNumber, done = std::move(done)](Result<Versioned<Number>> answer) {
            learnNumber(accountName, telephoneNumber, answer);
            done(std::move(answer));
        },
        priority);
}

void ResourceService::refreshNumbers(const QString &accountName, const QStringList &expected, QObject *guard,
                                     const Reply<int> &done, Priority priority)
{
    struct Progress
    {
        int pages = 0;
        QSet<QString> missing;
    };
    auto progress = std::make_shared<Progress>();
    progress->missing = QSet<QString>(expected.begin(), expected.end());
    api::ListNumbers request;
    request.accountName = accountName;
    readToTheEnd(
        request, guard, priority,
        [this, progress](NumberPage &&page) {
            ++progress->pages;
            for (const PhoneKey key : page.rows.keys())
                progress->missing.remove(phoneText(key));
            Q_EMIT m_feed.numbersSeen(page);
        },
        [this, progress, accountName, done](const ApiError *error) {
            if (error != nullptr)
                return done(failure(*error));
            for (const QString &number : std::as_const(progress->missing))
                Q_EMIT m_feed.numberGone(accountName, number);
            done(progress->pages);
        });
}

CallHandle ResourceService::fetchSomeNumber(const QString &accountName, QObject *guard, Reply<QString> done)
{
    api::ListNumbers request;
    request.accountName = accountName;
    request.page.maxPageSize = 1;
    return m_client.send(request, guard, [done = std::move(done)](const Result<NumberPage> &page) {
        if (!page)
            return done(failure(page.error()));
        done(page->size() > 0 ? phoneText(page->rows.keys()[0]) : QString());
    });
}

CallHandle ResourceService::createNumber(const Number &number, QObject *guard, Reply<Versioned<Number>> done)
{
    CallHandle call = m_client.send(
        api::PutNumber{number, {}}, this,
        learning<Versioned<Number>>(guard, std::move(done), [this, number](const auto &answer) {
            if (!answer)
                return;
            remember(*answer);
            Q_EMIT m_feed.numberSeen(answer->value);
            recount(number.accountName());
        }));
    return noted(call, ChangeAction::Create, numberSubject(number.accountName(), number.telephoneNumber()),
                 {}, number.toRequestBody());
}

CallHandle ResourceService::updateNumber(const Versioned<Number> &number, QObject *guard,
                                         Reply<Versioned<Number>> done)
{
    CallHandle call = m_client.send(
        api::PutNumber{number.value, etagForUpdate(number.etag)}, this,
        learning<Versioned<Number>>(guard, std::move(done), [this, value = number.value](const auto &answer) {
            learnNumber(value.accountName(), value.telephoneNumber(), answer);
            if (answer)
                recount(value.accountName()); // a service switched on or off counts too
        }));
    return noted(call, ChangeAction::Update,
                 numberSubject(number.value.accountName(), number.value.telephoneNumber()), number.etag,
                 number.value.toRequestBody());
}

CallHandle ResourceService::deleteNumber(const QString &accountName, const QString &telephoneNumber,
                                         const QByteArray &etag, QObject *guard, Reply<api::Done> done)
{
    CallHandle call = m_client.send(
        api::DeleteNumber{accountName, telephoneNumber, etag}, this,
        learning<api::Done>(guard, std::move(done), [this, accountName, telephoneNumber](const auto &answer) {
            if (!answer && !answer.error().isNotFound())
                return;
            Q_EMIT m_feed.numberGone(accountName, telephoneNumber);
            recount(accountName);
        }));
    return noted(call, ChangeAction::Delete, numberSubject(accountName, telephoneNumber), etag);
}

void ResourceService::rememberNumbers(const QString &accountName, QObject *guard, const Reply<int> &done)
{
    if (m_recorder == nullptr) {
        QMetaObject::invokeMethod(
            guard, [done] { done(0); }, Qt::QueuedConnection);
        return;
    }
    const auto count = std::make_shared<int>(0);
    readToTheEnd(
        api::ListWholeNumbers{accountName, {}}, guard, Priority::Interactive,
        [this, count](Page<Number> &&page) {
            *count += static_cast<int>(page.items.size());
            for (const Number &number : std::as_const(page.items))
                remember(Versioned<Number>{number, {}});
        },
        [count, done](const ApiError *error) {
            if (error != nullptr)
                return done(failure(*error));
            done(*count);
        });
}

CallHandle ResourceService::deleteNumbers(const QString &accountName, const QStringList &telephoneNumbers,
                                          QObject *guard, Reply<api::Done> done)
{
    CallHandle call
        = m_client.send(api::DeleteNumbers{accountName, telephoneNumbers}, this,
                        learning<api::Done>(guard, std::move(done),
                                            [this, accountName, telephoneNumbers](const auto &answer) {
                                                if (!answer)
                                                    return;
                                                for (const QString &number : telephoneNumbers)
                                                    Q_EMIT m_feed.numberGone(accountName, number);
                                                recount(accountName);
                                            }));
    if (m_recorder != nullptr)
        m_recorder->sentDeletion(call.requestId(), accountName, telephoneNumbers);
    return call;
}

CallHandle ResourceService::fetchRfi(const QString &tenantId, QObject *guard,
                                     Reply<Versioned<RequestForInformation>> done)
{
    return m_client.send(api::GetRequestForInformation{tenantId}, guard,
                         [this, done = std::move(done)](Result<Versioned<RequestForInformation>> answer) {
                             if (answer) {
                                 remember(*answer);
                                 Q_EMIT m_feed.rfiSeen(answer->value);
                             }
                             done(std::move(answer));
                         });
}

CallHandle ResourceService::updateRfi(const QString &tenantId, const QByteArray &etag,
                                      const RelationshipPatch &relationship, QObject *guard,
                                      Reply<Versioned<RequestForInformation>> done)
{
    CallHandle call = m_client.send(
        api::PatchRequestForInformation{tenantId, relationship, etag}, this,
        learning<Versioned<RequestForInformation>>(guard, std::move(done), [this](const auto &answer) {
            if (!answer)
                return;
            remember(*answer);
            Q_EMIT m_feed.rfiSeen(answer->value);
        }));
    if (m_recorder != nullptr)
        m_recorder->sentPatch(call.requestId(), rfiSubject(tenantId), etag, relationship.toJson());
    return call;
}

void ResourceService::fetchCivicAddresses(const QString &accountName, QObject *guard,
                                          const Reply<QList<CivicAddress>> &done, Priority priority)
{
    auto addresses = std::make_shared<QList<CivicAddress>>();
    readToTheEnd(
        api::ListTeamsCivicAddresses{accountName, {}}, guard, priority,
        [addresses](Page<CivicAddress> &&page) { addresses->append(std::move(page.items)); },
        [addresses, done](const ApiError *error) {
            if (error != nullptr)
                return done(failure(*error));
            done(std::move(*addresses));
        });
}

CallHandle ResourceService::fetchCapabilityPlans(const QString &accountName, QObject *guard,
                                                 Reply<QList<CapabilityPlan>> done, Priority priority)
{
    return m_client.send(api::GetTeamsCapabilityPlans{accountName}, guard, std::move(done), priority);
}

CallHandle ResourceService::fetchAvailableCapabilities(const QString &accountName,
                                                       const QStringList &telephoneNumbers, QObject *guard,
                                                       Reply<QStringList> done)
{
    return m_client.send(api::GetTeamsAvailableCapabilities{accountName, telephoneNumbers}, guard,
                         std::move(done));
}

} // namespace acg
