// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/number_conditions.h"
#include "models/services/resource_feed.h"
#include "tests/ui/with_session.h"
#include "ui/filters/choice_menu.h"
#include "ui/filters/filter_chip.h"
#include "ui/filters/number_filter_bar.h"
#include "ui/pages/numbers_page.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/inline_message.h"

#include <QAction>
#include <QDialog>
#include <QJsonDocument>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

class NumberFilterBarTest : public WithSession
{
protected:
    void SetUp() override
    {
        WithSession::SetUp();
        makePage();
        ASSERT_TRUE(loadAccounts());
        ASSERT_TRUE(loadNumbers());
    }

    void TearDown() override { page.reset(); }

    void makePage()
    {
        page = std::make_unique<NumbersPage>(*session);
        page->resize(1112, 700);
        page->show();
        QApplication::setActiveWindow(page.get());
    }

    /// Opens the choices of a condition as the keyboard does.
    ChoiceMenu &open(const QString &condition) const
    {
        auto &button = child<QToolButton>(*page, condition);
        QTest::keyClick(&button, Qt::Key_Space);
        auto &menu = child<ChoiceMenu>(*page, condition + "Menu"_L1);
        EXPECT_TRUE(menu.isVisible());
        return menu;
    }

    static QAction &entry(const QMenu &menu, const QString &text)
    {
        const auto actions = menu.actions();
        for (QAction *action : actions) {
            if (action->text() == text)
                return *action;
        }
        qFatal("there is no %s", qPrintable(text));
    }

    /// Ticks entries with Space and closes.
    void choose(const QString &condition, const QStringList &texts) const
    {
        ChoiceMenu &menu = open(condition);
        for (const QString &text : texts) {
            menu.setActiveAction(&entry(menu, text));
            QTest::keyClick(&menu, Qt::Key_Space);
            EXPECT_TRUE(menu.isVisible()) << "one may go on choosing";
        }
        QTest::keyClick(&menu, Qt::Key_Escape);
        EXPECT_FALSE(menu.isVisible());
    }

    QMenu &openSaved() const
    {
        QTest::keyClick(&child<QToolButton>(*page, u"savedFilters"_s), Qt::Key_Space);
        return child<QMenu>(*page, u"savedFiltersMenu"_s);
    }

    void pick(const QString &submenu, const QString &name) const
    {
        QMenu &menu = openSaved();
        entry(child<QMenu>(*page, submenu), name).trigger();
        menu.close();
    }

    QDialog &openSaving() const
    {
        QMenu &menu = openSaved();
        child<QAction>(menu, u"saveFilter"_s).trigger();
        menu.close();
        return child<QDialog>(*page, u"nameDialog"_s);
    }

    void save(const QString &name) const
    {
        QDialog &dialog = openSaving();
        type(&child<QLineEdit>(dialog, u"filterName"_s), name);
        QTest::keyClick(&dialog, Qt::Key_Return);
        ASSERT_TRUE(eventually([&] { return page->findChild<QDialog *>(u"nameDialog"_s) == nullptr; }));
    }

    QStringList savedNames() const
    {
        QMenu &menu = openSaved();
        QStringList names;
        const auto actions = menu.actions();
        for (const QAction *action : actions) {
            if (action->isCheckable())
                names.append(action->text() + (action->isChecked() ? u"*"_s : QString()));
        }
        menu.close();
        return names;
    }

    [[nodiscard]] const NumberConditions &conditions() const { return session->numbers().conditions(); }
    [[nodiscard]] QLineEdit &filter() const { return child<QLineEdit>(*page, u"numbersFilter"_s); }
    [[nodiscard]] QString count() const { return child<ElidedLabel>(*page, u"numbersCount"_s).text(); }
    [[nodiscard]] bool isShown(const QString &name) const { return child<QWidget>(*page, name).isVisible(); }

    std::unique_ptr<NumbersPage> page;
};

