// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/account_tree_model.h"
#include "tests/items/random_numbers.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QItemSelectionModel>
#include <QJsonDocument>
#include <QPersistentModelIndex>
#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace acg {
namespace {

Account account(const QString &name, const QString &tenant = {})
{
    Account result(name);
    result.setTeamsTenantId(tenant);
    return result;
}

QList<Account> accounts(const QStringList &names)
{
    QList<Account> result;
    for (const QString &name : names)
        result.append(account(name));
    return result;
}

NumberPage page(const QString &accountName, const QStringList &telephoneNumbers)
{
    QList<Number> numbers;
    for (const QString &text : telephoneNumbers)
        numbers.append(Number(accountName, text));
    return test::pageOf(numbers);
}

class AccountTree : public ::testing::Test
{
protected:
    AccountTree()
        : inserted(&model, &QAbstractItemModel::rowsInserted)
        , removed(&model, &QAbstractItemModel::rowsRemoved)
        , changed(&model, &QAbstractItemModel::dataChanged)
        , reset(&model, &QAbstractItemModel::modelReset)
        , layout(&model, &QAbstractItemModel::layoutChanged)
        , state(&model, &AccountTreeModel::loadStateChanged)
        , wanted(&model, &AccountTreeModel::numbersWanted)
    {
    }

    void TearDown() override
    {
        EXPECT_EQ(reset.count(), 0);
        EXPECT_EQ(layout.count(), 0);
    }

    /// inserted, removed, changed, state, wanted since the last call.
    QList<qsizetype> take()
    {
        QList<qsizetype> counts;
        for (QSignalSpy *spy : {&inserted, &removed, &changed, &state, &wanted}) {
            counts.append(spy->count());
            spy->clear();
        }
        return counts;
    }

    void load(const QStringList &names)
    {
        model.startLoading();
        model.append(accounts(names));
        model.finishLoading();
        take();
    }

    void open(const QString &name)
    {
        model.fetchMore(model.indexOf(name));
        QCoreApplication::processEvents(); // the notice comes when the view can take it
    }

    [[nodiscard]] QStringList texts(const QModelIndex &parent = {}, int column = 0) const
    {
        QStringList result;
        for (int row = 0; row < model.rowCount(parent); ++row)
            result.append(model.index(row, column, parent).data().toString());
        return result;
    }

    [[nodiscard]] QStringList numbersOf(const QString &name) const
    {
        QStringList result;
        const QModelIndex parent = model.indexOf(name);
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex index = model.index(row, 0, parent);
            if (index.data(AccountTreeModel::KindRole).toInt()
                == static_cast<int>(AccountTreeModel::Kind::Number))
                result.append(index.data().toString());
        }
        return result;
    }

    [[nodiscard]] QString notice(const QString &name) const
    {
        const QModelIndex parent = model.indexOf(name);
        const QModelIndex last = model.index(model.rowCount(parent) - 1, 0, parent);
        return last.data(AccountTreeModel::KindRole).toInt()
                == static_cast<int>(AccountTreeModel::Kind::Notice)
            ? last.data().toString()
            : QString();
    }

    AccountTreeModel model;
    QSignalSpy inserted;
    QSignalSpy removed;
    QSignalSpy changed;
    QSignalSpy reset;
    QSignalSpy layout;
    QSignalSpy state;
    QSignalSpy wanted;
};

QByteArray compact(const Account &account)
{
    return QJsonDocument(account.toJson()).toJson(QJsonDocument::Compact);
}

