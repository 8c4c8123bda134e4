// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/with_session.h"
#include "ui/editors/numbers_editor.h"
#include "ui/pages/numbers_page.h"
#include "ui/widgets/account_chooser.h"
#include "ui/widgets/elided_label.h"

#include <QAction>
#include <QClipboard>
#include <QDialog>
#include <QHeaderView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTableView>
#include <QTextBrowser>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

class NumbersPageTest : public WithSession
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
        page->resize(1280, 700);
        page->show();
    }

    [[nodiscard]] QTableView &table() const { return child<QTableView>(*page, u"numbersTable"_s); }
    [[nodiscard]] QLineEdit &filter() const { return child<QLineEdit>(*page, u"numbersFilter"_s); }
    [[nodiscard]] QString count() const { return child<ElidedLabel>(*page, u"numbersCount"_s).text(); }
    [[nodiscard]] QString detail() const { return child<QTextBrowser>(*page, u"detailText"_s).toPlainText(); }
    [[nodiscard]] QString title() const { return child<QLabel>(*page, u"detailTitle"_s).text(); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table().model()->index(row, column).data().toString();
    }
    void select(const QString &telephoneNumber) const
    {
        const QModelIndex index = session->numbers().indexOf(telephoneNumber);
        ASSERT_TRUE(index.isValid());
        table().selectRow(index.row());
    }
    void toggleColumn(const QString &name) const
    {
        auto &menu = child<QMenu>(*page, u"numbersColumnsMenu"_s);
        Q_EMIT menu.aboutToShow();
        const auto actions = menu.actions();
        for (QAction *action : actions) {
            if (action->text() == name)
                return action->trigger();
        }
        FAIL() << "there is no column " << name.toStdString();
    }

    std::unique_ptr<NumbersPage> page;
};

TEST_F(NumbersPageTest, FiltersAsOneTypesAndSaysHowMuchIsShown)
{
    const int all = session->numbers().rowCount();
    EXPECT_EQ(count(), u"%1 numbers"_s.arg(all));
    EXPECT_EQ(page->countText(), count());
    type(&filter(), u"contoso"_s);
    EXPECT_EQ(session->numbers().rowCount(), 2);
    EXPECT_EQ(count(), u"2 of %1 shown"_s.arg(all));
    type(&filter(), u"!"_s);
    EXPECT_EQ(session->numbers().rowCount(), 0);
    auto &clear = child<QWidget>(*page, u"listEmpty"_s);
    EXPECT_TRUE(clear.isVisible());
    QTest::mouseClick(clear.findChild<QAbstractButton *>(), Qt::LeftButton);
    EXPECT_EQ(session->numbers().rowCount(), all);
    EXPECT_TRUE(table().isVisible());
}

TEST_F(NumbersPageTest, APartNeverLooksLikeTheWhole)
{
    gateway.faults().add({"GET", QRegularExpression(u"/numbers$"_s)},
                         sandbox::Fault::delay(std::chrono::milliseconds(300)));
    const QString whole = count();
    session->reloadNumbers();
    EXPECT_EQ(count(), whole + u" \u2013 refreshing\u2026"_s);
    EXPECT_FALSE(page->listInView().complete);
    ASSERT_TRUE(eventually([&] { return session->numbers().loadState() == LoadState::Complete; }));
    EXPECT_EQ(count(), whole);
    EXPECT_TRUE(page->listInView().complete);
    session->setNumbersScope(u"contoso"_s);
    EXPECT_EQ(count(), u"Loading\u2026");
    EXPECT_FALSE(page->listInView().complete);
    ASSERT_TRUE(eventually([&] { return session->numbers().loadState() == LoadState::Complete; }));
    EXPECT_TRUE(page->listInView().complete);
}

TEST_F(NumbersPageTest, SeveralNumbersOfOneAccountAreEditedTogether)
{
    const auto selectAlso = [&](const QString &telephoneNumber) {
        table().selectionModel()->select(session->numbers().indexOf(telephoneNumber),
                                         QItemSelectionModel::Select | QItemSelectionModel::Rows);
    };
    select(u"+442079460513"_s);
    selectAlso(u"+123451"_s);
    EXPECT_FALSE(page->capabilities().canEdit);
    EXPECT_TRUE(page->capabilities().whyNotEdit.contains("of several"_L1));
    EXPECT_TRUE(page->capabilities().canDelete);
    select(u"+442079460513"_s);
    selectAlso(u"+442079460610"_s);
    EXPECT_TRUE(page->capabilities().canEdit);
    EXPECT_TRUE(page->capabilities().whyNotEdit.isEmpty());
    page->editSelected();
    const auto *editor = page->findChild<NumbersEditor *>();
    ASSERT_NE(editor, nullptr);
    EXPECT_EQ(editor->windowTitle(), u"Edit 2 numbers");
    ASSERT_TRUE(eventually([&] { return editor->state() == EditorDialog::State::Editing; }));
}