TEST_F(NumberFilterBarTest, ChoicesAddUpAndAreSaidWhereTheyAreSet)
{
    const int all = session->numbers().rowCount();
    EXPECT_FALSE(isShown(u"filterStatusClear"_s) || isShown(u"filterClearAll"_s)) << "nothing to clear";
    choose(u"filterStatus"_s, {u"Failed"_s, u"Pending"_s});
    EXPECT_EQ(conditions().statuses, (QStringList{u"pending"_s, u"failed"_s}));
    const int failedOrPending = session->numbers().rowCount();
    EXPECT_LT(failedOrPending, all);
    EXPECT_GT(failedOrPending, 1);
    for (int row = 0; row < failedOrPending; ++row) {
        const QString status = session->numbers().index(row, NumberTableModel::Status).data().toString();
        EXPECT_TRUE(status == "Failed"_L1 || status == "Pending"_L1) << status.toStdString();
    }
    const auto &button = child<QToolButton>(*page, u"filterStatus"_s);
    EXPECT_EQ(button.text(), u"Status: Pending, Failed");
    EXPECT_EQ(button.accessibleName(), u"Filter Status: Pending, Failed");
    EXPECT_EQ(count(), u"%1 of %2 shown \u2013 Status: Pending, Failed"_s.arg(failedOrPending).arg(all));

    choose(u"filterService"_s, {u"Operator Connect"_s});
    EXPECT_EQ(conditions().services, 1);
    EXPECT_LE(session->numbers().rowCount(), failedOrPending);
    EXPECT_TRUE(count().contains(u"Service: Operator Connect \u00b7 Status: Pending, Failed"_s));

    choose(u"filterStatus"_s, {u"Failed"_s});
    EXPECT_EQ(conditions().statuses, QStringList{u"pending"_s}) << "the tick was taken away";
    click(*page, u"filterStatusClear"_s);
    EXPECT_EQ(conditions().statuses, QStringList());
    EXPECT_EQ(button.text(), u"Status");
    EXPECT_TRUE(button.hasFocus()) << "the focus must not get lost with the button";
    EXPECT_EQ(conditions().services, 1) << "the others stay";
    click(*page, u"filterClearAll"_s);
    EXPECT_EQ(conditions(), NumberConditions());
    EXPECT_EQ(session->numbers().rowCount(), all);
    EXPECT_FALSE(isShown(u"filterClearAll"_s));
}

TEST_F(NumberFilterBarTest, OffersTheKnownWordsAndThoseThatOccur)
{
    Number strange = number(u"contoso"_s, u"+123451"_s).value;
    strange.setUsage(Service::TeamsOperatorConnect, u"R&D Assignment"_s);
    Q_EMIT session->feed().numberSeen(strange);
    ChoiceMenu &menu = open(u"filterUsage"_s);
    QStringList texts;
    const auto actions = menu.actions();
    for (const QAction *action : actions)
        texts.append(action->text());
    menu.close();
    EXPECT_EQ(texts.first(2), (QStringList{u"CallingUserAssignment"_s, u"FirstPartyAppAssignment"_s}));
    EXPECT_TRUE(texts.contains(u"R&&D Assignment"_s)) << texts.join(u'|').toStdString();
    EXPECT_EQ(texts.last(), u"No usage");
    choose(u"filterUsage"_s, {u"R&&D Assignment"_s});
    EXPECT_EQ(session->numbers().rowCount(), 1);
    EXPECT_EQ(child<QToolButton>(*page, u"filterUsage"_s).text(), u"Usage: R&D Assignment");
    choose(u"filterUsage"_s, {u"No usage"_s});
    ChoiceMenu &again = open(u"filterUsage"_s);
    EXPECT_EQ(again.actions().size(), texts.size()) << "each once, chosen or not";
    EXPECT_EQ(again.actions().last()->text(), u"No usage");
    again.close();
}

TEST_F(NumberFilterBarTest, AClickTicksAndLeavesTheMenuOpen)
{
    ChoiceMenu &menu = open(u"filterAssignment"_s);
    const QRect place = menu.actionGeometry(&entry(menu, u"Unassigned"_s));
    QTest::mouseClick(&menu, Qt::LeftButton, {}, place.center());
    EXPECT_EQ(conditions().assignments, QStringList{u"unassigned"_s});
    EXPECT_TRUE(menu.isVisible());
    menu.close();
}

TEST_F(NumberFilterBarTest, TheAddressIsGivenOrNot)
{
    const int all = session->numbers().rowCount();
    choose(u"filterAddress"_s, {u"Given"_s});
    const int given = session->numbers().rowCount();
    EXPECT_EQ(conditions().addressEmpty, std::optional(false));
    choose(u"filterAddress"_s, {u"Not given"_s});
    EXPECT_EQ(conditions().addressEmpty, std::optional(true)) << "one or the other";
    EXPECT_EQ(session->numbers().rowCount(), all - given);
    choose(u"filterAddress"_s, {u"Not given"_s});
    EXPECT_EQ(conditions().addressEmpty, std::nullopt);
}

