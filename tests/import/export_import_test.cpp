// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What our own export wrote is imported again: nothing is to be changed by it.

#include "models/api/api_client.h"
#include "models/api/requests.h"
#include "models/bulk/bulk_job.h"
#include "models/bulk/job_file.h"
#include "models/bulk/job_store.h"
#include "models/bulk/plan_maker.h"
#include "models/import/import_facts_loader.h"
#include "models/import/import_handover.h"
#include "models/import/import_reader.h"
#include "models/items/account_tree_model.h"
#include "models/items/number_table_model.h"
#include "models/jobs/list_export.h"
#include "models/jobs/whole_numbers.h"
#include "models/services/session.h"
#include "tests/support/await.h"
#include "tests/support/gateway_fixture.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <numeric>

using namespace Qt::StringLiterals;

namespace acg::testing {
namespace {

class ExportImport : public WithGateway
{
protected:
    void SetUp() override
    {
        WithGateway::SetUp();
        session = std::make_unique<Session>(profileFor(gateway), sandboxSecret);
    }

    /// The list as it is shown, in a file, and read from it.
    ReadTable exported(ListInView list, bool allFields = false)
    {
        list.columns.resize(list.model->columnCount());
        std::iota(list.columns.begin(), list.columns.end(), 0);
        const QString fileName = folder.filePath(u"exported.csv"_s);
        ListExport file(list, {.allFields = allFields}, fileName);
        QSignalSpy finished(&file, &ListExport::finished);
        file.start();
        EXPECT_TRUE(eventually([&] { return !finished.isEmpty(); }));
        ImportReader reader;
        std::optional<ReadTable> read;
        QObject::connect(&reader, &ImportReader::finished, &reader,
                         [&](const ReadTable &table) { read = table; });
        reader.read({.fileName = fileName});
        EXPECT_TRUE(eventually([&] { return read.has_value(); }));
        return *read;
    }

    static ImportSettings settingsFor(const ReadTable &read)
    {
        ImportSettings settings;
        settings.target = targetOf(read.table->header());
        settings.fields = fieldsOfColumns(settings.target, read.table->header());
        return settings;
    }

    template <typename Request>
    auto held(const Request &request)
    {
        Answer<typename Request::Answer> answer;
        session->client().send(request, qApp, answer.take());
        EXPECT_TRUE(answer.wait());
        return answer.wait()->items;
    }

