// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/with_session.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/editors/editor_dialog.h"
#include "ui/pages/accounts_page.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QTreeView>
#include <QTreeWidget>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

class AccountsPageTest : public WithSession
{
protected:
    void SetUp() override
    {
        WithSession::SetUp();
        page = std::make_unique<AccountsPage>(*session);
        page->resize(1100, 600);
        page->show();
        ASSERT_TRUE(loadAccounts());
    }

    void TearDown() override { page.reset(); }

    [[nodiscard]] QTreeView &tree() const { return child<QTreeView>(*page, u"accountsTree"_s); }
    [[nodiscard]] QModelIndex row(const QString &account) const
    {
        return tree()
            .model()
            ->match(tree().model()->index(0, 0), Qt::DisplayRole, account, 1, Qt::MatchExactly)
            .value(0);
    }
    [[nodiscard]] QString detail() const { return child<QTextBrowser>(*page, u"detailText"_s).toPlainText(); }
    bool openNumbers(const QString &account, int expected)
    {
        tree().expand(row(account));
        return eventually([&] { return tree().model()->rowCount(row(account)) == expected; });
    }

    std::unique_ptr<AccountsPage> page;
};

TEST_F(AccountsPageTest, OpeningAnAccountFetchesItsNumbers)
{
    gateway.requests().clear();
    ASSERT_TRUE(openNumbers(u"contoso"_s, 2));
    EXPECT_EQ(row(u"contoso"_s).model()->index(0, 0, row(u"contoso"_s)).data().toString(), u"+123451");
    EXPECT_EQ(arrived("GET", u"/accounts/contoso/numbers"_s), 1);
    EXPECT_EQ(arrived("GET", u"/accounts/fabrikam/numbers"_s), 0) << "that one was not opened";
}

TEST_F(AccountsPageTest, AFailureIsARowAndIsNotTriedOverAndOver)
{
    gateway.faults().add({"GET", QRegularExpression(u"/accounts/contoso/numbers"_s)},
                         sandbox::Fault::status(403));
    gateway.requests().clear();
    const QModelIndex contoso = row(u"contoso"_s);
    tree().expand(contoso);
    ASSERT_TRUE(eventually([&] {
        return contoso.data(AccountTreeModel::LoadStateRole).toInt() == static_cast<int>(LoadState::Failed);
    }));
    const QModelIndex notice = tree().model()->index(0, 0, contoso);
    ASSERT_EQ(notice.data(AccountTreeModel::KindRole).toInt(),
              static_cast<int>(AccountTreeModel::Kind::Notice));
    // The view lays out its rows again and again; each time it would ask, were it let.
    tree().doItemsLayout();
    QApplication::processEvents();
    EXPECT_EQ(arrived("GET", u"/accounts/contoso/numbers"_s), 1);
    Q_EMIT tree().activated(notice);
    ASSERT_TRUE(openNumbers(u"contoso"_s, 2));
}

TEST_F(AccountsPageTest, FiltersByNameAndTenant)
{
    auto &filter = child<QLineEdit>(*page, u"accountsFilter"_s);
    const int all = tree().model()->rowCount();
    ASSERT_TRUE(openNumbers(u"contoso"_s, 2));
    type(&filter, u"CONTO"_s);
    ASSERT_EQ(tree().model()->rowCount(), 1);
    EXPECT_EQ(tree().model()->rowCount(row(u"contoso"_s)), 2) << "numbers are not filtered";
    EXPECT_EQ(page->countText(), u"1 of %1 shown"_s.arg(all));
    retype(&filter, u"tenantIdStr"_s);
    ASSERT_EQ(tree().model()->rowCount(), 1);
    EXPECT_EQ(page->listInView().model->index(0, 0).data().toString(), u"contoso");
    retype(&filter, u"zzz"_s);
    EXPECT_TRUE(child<QWidget>(*page, u"listEmpty"_s).isVisible());
    filter.clear();
    EXPECT_EQ(tree().model()->rowCount(), all);
}