TEST_F(NumberFilterBarTest, ARangeIsWrittenAsPeopleWriteNumbers)
{
    QTest::keyClick(&child<QToolButton>(*page, u"filterRange"_s), Qt::Key_Space);
    auto &popup = child<QWidget>(*page, u"rangePopup"_s);
    ASSERT_TRUE(popup.isVisible());
    auto &first = child<QLineEdit>(popup, u"rangeFirst"_s);
    auto &last = child<QLineEdit>(popup, u"rangeLast"_s);
    const auto note = [&](const QString &name) { return child<QLabel>(popup, name).text(); };

    type(&first, u"0044 20 7946-0500"_s);
    EXPECT_EQ(phoneText(conditions().firstNumber.value_or(0)), u"+442079460500");
    QTest::keyClick(&first, Qt::Key_Tab);
    EXPECT_EQ(popup.focusWidget(), &last);
    type(&last, u"+44 20 7946 05"_s);
    EXPECT_TRUE(note(u"rangeLastNote"_s).contains(u"same number of digits"_s));
    EXPECT_EQ(conditions().lastNumber, std::nullopt) << "half a number is no end";
    type(&last, u"99"_s);
    EXPECT_EQ(phoneText(conditions().lastNumber.value_or(0)), u"+442079460599");
    EXPECT_FALSE(note(u"rangeLastNote"_s).contains(u"digits"_s));
    EXPECT_GT(session->numbers().rowCount(), 1);
    for (int row = 0; row < session->numbers().rowCount(); ++row)
        EXPECT_TRUE(session->numbers()
                        .index(row, NumberTableModel::TelephoneNumber)
                        .data()
                        .toString()
                        .startsWith(u"+4420794605"_s));

    retype(&first, u"442079460700"_s);
    EXPECT_TRUE(note(u"rangeLastNote"_s).contains(u"before the first"_s));
    retype(&first, u"x"_s);
    EXPECT_TRUE(note(u"rangeFirstNote"_s).contains(u"whole number"_s));
    retype(&first, QString());
    EXPECT_EQ(conditions().firstNumber, std::nullopt);
    QTest::keyClick(&last, Qt::Key_Return);
    EXPECT_FALSE(popup.isVisible());
    EXPECT_EQ(child<QToolButton>(*page, u"filterRange"_s).text(), u"Range: to +442079460599");
    click(*page, u"filterRangeClear"_s);
    EXPECT_EQ(conditions(), NumberConditions());
}

TEST_F(NumberFilterBarTest, AnEmptyListSaysWhyAndClearsAll)
{
    choose(u"filterService"_s, {u"Operator Connect"_s});
    type(&filter(), u"no such text"_s);
    EXPECT_EQ(session->numbers().rowCount(), 0);
    auto &empty = child<QWidget>(*page, u"listEmpty"_s);
    ASSERT_TRUE(empty.isVisible());
    QTest::mouseClick(empty.findChild<QAbstractButton *>(), Qt::LeftButton);
    EXPECT_EQ(conditions(), NumberConditions());
    EXPECT_EQ(filter().text(), QString());
}

TEST_F(NumberFilterBarTest, WhatIsFilteredAwayDoesNotDragTheListToItsEnd)
{
    auto &table = child<QTableView>(*page, u"numbersTable"_s);
    table.selectRow(session->numbers().indexOf(u"+123451"_s).row());
    choose(u"filterAssignment"_s, {u"Assigned"_s});
    EXPECT_TRUE(table.currentIndex().isValid()) << "it is still there";
    type(&filter(), u"44"_s);
    EXPECT_FALSE(table.currentIndex().isValid());
    EXPECT_TRUE(table.visualRect(session->numbers().index(0, 0)).isValid());
    EXPECT_EQ(table.rowAt(0), 0);
}

TEST_F(NumberFilterBarTest, AFilterIsKeptUnderANameAndFoundAgain)
{
    EXPECT_FALSE(child<QAction>(openSaved(), u"saveFilter"_s).isEnabled()) << "nothing is filtered";
    child<QMenu>(*page, u"savedFiltersMenu"_s).close();
    choose(u"filterStatus"_s, {u"Failed"_s});
    type(&filter(), u"44"_s);
    const NumberConditions kept = conditions();
    const int rows = session->numbers().rowCount();
    save(u" UK & failed "_s);
    EXPECT_EQ(savedNames(), QStringList{u"UK && failed*"_s});

    click(*page, u"filterClearAll"_s);
    EXPECT_EQ(savedNames(), QStringList{u"UK && failed"_s});
    page.reset();
    makePage(); // another day
    QMenu &menu = openSaved();
    entry(menu, u"UK && failed"_s).trigger();
    menu.close();
    EXPECT_EQ(conditions(), kept);
    EXPECT_EQ(filter().text(), u"44");
    EXPECT_EQ(session->numbers().rowCount(), rows);
    EXPECT_EQ(child<QToolButton>(*page, u"filterStatus"_s).text(), u"Status: Failed");
}

