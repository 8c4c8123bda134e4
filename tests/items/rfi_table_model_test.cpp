// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/rfi_table_model.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QPersistentModelIndex>
#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace acg {
namespace {

QJsonObject json(const QString &tenantId)
{
    return {{u"tenantId"_s, tenantId}, {u"accountName"_s, u"account of "_s + tenantId}};
}

RequestForInformation rfi(const QJsonObject &object)
{
    return RequestForInformation::fromJson(object).value();
}

class RfiTable : public ::testing::Test
{
protected:
    /// inserted, removed, changed, state since the last call.
    QList<qsizetype> take()
    {
        EXPECT_EQ(reset.count(), 0);
        QList<qsizetype> counts;
        for (QSignalSpy *spy : {&inserted, &removed, &changed, &state}) {
            counts.append(spy->count());
            spy->clear();
        }
        return counts;
    }

    RfiTableModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QSignalSpy inserted{&model, &QAbstractItemModel::rowsInserted};
    QSignalSpy removed{&model, &QAbstractItemModel::rowsRemoved};
    QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
    QSignalSpy reset{&model, &QAbstractItemModel::modelReset};
    QSignalSpy state{&model, &RfiTableModel::loadStateChanged};
};

TEST_F(RfiTable, rowsThatComeAgainKeepTheirIndex)
{
    model.startLoading();
    model.append({rfi(json(u"a"_s)), rfi(json(u"b"_s)), rfi(json(u"c"_s)), rfi(json(u"b"_s))});
    EXPECT_EQ(take(), (QList<qsizetype>{1, 0, 0, 2}));
    model.finishLoading();
    model.finishLoading();
    EXPECT_EQ(take(), (QList<qsizetype>{0, 0, 0, 1}));
    const QPersistentModelIndex c = model.indexOf(u"c"_s);
    model.startLoading();
    QJsonObject other = json(u"c"_s);
    other.insert(u"status"_s, u"active"_s);
    model.append({rfi(other), rfi(json(u"a"_s))});
    EXPECT_EQ(model.refreshedCount(), 2);
    EXPECT_EQ(take(), (QList<qsizetype>{0, 0, 1, 2}));
    model.finishLoading();
    EXPECT_EQ(take(), (QList<qsizetype>{0, 1, 0, 1}));
    EXPECT_EQ(c.row(), 1);
    EXPECT_EQ(c.data(RfiTableModel::TenantIdRole).toString(), u"c"_s);
    EXPECT_EQ(model.at(1)->status(), u"active"_s);
    EXPECT_EQ(model.at(2), nullptr);
    EXPECT_EQ(model.at(-1), nullptr);
    EXPECT_FALSE(model.indexOf(u"b"_s).isValid());
}

TEST_F(RfiTable, rowsOfASnapshotAreShownUntilLoadingBringsOthers)
{
    const QDateTime then = QDateTime::fromSecsSinceEpoch(1'700'000'000);
    model.showEarlier({rfi(json(u"a"_s)), rfi(json(u"b"_s))}, then);
    EXPECT_EQ(take(), (QList<qsizetype>{1, 0, 0, 1}));
    EXPECT_EQ(model.earlierFrom(), then);
    EXPECT_EQ(model.items().size(), 2);
    EXPECT_EQ(model.items().at(1), rfi(json(u"b"_s)));
    model.startLoading();
    model.append({rfi(json(u"b"_s))});
    EXPECT_EQ(model.earlierFrom(), then);
    EXPECT_EQ(take(), (QList<qsizetype>{0, 0, 0, 2}));
    QJsonObject older = json(u"b"_s);
    older.insert(u"status"_s, u"removed"_s);
    model.showEarlier({rfi(older)}, then);
    EXPECT_EQ(take(), (QList<qsizetype>{0, 0, 0, 0})) << "what came is newer";
    model.finishLoading();
    EXPECT_EQ(take(), (QList<qsizetype>{0, 1, 0, 1}));
    EXPECT_EQ(model.earlierFrom(), std::nullopt);
    model.showEarlier({rfi(json(u"c"_s))}, then);
    EXPECT_EQ(model.rowCount(), 1) << "nothing earlier belongs in a complete list";
    model.startLoading();
    EXPECT_EQ(model.earlierFrom(), std::nullopt) << "these rows came from the gateway";
}

TEST_F(RfiTable, aFailedLoadingRemovesNothing)
{
    model.append({rfi(json(u"a"_s))});
    model.startLoading();
    model.failLoading();
    EXPECT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.loadState(), LoadState::Failed);
    EXPECT_EQ(model.loadedCount(), 1);
}

TEST_F(RfiTable, upsertTellsOnlyWhatChanged)
{
    model.upsert(rfi(json(u"a"_s)));
    EXPECT_EQ(take(), (QList<qsizetype>{1, 0, 0, 1}));
    model.upsert(rfi(json(u"a"_s)));
    EXPECT_EQ(take(), (QList<qsizetype>{0, 0, 0, 0}));
    QJsonObject other = json(u"a"_s);
    other.insert(u"later"_s, 1);
    model.upsert(rfi(other));
    EXPECT_EQ(take(), (QList<qsizetype>{0, 0, 1, 0}));
}

TEST_F(RfiTable, cellsSayWhatTheRequestIs)
{
    const QDateTime since = QDateTime::currentDateTimeUtc().addDays(-3).addSecs(-60);
    QJsonObject object = json(u"t"_s);
    object.insert(u"status"_s, u"suspended"_s);
    object.insert(u"consentedOn"_s, since.toString(Qt::ISODateWithMs));
    object.insert(u"consentedCountries"_s, QJsonArray{u"DE"_s, u"CH"_s});
    object.insert(u"contacts"_s,
                  QJsonArray{QJsonObject{{u"fullName"_s, u"N"_s}, {u"email"_s, u"n@example.com"_s}},
                             QJsonObject{{u"companyName"_s, u"Contoso"_s}}});
    object.insert(u"customerRelationship"_s,
                  QJsonObject{{u"status"_s, u"AgreementSigned"_s}, {u"comment"_s, u"ticket 7"_s}});
    object.insert(u"serviceProvisioningStatus"_s, u"pending"_s);
    model.append({rfi(object), rfi(json(u"bare"_s))});

    const auto cell = [this](int column, int role = Qt::DisplayRole, int row = 0) {
        return model.index(row, column).data(role);
    };
    EXPECT_EQ(cell(RfiTableModel::Company).toString(), u"Contoso"_s);
    EXPECT_EQ(cell(RfiTableModel::Status).toString(), u"Suspended"_s);
    EXPECT_EQ(cell(RfiTableModel::Relationship).toString(), u"Agreement signed"_s);
    EXPECT_EQ(cell(RfiTableModel::Relationship, Qt::ToolTipRole).toString(), u"ticket 7"_s);
    EXPECT_EQ(cell(RfiTableModel::Countries).toString(), u"Germany, Switzerland"_s);
    EXPECT_EQ(cell(RfiTableModel::Contact).toString(), u"N <n@example.com>"_s);
    EXPECT_EQ(cell(RfiTableModel::WaitingDays).toInt(), 3);
    EXPECT_EQ(cell(RfiTableModel::WaitingDays, RfiTableModel::SortRole).toInt(), 3);
    EXPECT_FALSE(cell(RfiTableModel::WaitingDays, Qt::AccessibleTextRole).toString().isEmpty());
    EXPECT_EQ(cell(RfiTableModel::ConsentedOn).toString(),
              since.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s));
    EXPECT_EQ(cell(RfiTableModel::ConsentedOn, RfiTableModel::SortRole).toDateTime(), since);
    EXPECT_EQ(cell(RfiTableModel::TenantId).toString(), u"t"_s);
    EXPECT_TRUE(cell(RfiTableModel::Countries, Qt::ToolTipRole).toString().contains(u"Germany"_s));
    EXPECT_EQ(cell(0, RfiTableModel::StatusRole).toString(), u"suspended"_s);
    EXPECT_EQ(cell(0, RfiTableModel::ProvisioningRole).toInt(),
              static_cast<int>(ProvisioningStatus::Pending));