TEST_F(AccountsPageTest, ShowsAnAccountWholeWithItsAddresses)
{
    Versioned<Account> strange = account(u"contoso"_s);
    QJsonObject json = strange.value.toRequestBody();
    json.insert(u"x-owner"_s, u"team-7"_s);
    put(Versioned<Account>{*Account::fromJson(json), strange.etag});
    tree().setCurrentIndex(row(u"contoso"_s));
    ASSERT_TRUE(eventually([&] { return detail().contains("team-7"_L1); }));
    EXPECT_TRUE(detail().contains("Provisioned: the DNS records are in place."_L1)) << detail().toStdString();
    EXPECT_TRUE(detail().contains("enabled, backend sync on, 1 number"_L1));

    EXPECT_EQ(arrived("GET", u"teamsCivicAddresses"_s), 0) << "asked for when they are looked at";
    child<QTabWidget>(*page, u"detailTabs"_s).setCurrentIndex(1);
    auto &addresses = child<QTreeWidget>(*page, u"addresses"_s);
    ASSERT_TRUE(eventually([&] { return addresses.topLevelItemCount() == 2; }));
    EXPECT_TRUE(addresses.topLevelItem(0)->text(0).contains("Redmond"_L1));
    EXPECT_EQ(addresses.topLevelItem(0)->text(1), u"Validated");
    EXPECT_EQ(addresses.topLevelItem(0)->childCount(), 2);
}

TEST_F(AccountsPageTest, TheAddressesOfAnAccountCanBeExported)
{
    tree().setCurrentIndex(row(u"contoso"_s));
    child<QTabWidget>(*page, u"detailTabs"_s).setCurrentIndex(1);
    ASSERT_TRUE(
        eventually([&] { return child<QTreeWidget>(*page, u"addresses"_s).topLevelItemCount() == 2; }));
    QSignalSpy requested(page.get(), &MainPage::exportRequested);
    click(*page, u"addressesExport"_s);
    ASSERT_EQ(requested.count(), 1);
    EXPECT_EQ(requested.first().last().toString(), u"2 addresses of contoso");
    const auto list = requested.first().first().value<ListInView>();
    EXPECT_EQ(list.suggestedName, u"addresses-contoso");

    const QTemporaryDir dir;
    const auto linesOf = [&](ExportFormat format) {
        const QString path = dir.filePath(exportSuffix(format));
        ListExport job(list, {format}, path);
        QSignalSpy finished(&job, &ListExport::finished);
        job.start();
        EXPECT_TRUE(eventually([&] { return finished.count() == 1; }));
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().split('\n') : QList<QByteArray>();
    };
    const QList<QByteArray> table = linesOf(ExportFormat::Csv);
    EXPECT_EQ(table.size(), 1 + list.model->rowCount()) << "a row for each location";
    EXPECT_TRUE(table[1].contains("Redmond")) << table[1].toStdString();
    const QList<QByteArray> json = linesOf(ExportFormat::JsonLines);
    EXPECT_EQ(json.size(), 2) << "each address once";
    EXPECT_GT(list.model->rowCount(), 2);
}

TEST_F(AccountsPageTest, WhatIsSavedElsewhereIsShownHere)
{
    tree().setCurrentIndex(row(u"contoso"_s));
    ASSERT_TRUE(eventually([&] { return detail().contains("contoso"_L1); }));
    Versioned<Account> changed = account(u"contoso"_s);
    changed.value.setCorrelationId(u"crm-99"_s);
    put(changed);
    EXPECT_TRUE(eventually([&] { return detail().contains("crm-99"_L1); }));
}

TEST_F(AccountsPageTest, NumbersInTheTableAreAskedForByAccount)
{
    QSignalSpy requested(page.get(), &MainPage::numbersRequested);
    EXPECT_FALSE(child<QAbstractButton>(*page, u"showNumbers"_s).isEnabled());
    tree().setCurrentIndex(row(u"fabrikam"_s));
    click(*page, u"showNumbers"_s);
    ASSERT_EQ(requested.size(), 1);
    EXPECT_EQ(requested.first().first().toString(), u"fabrikam");
}

