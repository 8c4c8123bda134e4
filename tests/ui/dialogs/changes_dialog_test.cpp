// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/failure_causes_model.h"
#include "models/items/number_changes_model.h"
#include "models/items/number_page.h"
#include "models/items/pending_numbers_model.h"
#include "models/storage/snapshot.h"
#include "tests/ui/with_session.h"
#include "ui/dialogs/changes_dialog.h"
#include "ui/widgets/empty_state.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hour = 3600;

/// Lists were kept earlier in which some numbers were different.
class ChangesDialogTest : public WithSession
{
protected:
    ChangesDialogTest()
        : WithSession(slow())
    {
    }

    /// What is pending stays pending.
    static sandbox::GatewayOptions slow()
    {
        sandbox::GatewayOptions chosen = options();
        chosen.backendSyncDelay = std::chrono::hours(1);
        return chosen;
    }

    void SetUp() override
    {
        WithSession::SetUp();
        ASSERT_TRUE(loadNumbers());
        now = session->numbers().copyOf(0, session->numbers().storedEnd());
        profile = profileFor(gateway);
        profile.keepsSnapshot = true;
    }

    void TearDown() override { dialog.reset(); }

    /// Five numbers were different: not there yet, since removed, moved, flipped, not failed yet.
    [[nodiscard]] NumberPage earlier() const
    {
        NumberPage page;
        NumberFields removed = now.rows.at(5);
        removed.key = *packPhone(u"+19995550100");
        page.rows.append(removed);
        bool flipped = false;
        bool failed = false;
        for (NumberColumns::Row row = 1; row < now.rows.size(); ++row) { // the first was not there
            NumberFields fields = now.rows.at(row);
            if (row == 1)
                fields.account = "fabrikam";
            if (!flipped && fields.assignment == "assigned") {
                fields.assignment = "unassigned";
                flipped = true;
            }
            if (!failed && fields.status == "failed") {
                fields.status = "synced";
                failed = true;
            }
            page.rows.append(fields);
        }
        EXPECT_TRUE(flipped && failed);
        return page;
    }

    void keep(NumberPage page, qint64 secondsAgo)
    {
        Snapshot snapshot(dir.path(), profile.id);
        const auto rows = qint64(page.size());
        snapshot.beginNumbers({}, {QDateTime::currentDateTimeUtc().addSecs(-secondsAgo), true, rows});
        snapshot.addNumbers(std::move(page));
        snapshot.commitNumbers();
    }

    void openDialog()
    {
        session = std::make_unique<Session>(profile, sandboxSecret, dir.path());
        session->start();
        ASSERT_TRUE(eventually([&] { return session->numbers().loadState() == LoadState::Complete; }));
        showDialog();
    }

