// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/storage/snapshot.h"
#include "tests/support/await.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <string>

namespace acg::testing {

/// Every cell of every row.
inline std::string textOf(const NumberColumns &columns)
{
    std::string text;
    for (NumberColumns::Row row = 0; row < columns.size(); ++row) {
        const NumberFields fields = columns.at(row);
        text += phoneText(fields.key).toStdString();
        for (const std::string_view part : {fields.account, fields.civicAddress, fields.sipHeader,
                                            fields.problem, fields.status, fields.assignment, fields.usage})
            text.append("|").append(part);
        text += "|" + std::to_string(fields.services) + "\n";
    }
    return text;
}

inline QList<QByteArray> jsonOf(const QList<Account> &accounts)
{
    QList<QByteArray> json;
    for (const Account &account : accounts)
        json.append(QJsonDocument(account.toJson()).toJson(QJsonDocument::Compact));
    return json;
}

/// So many numbers in a row, all of one account.
inline NumberPage numbersOf(std::string_view account, int count, int first = 0)
{
    NumberPage page;
    NumberFields fields;
    fields.account = account;
    for (int i = first; i < first + count; ++i) {
        fields.key = *packPhone("+" + std::to_string(1'000'000 + i));
        page.rows.append(fields);
    }
    return page;
}

inline SnapshotInfo taken(int minute, bool complete = true, std::optional<qint64> total = std::nullopt)
{
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(1'790'000'000'123, Qt::UTC);
    return {.takenAt = start.addSecs(qint64{60} * minute), .complete = complete, .total = total};
}

inline void saveNumbers(Snapshot &snapshot, NumberPage page, const SnapshotInfo &info,
                        const QString &account = {})
{
    snapshot.beginNumbers(account, info);
    snapshot.addNumbers(std::move(page));
    snapshot.commitNumbers();
}

/// What a read of numbers brought.
struct ReadNumbers
{
    NumberColumns rows;
    std::vector<std::size_t> pages; ///< the size of each
    std::vector<SnapshotInfo> infos; ///< that came with each
    std::optional<SnapshotInfo> info; ///< that came at the end
    int ends = 0;

    auto onPage()
    {
        return [this](NumberPage &&page, const SnapshotInfo &of) {
            EXPECT_EQ(ends, 0);
            rows.append(page.rows);
            pages.push_back(page.size());
            infos.push_back(of);
        };
    }
    auto onEnd()
    {
        return [this](const std::optional<SnapshotInfo> &of) {
            ++ends;
            info = of;
        };
    }
};

/// Answers come in the order of the calls: this one comes when everything before it is done.
inline QList<KeptList> keptNumbers(Snapshot &snapshot, const QString &account = {})
{
    QObject guard;
    std::optional<QList<KeptList>> answer;
    snapshot.findNumberLists(account, &guard, [&answer](const QList<KeptList> &lists) { answer = lists; });
    EXPECT_TRUE(eventually([&answer] { return answer.has_value(); }));
    return answer.value_or(QList<KeptList>());
}

inline ReadNumbers readNumbers(Snapshot &snapshot, const QString &account = {})
{
    QObject guard;
    ReadNumbers read;
    snapshot.readNumbers(account, &guard, read.onPage(), read.onEnd());
    keptNumbers(snapshot);
    EXPECT_EQ(read.ends, 1);
    return read;
}

inline std::optional<Snapshot::Kept<Account>> readAccounts(Snapshot &snapshot)
{
    QObject guard;
    int answers = 0;
    std::optional<Snapshot::Kept<Account>> read;
    snapshot.readAccounts(&guard, [&](std::optional<Snapshot::Kept<Account>> kept) {
        ++answers;
        read = std::move(kept);
    });
    keptNumbers(snapshot);
    EXPECT_EQ(answers, 1);
    return read;
}

/// A snapshot in a folder of its own, with an eye on what it complains of.
class WithSnapshot : public ::testing::Test
{
protected:
    WithSnapshot() { open(); }

    void open()
    {
        snapshot.reset(); // what is under way is written first
        snapshot = std::make_unique<Snapshot>(folder, connection);
        damaged = std::make_unique<QSignalSpy>(snapshot.get(), &Snapshot::damaged);
        failed = std::make_unique<QSignalSpy>(snapshot.get(), &Snapshot::failed);
    }

    [[nodiscard]] QStringList files(const QString &filter = QStringLiteral("*")) const
    {
        return QDir(folder).entryList({filter}, QDir::Files, QDir::Name);
    }

    const QTemporaryDir root;
    const QString folder = root.filePath(QStringLiteral("kept/lists"));
    const QUuid connection = QUuid::createUuid();
    const QString path
        = folder + u'/' + connection.toString(QUuid::WithoutBraces) + QStringLiteral(".sqlite");
    std::unique_ptr<Snapshot> snapshot;
    std::unique_ptr<QSignalSpy> damaged;
    std::unique_ptr<QSignalSpy> failed;
};

} // namespace acg::testing