TEST_F(AccountTree, accountsOfASnapshotAreShownUntilLoadingBringsOthers)
{
    const QDateTime then = QDateTime::fromSecsSinceEpoch(1'700'000'000);
    const QList<Account> earlier = accounts({u"a"_s, u"b"_s});
    model.showEarlier(earlier, then);
    EXPECT_EQ(take(), (QList<qsizetype>{1, 0, 0, 1, 0}));
    EXPECT_EQ(model.loadState(), LoadState::NotLoaded);
    EXPECT_EQ(model.earlierFrom(), then);
    EXPECT_EQ(model.refreshedCount(), 0);
    EXPECT_EQ(model.json(), (QList{compact(earlier[0]), compact(earlier[1])}));
    model.startLoading();
    model.append(accounts({u"b"_s, u"c"_s}));
    EXPECT_EQ(model.refreshedCount(), 2);
    model.failLoading();
    EXPECT_EQ(texts(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    EXPECT_EQ(model.earlierFrom(), then);
    take();
    model.startLoading();
    model.append(accounts({u"b"_s, u"c"_s}));
    EXPECT_EQ(take(), (QList<qsizetype>{0, 0, 0, 2, 0}));
    model.finishLoading();
    EXPECT_EQ(texts(), (QStringList{u"b"_s, u"c"_s}));
    EXPECT_EQ(model.earlierFrom(), std::nullopt);
    model.showEarlier(earlier, then);
    EXPECT_EQ(texts().size(), 2) << "nothing earlier belongs in a complete list";
    model.startLoading();
    EXPECT_EQ(model.earlierFrom(), std::nullopt) << "these rows came from the gateway";
}

/// The tester calls fetchMore() wherever it may, so tests that count numbersWanted() do without it.
TEST_F(AccountTree, keepsTheRulesOfItemModels)
{
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    load({u"a"_s, u"b"_s, u"c"_s});
    QCoreApplication::processEvents();
    model.appendNumbers(u"a"_s, page(u"a"_s, {u"+11"_s, u"+12"_s}), false);
    model.appendNumbers(u"b"_s, page(u"b"_s, {u"+21"_s}), true);
    model.failNumbers(u"c"_s, u"no"_s);
    model.upsert(Number(u"b"_s, u"+22"_s));
    model.removeNumber(u"b"_s, u"+21"_s);
    QCoreApplication::processEvents();
    load({u"b"_s, u"d"_s, u"a"_s});
    QCoreApplication::processEvents();
    model.appendNumbers(u"a"_s, page(u"a"_s, {u"+13"_s}), true);
    model.removeAccount(u"b"_s);
    model.resetNumbers(u"a"_s);
    QCoreApplication::processEvents();
    EXPECT_EQ(texts(), (QStringList{u"a"_s, u"d"_s}));
}

TEST_F(AccountTree, loadingTellsEachStepOnce)
{
    model.startLoading();
    model.startLoading();
    EXPECT_EQ(take(), (QList<qsizetype>{0, 0, 0, 1, 0}));
    model.append(accounts({u"a"_s, u"b"_s, u"a"_s}));
    EXPECT_EQ(take(), (QList<qsizetype>{1, 0, 0, 1, 0}));
    model.append({});
    model.append(accounts({u"b"_s}));
    EXPECT_EQ(take(), (QList<qsizetype>{0, 0, 0, 0, 0}));
    model.setTotalCount(2);
    model.setTotalCount(2);
    model.finishLoading();
    model.finishLoading();
    EXPECT_EQ(take(), (QList<qsizetype>{0, 0, 0, 2, 0}));
    EXPECT_EQ(model.loadState(), LoadState::Complete);
    EXPECT_EQ(model.loadedCount(), 2);
    EXPECT_EQ(model.totalCount(), 2);
    EXPECT_FALSE(model.canFetchMore({}));
}

TEST_F(AccountTree, aSecondLoadingKeepsWhatStays)
{
    load({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s});
    open(u"d"_s);
    model.appendNumbers(u"d"_s, page(u"d"_s, {u"+11"_s}), true);
    const QPersistentModelIndex d = model.indexOf(u"d"_s);
    const QPersistentModelIndex child = model.index(0, 0, d);
    take();
    model.startLoading();
    model.append({account(u"d"_s, u"tenant"_s), account(u"f"_s), account(u"a"_s)});
    EXPECT_EQ(take(), (QList<qsizetype>{1, 0, 1, 2, 0}));
    EXPECT_EQ(texts().size(), 6); // nothing goes before the end
    model.finishLoading();
    EXPECT_EQ(take(), (QList<qsizetype>{0, 2, 0, 1, 0})); // e; b and c
    EXPECT_EQ(texts(), (QStringList{u"a"_s, u"d"_s, u"f"_s}));
    EXPECT_EQ(d.row(), 1);
    EXPECT_EQ(child.data().toString(), u"+11"_s);
    EXPECT_EQ(child.parent(), d);
    EXPECT_EQ(d.data(AccountTreeModel::TenantIdRole).toString(), u"tenant"_s);
    for (const QString &name : {u"a"_s, u"d"_s, u"f"_s})
        EXPECT_EQ(model.indexOf(name).data().toString(), name);
    EXPECT_FALSE(model.indexOf(u"b"_s).isValid());
}

TEST_F(AccountTree, aFailedLoadingRemovesNothing)
{
    load({u"a"_s, u"b"_s});
    model.startLoading();
    model.append(accounts({u"b"_s}));
    model.failLoading();
    EXPECT_EQ(model.loadState(), LoadState::Failed);
    EXPECT_EQ(texts(), (QStringList{u"a"_s, u"b"_s}));
}

TEST_F(AccountTree, whatWasReadDuringALoadingStays)
{
    load({u"a"_s});
    model.startLoading();
    model.upsert(account(u"fresh"_s));
    model.append(accounts({u"a"_s}));
    model.finishLoading();
    EXPECT_EQ(texts(), (QStringList{u"a"_s, u"fresh"_s}));
}

TEST_F(AccountTree, wantsTheNumbersOnceAndAgainAfterEachAnswer)
{
    load({u"a"_s, u"b"_s});
    const QModelIndex a = model.indexOf(u"a"_s);
    EXPECT_TRUE(model.hasChildren(a));
    EXPECT_EQ(model.rowCount(a), 0);
    EXPECT_TRUE(model.canFetchMore(a));
    model.fetchMore(a);
    EXPECT_FALSE(model.canFetchMore(a));
    model.fetchMore(a);
    QCoreApplication::processEvents();
    EXPECT_EQ(wanted.count(), 1);
    EXPECT_EQ(wanted.first().first().toString(), u"a"_s);
    EXPECT_EQ(a.data(AccountTreeModel::LoadStateRole).toInt(), static_cast<int>(LoadState::Loading));
    EXPECT_EQ(take(), (QList<qsizetype>{1, 0, 1, 0, 1}));
    EXPECT_FALSE(notice(u"a"_s).isEmpty());

    model.appendNumbers(u"a"_s, page(u"a"_s, {u"+12"_s, u"+11"_s}), false);
    EXPECT_EQ(take(), (QList<qsizetype>{1, 0, 2, 0, 0}));
    EXPECT_TRUE(model.canFetchMore(a));
    EXPECT_FALSE(notice(u"a"_s).isEmpty());
    open(u"a"_s);
    EXPECT_EQ(wanted.count(), 1);
    model.appendNumbers(u"a"_s, page(u"a"_s, {u"+13"_s}), true);
    EXPECT_FALSE(model.canFetchMore(a));
    EXPECT_TRUE(notice(u"a"_s).isEmpty());
    EXPECT_EQ(texts(a), (QStringList{u"+12"_s, u"+11"_s, u"+13"_s}));
    EXPECT_EQ(a.data(AccountTreeModel::LoadStateRole).toInt(), static_cast<int>(LoadState::Complete));
    EXPECT_TRUE(model.canFetchMore(model.indexOf(u"b"_s)));
    EXPECT_FALSE(model.canFetchMore(model.index(0, 0, a)));
}

TEST_F(AccountTree, saysWhyTheNumbersDidNotCome)
{
    load({u"a"_s});
    open(u"a"_s);
    take();
    model.failNumbers(u"a"_s, u"no connection"_s);
    EXPECT_EQ(take(), (QList<qsizetype>{0, 0, 2, 0, 0}));
    EXPECT_EQ(notice(u"a"_s), u"no connection"_s);
    EXPECT_TRUE(model.canFetchMore(model.indexOf(u"a"_s)));
    const QModelIndex row = model.index(0, 1, model.indexOf(u"a"_s));
    EXPECT_FALSE(row.data().isValid());
    EXPECT_EQ(row.data(AccountTreeModel::AccountNameRole).toString(), u"a"_s);
    EXPECT_FALSE(row.data(AccountTreeModel::TelephoneNumberRole).isValid());
    model.failNumbers(u"a"_s, {});
    EXPECT_FALSE(notice(u"a"_s).isEmpty());
}

TEST_F(AccountTree, anAccountWithoutNumbersHasNothingToOpen)
{
    load({u"a"_s});
    open(u"a"_s);
    model.appendNumbers(u"a"_s, page(u"a"_s, {}), true);
    EXPECT_EQ(model.rowCount(model.indexOf(u"a"_s)), 0);
    EXPECT_FALSE(model.hasChildren(model.indexOf(u"a"_s)));
}

TEST_F(AccountTree, forgetsNumbersSoThatTheyAreFetchedAgain)
{
    load({u"a"_s});
    open(u"a"_s);
    model.appendNumbers(u"a"_s, page(u"a"_s, {u"+11"_s, u"+12"_s}), false);
    take();
    model.resetNumbers(u"a"_s);
    EXPECT_EQ(take(), (QList<qsizetype>{0, 1, 0, 0, 0}));
    model.resetNumbers(u"a"_s);
    EXPECT_EQ(take(), (QList<qsizetype>{0, 0, 0, 0, 0}));
    EXPECT_TRUE(model.canFetchMore(model.indexOf(u"a"_s)));
    EXPECT_FALSE(model.indexOf(u"a"_s, u"+11"_s).isValid());
}

TEST_F(AccountTree, lateAnswersForAccountsThatAreGoneAreDropped)
{
    load({u"a"_s});
    model.appendNumbers(u"gone"_s, page(u"gone"_s, {u"+11"_s}), true);
    model.failNumbers(u"gone"_s, u"x"_s);
    model.resetNumbers(u"gone"_s);
    model.removeNumber(u"gone"_s, u"+11"_s);
    model.removeAccount(u"gone"_s);
    model.upsert(Number(u"gone"_s, u"+11"_s));
    EXPECT_EQ(take(), (QList<qsizetype>{0, 0, 0, 0, 0}));
    model.fetchMore(model.indexOf(u"a"_s));
    model.removeAccount(u"a"_s);
    QCoreApplication::processEvents(); // the notice has nowhere to go
    EXPECT_EQ(take(), (QList<qsizetype>{0, 1, 1, 1, 1}));
}

TEST_F(AccountTree, numbersAreChangedAddedAndRemovedOneByOne)
{
    load({u"a"_s});
    model.upsert(Number(u"a"_s, u"+10"_s)); // never opened: nothing to show it in
    EXPECT_EQ(take(), (QList<qsizetype>{0, 0, 0, 0, 0}));
    open(u"a"_s);
    model.appendNumbers(u"a"_s, page(u"a"_s, {u"+11"_s, u"+12"_s, u"+13"_s}), true);
    take();
    Number number(u"a"_s, u"+12"_s);
    model.upsert(number);
    EXPECT_EQ(take(), (QList<qsizetype>{0, 0, 0, 0, 0}));
    number.setEnabled(Service::TeamsDirectRouting, true);
    model.upsert(number);
    ASSERT_EQ(changed.count(), 1);
    EXPECT_EQ(changed.first().first().toModelIndex(), model.indexOf(u"a"_s, u"+12"_s));
    EXPECT_EQ(take(), (QList<qsizetype>{0, 0, 1, 0, 0}));
    EXPECT_EQ(texts(model.indexOf(u"a"_s), AccountTreeModel::Services), (QStringList{u""_s, u"DR"_s, u""_s}));
    model.upsert(Number(u"a"_s, u"+14"_s));
    EXPECT_EQ(take(), (QList<qsizetype>{1, 0, 0, 0, 0}));
    model.removeNumber(u"a"_s, u"+11"_s);
    EXPECT_EQ(take(), (QList<qsizetype>{0, 1, 0, 0, 0}));
    model.removeNumber(u"a"_s, u"+11"_s);
    EXPECT_EQ(take(), (QList<qsizetype>{0, 0, 0, 0, 0}));
    EXPECT_EQ(numbersOf(u"a"_s), (QStringList{u"+12"_s, u"+13"_s, u"+14"_s}));
    model.appendNumbers(u"a"_s, page(u"a"_s, {u"+12"_s, u"+13"_s}), true); // once more: only +12 is different
    EXPECT_EQ(take(), (QList<qsizetype>{0, 0, 1, 0, 0}));
}

TEST_F(AccountTree, addsToTheEndButBeforeTheNotice)
{
    load({u"a"_s});
    open(u"a"_s);
    model.upsert(Number(u"a"_s, u"+11"_s));
    EXPECT_EQ(model.rowCount(model.indexOf(u"a"_s)), 2);
    EXPECT_FALSE(notice(u"a"_s).isEmpty());
    EXPECT_EQ(numbersOf(u"a"_s), QStringList{u"+11"_s});
}

TEST_F(AccountTree, cellsSayWhatTheAccountIs)
{
    const Account contoso = Account::fromJson(QJsonDocument::fromJson(R"({"name":"contoso",
        "serviceProvisioningStatus":"failed","serviceProvisioningErrors":[{"code":"NoTenant"}],
        "serviceDetails":{"teamsTenantId":"t","teamsOperatorConnect":{"enabled":true,"numberCount":4},
        "teamsPhoneMobile":{"enabled":true,"numberCount":7},"zoomPhoneCloudPeering":{"enabled":false}}})")
                                                  .object())
                                .value();
    load({u"plain"_s});
    model.upsert(contoso);
    const QModelIndex name = model.indexOf(u"contoso"_s);
    EXPECT_EQ(name.siblingAtColumn(AccountTreeModel::Services).data().toString(), u"OC, TPM"_s);
    EXPECT_EQ(name.siblingAtColumn(AccountTreeModel::Status).data().toString(), u"Failed"_s);
    EXPECT_EQ(name.siblingAtColumn(AccountTreeModel::Status).data(Qt::AccessibleTextRole).toString(),
              u"Failed: NoTenant"_s);
    EXPECT_EQ(name.data(Qt::ToolTipRole).toString(), u"NoTenant"_s);
    EXPECT_EQ(name.data(AccountTreeModel::ProblemRole).toString(), u"NoTenant"_s);
    EXPECT_EQ(name.data(AccountTreeModel::NumberCountRole).toLongLong(), 7);
    EXPECT_EQ(name.data(AccountTreeModel::TenantIdRole).toString(), u"t"_s);
    EXPECT_EQ(name.data(AccountTreeModel::ServicesRole).toInt(), 3);
    EXPECT_EQ(name.data(AccountTreeModel::KindRole).toInt(),
              static_cast<int>(AccountTreeModel::Kind::Account));
    const QModelIndex plain = model.indexOf(u"plain"_s);
    EXPECT_FALSE(plain.data(AccountTreeModel::NumberCountRole).isValid());
    EXPECT_EQ(plain.siblingAtColumn(AccountTreeModel::Status).data().toString(), u"—"_s);
    EXPECT_EQ(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), u"Account"_s);
}

} // namespace
} // namespace acg