    void showDialog()
    {
        dialog = std::make_unique<ChangesDialog>(*session, nullptr);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        tester = std::make_unique<QAbstractItemModelTester>(
            table().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        dialog->show();
    }

    void show(const QString &section) const
    {
        QTest::keyClick(&child<QPushButton>(*dialog, section), Qt::Key_Space);
    }

    [[nodiscard]] QTableView &table() const { return child<QTableView>(*dialog, u"changesTable"_s); }
    [[nodiscard]] QComboBox &lists() const { return child<QComboBox>(*dialog, u"changesEarlier"_s); }
    [[nodiscard]] QString label(const QString &section) const
    {
        return child<QPushButton>(*dialog, section).text();
    }
    /// The one row there is.
    [[nodiscard]] QStringList row() const
    {
        EXPECT_EQ(table().model()->rowCount(), 1);
        QStringList cells;
        for (int column = 0; column < NumberChangesModel::ColumnCount; ++column)
            cells.append(table().model()->index(0, column).data().toString());
        return cells;
    }

    QTemporaryDir dir;
    ConnectionProfile profile;
    NumberPage now;
    std::unique_ptr<ChangesDialog> dialog;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

TEST_F(ChangesDialogTest, SaysWhatIsDifferentFromTheListKeptEarlier)
{
    keep(earlier(), 2 * hour);
    openDialog();
    ASSERT_TRUE(eventually([&] { return table().model()->rowCount() > 0; }));
    EXPECT_TRUE(lists().currentText().contains(u"2 hours ago"_s)) << "not the one that is kept just now";
    EXPECT_EQ(label(u"changesAll"_s), u"All  5");
    EXPECT_EQ(label(u"changesAdded"_s), u"Added  1");
    EXPECT_EQ(label(u"changesRemoved"_s), u"Removed  1");
    EXPECT_EQ(label(u"changesChanged"_s), u"Changed  3");

    const auto nth = [&](NumberColumns::Row at) { return phoneText(now.rows.keys()[at]); };
    show(u"changesAdded"_s);
    EXPECT_EQ(row().first(), nth(0));
    show(u"changesRemoved"_s);
    EXPECT_EQ(row().first(), u"+19995550100");
    show(u"changesMoved"_s);
    EXPECT_EQ(row().first(), nth(1));
    EXPECT_EQ(row().mid(2), (QStringList{u"Account"_s, u"fabrikam"_s, now.rows.account(1)}));
    show(u"changesFlips"_s);
    EXPECT_EQ(row().mid(2), (QStringList{u"Assignment"_s, u"Unassigned"_s, u"Assigned"_s}));
    show(u"changesFailed"_s);
    EXPECT_EQ(row().mid(2), (QStringList{u"Status"_s, u"Synced"_s, u"Failed"_s}));
    show(u"changesAll"_s);
    EXPECT_EQ(table().model()->rowCount(), 5);
}

TEST_F(ChangesDialogTest, EachOfTheKeptListsCanBeChosen)
{
    keep(earlier(), 2 * hour);
    NumberPage same;
    same.rows.append(now.rows);
    keep(std::move(same), hour);
    openDialog();
    ASSERT_TRUE(eventually([&] { return lists().count() >= 2; }));
    EXPECT_TRUE(lists().currentText().contains(u"an hour ago"_s));
    auto &empty = *dialog->findChild<EmptyState *>();
    ASSERT_TRUE(eventually([&] { return empty.title().contains(u"Nothing"_s); }));
    EXPECT_FALSE(child<QPushButton>(*dialog, u"changesExport"_s).isEnabled());
    lists().setCurrentIndex(lists().count() - 1);
    ASSERT_TRUE(eventually([&] { return table().model()->rowCount() == 5; }));
    EXPECT_TRUE(table().isVisible());
}

TEST_F(ChangesDialogTest, IsCopiedAndExportedAsItIsShown)
{
    keep(earlier(), 2 * hour);
    openDialog();
    ASSERT_TRUE(eventually([&] { return table().model()->rowCount() > 0; }));
    auto &copy = child<QPushButton>(*dialog, u"changesCopy"_s);
    EXPECT_FALSE(copy.isEnabled());
    show(u"changesMoved"_s);
    table().selectRow(0);
    QTest::keyClick(&copy, Qt::Key_Space);
    const QString copied = QApplication::clipboard()->text();
    EXPECT_TRUE(copied.startsWith(u"Telephone number\tAccount\tChange\tBefore\tAfter\n"_s))
        << copied.toStdString();
    EXPECT_TRUE(copied.contains(u"\tfabrikam\t"_s));
    QApplication::clipboard()->clear();
    QApplication::setActiveWindow(dialog.get());
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(), copied);

    QSignalSpy exported(dialog.get(), &ChangesDialog::exportRequested);
    QTest::keyClick(&child<QPushButton>(*dialog, u"changesExport"_s), Qt::Key_Space);
    ASSERT_EQ(exported.count(), 1);
    const auto list = exported.first().first().value<ListInView>();
    EXPECT_EQ(list.model, table().model());
    EXPECT_EQ(list.suggestedName, u"changes");
    EXPECT_EQ(list.columns.size(), NumberChangesModel::ColumnCount);
}

TEST_F(ChangesDialogTest, SaysWhenThereIsNothingToCompareWith)
{
    session = std::make_unique<Session>(profile, sandboxSecret, dir.path());
    showDialog();
    auto &empty = *dialog->findChild<EmptyState *>();
    ASSERT_TRUE(eventually([&] { return empty.title().contains(u"No earlier list"_s); }));
}

TEST_F(ChangesDialogTest, MayBeClosedWhileItCompares)
{
    keep(earlier(), 2 * hour);
    openDialog();
    ASSERT_TRUE(eventually([&] { return lists().count() > 0; }));
    tester.reset();
    dialog.reset();
    showDialog();
    EXPECT_TRUE(eventually([&] { return table().model()->rowCount() > 0; }))
        << "another one finds its answer";
}

TEST_F(ChangesDialogTest, SaysWhyNumbersFailedAndWhichHaveLongBeenPending)
{
    NumberPage synced;
    QString pendingNumber;
    qint64 failedNow = 0;
    for (NumberColumns::Row row = 0; row < now.rows.size(); ++row) {
        NumberFields fields = now.rows.at(row);
        failedNow += fields.status == "failed" ? 1 : 0;
        if (fields.status == "pending") {
            fields.status = "synced";
            pendingNumber = phoneText(fields.key);
        }
        synced.rows.append(fields);
    }
    NumberPage same;
    same.rows.append(now.rows);
    keep(std::move(synced), 5 * hour);
    keep(std::move(same), 2 * hour);
    openDialog();
    ASSERT_TRUE(eventually([&] { return label(u"changesPending"_s) == u"Pending longer  1"; }));
    show(u"changesPending"_s);
    auto &pending = child<QTableView>(*dialog, u"pendingTable"_s);
    ASSERT_TRUE(pending.isVisible());
    const QAbstractItemModelTester watched(pending.model(),
                                           QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(pending.model()->index(0, PendingNumbersModel::TelephoneNumber).data().toString(),
              pendingNumber);
    EXPECT_EQ(pending.model()->index(0, PendingNumbersModel::Minutes).data().toLongLong(), 120);
    EXPECT_FALSE(pending.model()->index(0, PendingNumbersModel::AccountName).data().toString().isEmpty());
    child<QSpinBox>(*dialog, u"changesPendingMinutes"_s).setValue(120);
    EXPECT_EQ(label(u"changesPending"_s), u"Pending longer  1");
    child<QSpinBox>(*dialog, u"changesPendingMinutes"_s).setValue(121);
    EXPECT_EQ(label(u"changesPending"_s), u"Pending longer  0");
    EXPECT_FALSE(pending.isVisible()) << "it says that there is nothing";

    show(u"changesCauses"_s);
    auto &causes = child<QTableView>(*dialog, u"causesTable"_s);
    ASSERT_TRUE(causes.isVisible());
    const QAbstractItemModelTester watchedToo(causes.model(),
                                              QAbstractItemModelTester::FailureReportingMode::Fatal);
    qint64 failed = 0;
    for (int row = 0; row < causes.model()->rowCount(); ++row) {
        failed += causes.model()->index(row, FailureCausesModel::Count).data().toLongLong();
        EXPECT_FALSE(causes.model()->index(row, FailureCausesModel::Cause).data().toString().isEmpty());
    }
    EXPECT_EQ(failed, failedNow);
    causes.selectRow(0);
    QTest::keyClick(&child<QPushButton>(*dialog, u"changesCopy"_s), Qt::Key_Space);
    EXPECT_TRUE(QApplication::clipboard()->text().startsWith(u"Cause\tNumbers\tWhich\n"_s));
}

} // namespace