TEST_F(NumbersPageTest, ASingleNumberIsShownInWriting)
{
    select(u"+442079460513"_s);
    EXPECT_TRUE(eventually([&] { return detail().contains(u"+44 20 7946 0513, United Kingdom"_s); }))
        << detail().toStdString();
}

TEST_F(NumbersPageTest, SortsByAHeaderClick)
{
    QHeaderView *header = table().horizontalHeader();
    const QString firstAsTheyCame = cell(0, NumberTableModel::TelephoneNumber);
    const auto clickHeader = [&] {
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          {header->sectionViewportPosition(NumberTableModel::TelephoneNumber) + 20, 10});
    };
    clickHeader();
    for (int row = 1; row < table().model()->rowCount(); ++row)
        ASSERT_LT(cell(row - 1, 0), cell(row, 0));
    clickHeader();
    EXPECT_GT(cell(0, 0), cell(1, 0));
    clickHeader();
    EXPECT_EQ(cell(0, 0), firstAsTheyCame) << "a third click gives the order of arrival back";
}

TEST_F(NumbersPageTest, ColumnsAreChosenOrderedAndRemembered)
{
    EXPECT_TRUE(table().isColumnHidden(NumberTableModel::SipHeader));
    toggleColumn(u"SIP header"_s);
    toggleColumn(u"Services"_s);
    EXPECT_FALSE(table().isColumnHidden(NumberTableModel::SipHeader));
    EXPECT_TRUE(table().isColumnHidden(NumberTableModel::Services));
    table().horizontalHeader()->moveSection(table().horizontalHeader()->visualIndex(NumberTableModel::Status),
                                            0);
    const QList<int> expected{NumberTableModel::Status,      NumberTableModel::TelephoneNumber,
                              NumberTableModel::AccountName, NumberTableModel::Assignment,
                              NumberTableModel::Usage,       NumberTableModel::SipHeader};
    EXPECT_EQ(page->listInView().columns, expected);
    page.reset();
    makePage();
    EXPECT_EQ(page->listInView().columns, expected);
}

TEST_F(NumbersPageTest, TheLastColumnStays)
{
    for (const QString &name :
         {u"Telephone number"_s, u"Account"_s, u"Services"_s, u"Status"_s, u"Assignment"_s})
        toggleColumn(name);
    toggleColumn(u"Usage"_s);
    EXPECT_EQ(page->listInView().columns, QList<int>{NumberTableModel::Usage});
}

TEST_F(NumbersPageTest, CopiesRowsAndNumbers)
{
    type(&filter(), u"contoso"_s);
    table().selectAll();
    page->copySelected();
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    ASSERT_EQ(lines.size(), 4);
    EXPECT_TRUE(lines.at(0).startsWith("Telephone number\tAccount\t"_L1));
    EXPECT_TRUE(lines.at(1).startsWith("+123451\tcontoso\tOC\t"_L1)) << lines.at(1).toStdString();
    EXPECT_TRUE(lines.at(3).isEmpty());
    page->copyNumbers();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), u"+123451\n+123452");
}

TEST_F(NumbersPageTest, ShowsWhatNobodyKnowsAndTheAddressInWords)
{
    Versioned<Number> strange = number(u"contoso"_s, u"+123451"_s);
    QJsonObject json = strange.value.toRequestBody();
    json.insert(u"x-note"_s, QJsonObject{{u"color"_s, u"mauve"_s}});
    put(Versioned<Number>{*Number::fromJson(json), strange.etag});
    select(u"+123451"_s);
    ASSERT_TRUE(eventually([&] { return detail().contains("mauve"_L1); }));
    EXPECT_TRUE(detail().contains("x-note.color"_L1));
    EXPECT_TRUE(detail().contains("CallingUserAssignment"_L1));
    EXPECT_TRUE(child<QPlainTextEdit>(*page, u"rawJson"_s).toPlainText().contains("\"color\": \"mauve\""_L1));
    EXPECT_TRUE(eventually([&] { return detail().contains("Redmond"_L1); })) << detail().toStdString();
}