    QTemporaryDir folder;
    std::unique_ptr<Session> session;
};

TEST_F(ExportImport, NumbersChangeNothing)
{
    session->reloadNumbers();
    ASSERT_TRUE(eventually([&] { return session->numbers().loadState() == LoadState::Complete; }));
    ListInView list{.model = &session->numbers()};
    list.members = numberMembers();
    list.fetchResources = [this](std::span<const FlatMember> members) {
        return std::make_unique<WholeNumbers>(session->client(), QString(), session->numbers().shownKeys(),
                                              members);
    };
    QHash<QString, Number> numbers;
    for (const Number &number : held(api::ListWholeNumbers{{}, {}}))
        numbers.insert(number.telephoneNumber(), number);
    for (const bool allFields : {false, true}) {
        const ReadTable read = exported(list, allFields);
        const ImportSettings settings = settingsFor(read);
        ASSERT_EQ(settings.target, ImportTarget::Numbers);
        ASSERT_EQ(read.table->rows(), static_cast<quint32>(numbers.size()));
        for (ImportTable::Row row = 0; row < read.table->rows(); ++row) {
            const QList<Wish> wishes = wishesOf(*read.table, row, settings);
            ASSERT_EQ(wishes.size(), 1);
            const Number now = numbers.value(wishes.first().subject.name);
            ASSERT_EQ(now.accountName(), wishes.first().subject.accountName);
            const Result<Number> after = wished(now, wishes.first());
            ASSERT_TRUE(after);
            EXPECT_EQ(compactJson(after->toJson()).toStdString(), compactJson(now.toJson()).toStdString());
        }
    }
}

TEST_F(ExportImport, AccountsChangeNothing)
{
    session->reloadAccounts();
    ASSERT_TRUE(eventually([&] { return session->accounts().loadState() == LoadState::Complete; }));
    ListInView list{.model = &session->accounts()};
    list.holdsResources = true;
    list.members = accountMembers();
    QHash<QString, Account> accounts;
    for (const Account &account : held(api::ListAccounts{}))
        accounts.insert(account.name(), account);
    for (const bool allFields : {false, true}) {
        const ReadTable read = exported(list, allFields);
        const ImportSettings settings = settingsFor(read);
        ASSERT_EQ(settings.target, ImportTarget::Accounts);
        ASSERT_EQ(read.table->rows(), static_cast<quint32>(accounts.size()));
        for (ImportTable::Row row = 0; row < read.table->rows(); ++row) {
            const Wish wish = wishesOf(*read.table, row, settings).first();
            const Account now = accounts.value(wish.subject.name);
            EXPECT_EQ(compactJson(wished(now, wish)->toJson()).toStdString(),
                      compactJson(now.toJson()).toStdString());
        }
    }
}

TEST_F(ExportImport, ThePlanOfAFileThatWasJustExportedIsEmpty)
{
    session->reloadNumbers();
    ASSERT_TRUE(eventually([&] { return session->numbers().loadState() == LoadState::Complete; }));
    const ReadTable read = exported({.model = &session->numbers()});
    JobStore store(folder.path(), session->profile());
    BulkJob *job = store.create(u"Import"_s);
    job->setDeletesLacking(true); // the file lacks none either
    ImportHandover handover(*job, read.table, settingsFor(read));
    QSignalSpy handedOver(&handover, &ImportHandover::finished);
    handover.start(std::vector<RowMark>(read.table->rows(), RowMark::Good));
    ASSERT_TRUE(eventually([&] { return !handedOver.isEmpty(); }));

    PlanMaker maker(*job, session->client(), 0);
    QSignalSpy planned(&maker, &PlanMaker::finished);
    maker.start();
    ASSERT_TRUE(eventually([&] { return !planned.isEmpty(); }));

    BulkCounts nothing;
    nothing.byAction[std::size_t(RowAction::Unchanged)] = read.table->rows();
    ASSERT_TRUE(eventually([&] { return job->info().counts.byAction == nothing.byAction; }))
        << "to create " << job->info().counts.of(RowAction::Create) << ", to update "
        << job->info().counts.of(RowAction::Update) << ", to delete "
        << job->info().counts.of(RowAction::Delete);
}

TEST_F(ExportImport, RowsWithoutErrorsBecomeABulkJob)
{
    auto table = std::make_shared<ImportTable>();
    for (const char *number : {"+442079460000-0002", "wrong", "+442079460010", "+442079460011"}) {
        ASSERT_TRUE(table->addCell(number));
        ASSERT_TRUE(table->addCell("contoso"));
        table->endRow();
    }
    table->setTakenOut(3, true);
    JobStore store(folder.path(), session->profile());
    BulkJob *job = store.create(u"Import"_s);
    ImportHandover handover(*job, table, {.fields = {0, 1}});
    QSignalSpy finished(&handover, &ImportHandover::finished);

    handover.start({RowMark::Good, RowMark::Error, RowMark::Warning, RowMark::Good});

    ASSERT_TRUE(eventually([&] { return !finished.isEmpty(); }));
    QStringList names;
    job->ask(
        job,
        [](JobFile &file) {
            QStringList found;
            for (const auto &[id, wish] : file.uncompared(1, 1000).value_or(QList<JobFile::WishedRow>()))
                found.append(wish.subject.name);
            return found;
        },
        [&names](const QStringList &found) { names = found; });
    ASSERT_TRUE(eventually([&] { return !names.isEmpty(); }));
    EXPECT_EQ(names,
              QStringList({u"+442079460000"_s, u"+442079460001"_s, u"+442079460002"_s, u"+442079460010"_s}));
}

TEST_F(ExportImport, WhatAnAccountOffersIsAskedOfTheGatewayOnce)
{
    session->reloadAccounts();
    ASSERT_TRUE(eventually([&] { return session->accounts().loadState() == LoadState::Complete; }));
    const QString account = session->accounts().index(0, 0).data().toString();
    ImportFactsLoader loader(*session);

    loader.load({account, u"nobody"_s}, true, true);
    ASSERT_TRUE(eventually([&] { return loader.waiting() == 0; }));

    EXPECT_TRUE(loader.facts().knowsAllAccounts);
    EXPECT_FALSE(loader.facts().accounts.contains(u"nobody"_s));
    EXPECT_TRUE(loader.facts().accounts.value(account).plans.has_value());
    EXPECT_TRUE(loader.facts().accounts.value(account).addresses.has_value());
    EXPECT_FALSE(loader.failure());
    const auto asked
        = [&] { return gateway.requests().count("POST", QRegularExpression(u"CapabilityPlans"_s)); };
    EXPECT_EQ(asked(), 1);
    loader.load({account}, true, true);
    EXPECT_EQ(loader.waiting(), 0);
    EXPECT_EQ(asked(), 1);
}

} // namespace
} // namespace acg::testing
