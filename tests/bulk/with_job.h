// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/api/requests.h"
#include "models/bulk/bulk_job.h"
#include "models/bulk/job_file.h"
#include "models/bulk/job_store.h"
#include "models/bulk/plan_maker.h"
#include "models/services/list_loader.h"
#include "models/services/session.h"
#include "tests/support/await.h"
#include "tests/support/gateway_fixture.h"

#include <QTemporaryDir>

#include <algorithm>

namespace acg::testing {

/// Bulk jobs on a session with a real gateway.
class WithJob : public WithGateway
{
protected:
    using WithGateway::WithGateway;
    static constexpr int pageSize = 1000; ///< what the gateway puts on one at most

    void SetUp() override
    {
        WithGateway::SetUp();
        session = std::make_unique<Session>(profileFor(gateway), sandboxSecret, QString(), nullptr, QString(),
                                            dir.path());
        ASSERT_TRUE(eventually([this] { return session->jobs()->isLoaded(); }));
    }

    template <typename Request>
    typename Request::Answer ask(const Request &request)
    {
        Answer<typename Request::Answer> answer;
        session->client().send(request, session.get(), answer.take());
        const auto &result = answer.wait();
        EXPECT_TRUE(result) << result.error().message.toStdString();
        return result ? *result : typename Request::Answer{};
    }

    /// All the gateway held when they were asked for first.
    const QList<Number> &numbers()
    {
        if (m_numbers.isEmpty())
            m_numbers = held();
        return m_numbers;
    }
    QList<Number> held()
    {
        QList<Number> all;
        ListLoader loader(session->client());
        bool ended = false;
        QObject::connect(&loader, &ListLoader::finished, &loader, [&ended] { ended = true; });
        loader.start(api::ListWholeNumbers(), [&all](Page<Number> &&page) { all += std::move(page.items); });
        EXPECT_TRUE(eventually([&] { return ended; }));
        return all;
    }
    std::optional<Number> held(const QString &account, const QString &number)
    {
        const QList<Number> all = held();
        const auto found = std::ranges::find_if(all, [&](const Number &one) {
            return one.accountName() == account && one.telephoneNumber() == number;
        });
        return found != all.end() ? std::optional(*found) : std::nullopt;
    }
    /// One that has the services of this one, so that numbers can move there.
    QString otherAccount(const QString &name)
    {
        const QList<Account> accounts = ask(api::ListAccounts{}).items;
        const auto here = std::ranges::find(accounts, name, &Account::name);
        const auto found = std::ranges::find_if(accounts, [&](const Account &one) {
            return one.name() != name && std::ranges::all_of(allServices, [&](Service service) {
                       return one.isEnabled(service) || !here->isEnabled(service);
                   });
        });
        return found != accounts.end() ? found->name() : QString();
    }
    void put(const Number &number) { ask(api::CreateOrUpdateNumbers{number.accountName(), {number}}); }

    BulkJob &gathered(const QList<Wish> &wishes)
    {
        BulkJob *job = session->jobs()->create(QStringLiteral("Test"));
        job->addWishes(wishes);
        return *job;
    }
    void compare(BulkJob &job)
    {
        PlanMaker maker(job, session->client(), pageSize);
        bool ended = false;
        QObject::connect(&maker, &PlanMaker::finished, &maker, [&ended] { ended = true; });
        QObject::connect(&maker, &PlanMaker::failed, &maker, [&ended](const ApiError &error) {
            ended = true;
            ADD_FAILURE() << error.message.toStdString();
        });
        QObject::connect(&job, &BulkJob::failed, &maker,
                         [](const QString &reason) { ADD_FAILURE() << reason.toStdString(); });
        maker.start();
        EXPECT_TRUE(eventually([&] { return ended; }));
    }
    BulkJob &planned(const QList<Wish> &wishes)
    {
        BulkJob &job = gathered(wishes);
        compare(job);
        return job;
    }
    static QList<BulkRow> rowsOf(BulkJob &job)
    {
        std::optional<QList<BulkRow>> rows;
        job.ask(
            &job,
            [](JobFile &file) {
                QList<BulkRow> read;
                static_cast<void>(file.readRows(1, [&read](const BulkRow &row) {
                    read.append(row);
                    return true;
                }));
                return read;
            },
            [&rows](const QList<BulkRow> &read) { rows = read; });
        EXPECT_TRUE(eventually([&] { return rows.has_value(); }));
        return rows.value_or(QList<BulkRow>());
    }
    static void writePlan(BulkJob &job, const QList<BulkRow> &rows)
    {
        bool written = false;
        job.ask(
            &job, [rows](JobFile &file) { return file.writePlan(rows); },
            [&written](const StorageResult<void> &done) { written = done.has_value(); });
        EXPECT_TRUE(eventually([&] { return written; }));
    }

    QTemporaryDir dir;
    std::unique_ptr<Session> session;

private:
    QList<Number> m_numbers;
};

} // namespace acg::testing