TEST_F(NumbersPageTest, AFailedNumberSaysTheBackendsWords)
{
    for (int row = 0; row < session->numbers().rowCount(); ++row) {
        if (table().model()->index(row, 0).data(NumberTableModel::StatusRole).toInt()
            == static_cast<int>(ProvisioningStatus::Failed))
            table().selectRow(row);
    }
    ASSERT_TRUE(eventually([&] { return child<QWidget>(*page, u"detailMessage"_s).isVisible(); }));
    EXPECT_TRUE(child<QLabel>(*page, u"detailMessageText"_s)
                    .text()
                    .contains("Invalid/missing required configuration attributes: Usage"_L1));
    EXPECT_EQ(child<QLabel>(*page, u"detailStatus"_s).text(), u"Failed");
}

TEST_F(NumbersPageTest, RunningThroughRowsAsksForTheLastOneOnly)
{
    gateway.requests().clear();
    table().selectRow(0);
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(&table(), Qt::Key_Down);
    const QString last = cell(20, 0);
    ASSERT_TRUE(eventually([&] { return title() == last; }));
    EXPECT_EQ(arrived("GET", u"/numbers/"_s), 1);
}

TEST_F(NumbersPageTest, SelectionCurrentRowAndScrollSurviveARefresh)
{
    table().horizontalHeader()->setSortIndicator(NumberTableModel::TelephoneNumber, Qt::DescendingOrder);
    table().selectRow(200);
    QTest::keyClick(&table(), Qt::Key_Down, Qt::ShiftModifier);
    const int scroll = table().verticalScrollBar()->value();
    ASSERT_GT(scroll, 0);
    const QStringList before{cell(200, 0), cell(201, 0)};
    page->refresh();
    ASSERT_EQ(session->numbers().loadState(), LoadState::Loading);
    ASSERT_TRUE(eventually([&] { return session->numbers().loadState() == LoadState::Complete; }));
    QStringList after;
    const auto rows = table().selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        after.append(row.data().toString());
    EXPECT_EQ(after, before);
    EXPECT_EQ(table().currentIndex().siblingAtColumn(0).data().toString(), before.last());
    EXPECT_EQ(table().verticalScrollBar()->value(), scroll);
}

TEST_F(NumbersPageTest, TheScopeIsChosenByTyping)
{
    auto &scope = child<AccountChooser>(*page, u"numbersScope"_s);
    ASSERT_TRUE(eventually([&] { return scope.count() > 10; }));
    retype(scope.lineEdit(), u"fabr"_s);
    QTest::keyClick(scope.lineEdit(), Qt::Key_Return);
    EXPECT_EQ(session->numbersScope(), u"fabrikam");
    EXPECT_EQ(scope.currentText(), u"fabrikam");
    ASSERT_TRUE(eventually([&] { return session->numbers().loadState() == LoadState::Complete; }));
    EXPECT_EQ(page->listInView().suggestedName, u"numbers-fabrikam");
    for (int row = 0; row < session->numbers().rowCount(); ++row)
        ASSERT_EQ(cell(row, NumberTableModel::AccountName), u"fabrikam");
    retype(scope.lineEdit(), u"no-such-account"_s);
    QTest::keyClick(scope.lineEdit(), Qt::Key_Return);
    EXPECT_EQ(scope.currentText(), u"fabrikam") << "the list is complete: there is none of that name";
}

TEST_F(NumbersPageTest, WhatTheTokenDoesNotAllowIsDisabledWithTheReason)
{
    page.reset();
    open(u"sandbox-reader"_s);
    makePage();
    ASSERT_TRUE(loadNumbers());
    table().selectRow(0);
    const PageCapabilities can = page->capabilities();
    EXPECT_FALSE(can.canEdit || can.canDelete || can.canCreateNumber || can.canCreateAccount);
    EXPECT_TRUE(can.whyNotWrite.contains("ProvisioningAPI.Write"_L1));
    page->editSelected();
    page->deleteSelected();
    EXPECT_EQ(page->findChild<QDialog *>(), nullptr);
}

TEST_F(NumbersPageTest, ReturnOpensTheEditor)
{
    select(u"+123451"_s);
    QTest::keyClick(&table(), Qt::Key_Return);
    auto *editor = page->findChild<QDialog *>(u"numberEditor"_s);
    ASSERT_NE(editor, nullptr);
    EXPECT_TRUE(editor->windowTitle().contains("+123451"_L1));
}

} // namespace