TEST_F(AccountsPageTest, CreateEditAndDeleteFromThePage)
{
    QSignalSpy notices(page.get(), &MainPage::notice);
    page->createAccount();
    auto *editor = &child<EditorDialog>(*page, u"accountEditor"_s);
    type(&child<QLineEdit>(*editor, u"accountName"_s), u"tests-made"_s);
    EXPECT_FALSE(page->unsavedChanges().isEmpty());
    click(*editor, u"save"_s);
    ASSERT_TRUE(eventually([&] { return notices.size() == 1; }));
    EXPECT_TRUE(notices.first().first().toString().contains("Account tests-made saved"_L1));
    EXPECT_EQ(tree().currentIndex().data().toString(), u"tests-made") << "what was made is shown";
    ASSERT_TRUE(eventually([&] { return page->findChild<EditorDialog *>() == nullptr; }));
    EXPECT_TRUE(page->unsavedChanges().isEmpty());

    page->deleteSelected();
    auto *question = &child<QDialog>(*page, u"deleteAccountDialog"_s);
    ASSERT_TRUE(eventually(
        [&] { return child<QLabel>(*question, u"deleteText"_s).text().contains("no numbers"_L1); }));
    click(*question, u"delete"_s);
    ASSERT_TRUE(eventually([&] { return notices.size() == 2; }));
    EXPECT_FALSE(row(u"tests-made"_s).isValid());
}

TEST_F(AccountsPageTest, TheCurrentNumberSurvivesARefresh)
{
    ASSERT_TRUE(openNumbers(u"contoso"_s, 2));
    tree().setCurrentIndex(tree().model()->index(1, 0, row(u"contoso"_s)));
    ASSERT_EQ(tree().currentIndex().data().toString(), u"+123452");
    page->refresh();
    EXPECT_TRUE(eventually([&] { return tree().currentIndex().data().toString() == u"+123452"_s; }));
    EXPECT_TRUE(tree().isExpanded(row(u"contoso"_s)));
}

/// One account with more numbers than a page of the tree holds.
class LongAccountTest : public AccountsPageTest
{
protected:
    LongAccountTest()
    {
        // A gateway of its own, in place of the one with the demo data.
        sandbox::GatewayOptions chosen = options();
        chosen.generatedAccounts = 1;
        chosen.generatedNumbers = 450;
        long_ = std::make_unique<sandbox::Gateway>(chosen);
    }

    void SetUp() override
    {
        ASSERT_TRUE(long_->start());
        QSettings().clear();
        session = std::make_unique<Session>(profileFor(*long_), sandboxSecret);
        page = std::make_unique<AccountsPage>(*session);
        page->resize(1100, 600);
        page->show();
        ASSERT_TRUE(loadAccounts());
    }

    std::unique_ptr<sandbox::Gateway> long_;
};

TEST_F(LongAccountTest, PagesComeAsOneScrolls)
{
    const QModelIndex first = tree().model()->index(0, 0);
    tree().expand(first);
    ASSERT_TRUE(eventually([&] { return tree().model()->rowCount(first) == 201; }))
        << "a page and what follows";
    const auto lists
        = [&] { return long_->requests().count("GET", QRegularExpression(u"/accounts/.*/numbers"_s)); };
    QApplication::processEvents();
    EXPECT_EQ(lists(), 1) << "nobody scrolled";
    tree().scrollToBottom();
    ASSERT_TRUE(eventually([&] { return tree().model()->rowCount(first) == 401; }));
    tree().scrollToBottom();
    ASSERT_TRUE(eventually([&] { return tree().model()->rowCount(first) == 450; }));
    EXPECT_EQ(lists(), 3);
}

} // namespace