    EXPECT_EQ(cell(RfiTableModel::Company, Qt::DisplayRole, 1).toString(), u"account of bare"_s);
    EXPECT_FALSE(cell(RfiTableModel::WaitingDays, Qt::DisplayRole, 1).isValid());
    EXPECT_EQ(cell(RfiTableModel::ConsentedOn, Qt::DisplayRole, 1).toString(), QString());
    for (int column = 0; column < model.columnCount(); ++column)
        EXPECT_FALSE(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
}

TEST_F(RfiTable, aRequestIsUnreadUntilItWasReadAndAgainWhenItHasChanged)
{
    QSignalSpy marked(&model, &RfiTableModel::marked);
    const auto unread = [this](const QString &tenantId) {
        return model.indexOf(tenantId).data(RfiTableModel::UnreadRole).toBool();
    };
    model.append({rfi(json(u"a"_s)), rfi(json(u"b"_s))});
    EXPECT_FALSE(unread(u"a"_s)) << "nobody knows yet";
    model.setMarks({});
    EXPECT_TRUE(unread(u"a"_s));
    EXPECT_EQ(model.unreadCount(), 2);
    take();
    model.setRead(u"a"_s, true);
    model.setRead(u"a"_s, true);
    EXPECT_EQ(take(), (QList<qsizetype>{0, 0, 1, 0}));
    EXPECT_EQ(marked.count(), 1);
    EXPECT_FALSE(unread(u"a"_s));
    EXPECT_EQ(model.indexOf(u"b"_s).siblingAtColumn(RfiTableModel::Unread).data().toString(), u"unread"_s);

    QJsonObject later = json(u"a"_s);
    later.insert(u"serviceProvisioningStatus"_s, u"synced"_s);
    later.insert(u"lastModifiedOn"_s, u"2026-01-01T00:00:00Z"_s);
    model.upsert(rfi(later));
    EXPECT_FALSE(unread(u"a"_s)) << "nothing that people would want to read";
    later.insert(u"status"_s, u"suspended"_s);
    model.upsert(rfi(later));
    EXPECT_TRUE(unread(u"a"_s));
    model.setRead(u"a"_s, true);
    model.setRead(u"a"_s, false);
    EXPECT_TRUE(unread(u"a"_s));
    EXPECT_EQ(marked.count(), 3);
    model.setRead(u"nobody"_s, true);
    EXPECT_EQ(marked.count(), 3);
}

TEST_F(RfiTable, marksThatWereKeptCountForRowsThatComeLaterToo)
{
    const RequestForInformation a = rfi(json(u"a"_s));
    model.setMarks({{u"a"_s, {a.fingerprint(), true}}, {u"b"_s, {"of another state"_ba, false}}});
    model.append({a, rfi(json(u"b"_s))});
    EXPECT_FALSE(model.indexOf(u"a"_s).data(RfiTableModel::UnreadRole).toBool());
    EXPECT_TRUE(model.indexOf(u"a"_s).data(RfiTableModel::StarredRole).toBool());
    EXPECT_TRUE(model.indexOf(u"b"_s).data(RfiTableModel::UnreadRole).toBool());
    model.setStarred(u"a"_s, false);
    EXPECT_FALSE(model.indexOf(u"a"_s).data(RfiTableModel::StarredRole).toBool());
    EXPECT_FALSE(model.indexOf(u"a"_s).data(RfiTableModel::UnreadRole).toBool()) << "still read";
}

TEST_F(RfiTable, aListThatIsLoadedAgainTellsWhatIsNew)
{
    QSignalSpy news(&model, &RfiTableModel::newsArrived);
    const auto load = [this](const QList<RequestForInformation> &list) {
        model.startLoading();
        model.append(list);
        model.finishLoading();
    };
    load({rfi(json(u"a"_s)), rfi(json(u"b"_s))});
    EXPECT_EQ(news.count(), 0) << "the first list is no news";
    load({rfi(json(u"a"_s)), rfi(json(u"b"_s))});
    EXPECT_EQ(news.count(), 0);
    QJsonObject other = json(u"a"_s);
    other.insert(u"status"_s, u"removed"_s);
    load({rfi(other), rfi(json(u"b"_s)), rfi(json(u"c"_s)), rfi(json(u"d"_s))});
    ASSERT_EQ(news.count(), 1);
    EXPECT_EQ(news.first(), (QVariantList{2, 1}));
}

TEST_F(RfiTable, wordsItDoesNotKnowAreShownAsTheyAre)
{
    EXPECT_EQ(RfiTableModel::statusText(u"paused"_s), u"paused"_s);
    EXPECT_EQ(RfiTableModel::relationshipText(u"AlmostSigned"_s), u"AlmostSigned"_s);
    for (const QString &status : knownRelationshipStatuses())
        EXPECT_NE(RfiTableModel::relationshipText(status), status);
}

} // namespace
} // namespace acg