TEST_F(NumberFilterBarTest, ReplacesRenamesAndRemovesFiltersAfterAsking)
{
    choose(u"filterStatus"_s, {u"Failed"_s});
    save(u"mine"_s);
    choose(u"filterStatus"_s, {u"Synced"_s});
    QDialog &dialog = openSaving();
    auto &name = child<QLineEdit>(dialog, u"filterName"_s);
    auto &button = child<QPushButton>(dialog, u"saveName"_s);
    EXPECT_FALSE(button.isEnabled()) << "a filter needs a name";
    type(&name, u"mine"_s);
    QTest::keyClick(&name, Qt::Key_Return);
    EXPECT_TRUE(dialog.isVisible());
    EXPECT_TRUE(child<InlineMessage>(dialog, u"filterNameMessage"_s).text().contains(u"There is"_s));
    EXPECT_TRUE(button.text().contains(u"Replace"_s));
    QTest::keyClick(&name, Qt::Key_Return);
    ASSERT_TRUE(eventually([&] { return page->findChild<QDialog *>(u"nameDialog"_s) == nullptr; }));
    EXPECT_EQ(savedNames(), QStringList{u"mine*"_s}) << "the one in use is the new one";

    pick(u"renameFilter"_s, u"mine"_s);
    auto &renaming = child<QDialog>(*page, u"nameDialog"_s);
    retype(&child<QLineEdit>(renaming, u"filterName"_s), u"yours"_s);
    QTest::keyClick(&renaming, Qt::Key_Return);
    EXPECT_EQ(savedNames(), QStringList{u"yours*"_s});

    pick(u"removeFilter"_s, u"yours"_s);
    auto &question = child<QMessageBox>(*page, u"removeFilterQuestion"_s);
    question.reject();
    EXPECT_EQ(savedNames(), QStringList{u"yours*"_s});
    ASSERT_TRUE(eventually([&] { return page->findChild<QMessageBox *>() == nullptr; }));
    pick(u"removeFilter"_s, u"yours"_s);
    child<QPushButton>(*page, u"removeFilterQuestionYes"_s).click();
    EXPECT_EQ(savedNames(), QStringList());
}

TEST_F(NumberFilterBarTest, WhatANewerVersionKeptIsNotLost)
{
    page.reset();
    QSettings().setValue(u"numbersPage/filters"_s,
                         QByteArray(R"({"new":{"statuses":7},"old":{"statuses":["failed"]}})"));
    makePage();
    EXPECT_EQ(savedNames(), QStringList{u"old"_s});
    choose(u"filterStatus"_s, {u"Synced"_s});
    save(u"third"_s);
    const QJsonObject stored
        = QJsonDocument::fromJson(QSettings().value(u"numbersPage/filters"_s).toByteArray()).object();
    EXPECT_EQ(stored.keys(), (QStringList{u"new"_s, u"old"_s, u"third"_s}));
}

TEST_F(NumberFilterBarTest, AllOfItIsReachedByTabAndFitsANarrowWindow)
{
    page->resize(900, 560);
    choose(u"filterService"_s, {u"Operator Connect"_s, u"Direct Routing"_s});
    choose(u"filterUsage"_s, {u"CallingUserAssignment"_s, u"No usage"_s});
    const auto &bar = child<NumberFilterBar>(*page, u"numberFilterBar"_s);
    EXPECT_LT(bar.height(), 2 * child<QToolButton>(*page, u"filterUsage"_s).height()) << "one row";
    filter().setFocus();
    QSet<QString> reached;
    for (int i = 0; i < 16; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        reached.insert(QApplication::focusWidget()->objectName());
    }
    for (const QString &name : {u"filterService"_s, u"filterServiceClear"_s, u"filterStatus"_s,
                                u"filterAssignment"_s, u"filterUsage"_s, u"filterUsageClear"_s,
                                u"filterAddress"_s, u"filterRange"_s, u"filterClearAll"_s, u"savedFilters"_s})
        EXPECT_TRUE(reached.contains(name)) << name.toStdString();
    for (const FilterChip *chip : bar.findChildren<FilterChip *>())
        EXPECT_LE(chip->geometry().right(), bar.width());
}

} // namespace
