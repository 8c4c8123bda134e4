// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What makes a list of requests an inbox: what is unread and starred, several at once, what becomes of them.

#include "tests/ui/with_rfi_page.h"
#include "ui/dialogs/rfi_answer_dialog.h"
#include "ui/editors/account_editor.h"
#include "ui/widgets/empty_state.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>

#include <gtest/gtest.h>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

const QString proseware = u"0d42acf6-71dd-49c7-b77a-477a3559c650"_s;

class RfiInboxTest : public WithRfiPage
{
protected:
    [[nodiscard]] bool isUnread(const QString &tenantId) const
    {
        return session->rfis().indexOf(tenantId).data(RfiTableModel::UnreadRole).toBool();
    }

    [[nodiscard]] bool isStarred(const QString &tenantId) const
    {
        return session->rfis().indexOf(tenantId).data(RfiTableModel::StarredRole).toBool();
    }

    [[nodiscard]] bool becomesRead(const QString &tenantId) const
    {
        return eventually([&] { return !isUnread(tenantId); });
    }

    [[nodiscard]] QModelIndex cell(const QString &tenantId, int column) const
    {
        const QModelIndexList rows
            = list().match(list().index(0, 0), RfiTableModel::TenantIdRole, tenantId, 1, Qt::MatchExactly);
        return rows.isEmpty() ? QModelIndex() : rows.first().siblingAtColumn(column);
    }

    void selectAll(const QStringList &tenants)
    {
        auto *table = find<QTableView>("rfiTable");
        table->clearSelection();
        for (const QString &tenantId : tenants)
            table->selectionModel()->select(cell(tenantId, 0),
                                            QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }

    void clickStar(const QString &tenantId)
    {
        auto *table = find<QTableView>("rfiTable");
        const QRect at = table->visualRect(cell(tenantId, RfiTableModel::Starred));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, at.center());
    }

    RfiAnswerDialog &openAnswers(const QStringList &tenants)
    {
        selectAll(tenants);
        page->editSelected();
        return child<RfiAnswerDialog>(*page, u"rfiAnswerDialog"_s);
    }

    [[nodiscard]] static QStringList results(const RfiAnswerDialog &dialog)
    {
        QStringList texts;
        const auto &rows = child<QTreeWidget>(dialog, u"answersList"_s);
        for (int i = 0; i < rows.topLevelItemCount(); ++i)
            texts.append(rows.topLevelItem(i)->text(2));
        return texts;
    }

    bool loadAccounts()
    {
        session->reloadAccounts();
        return eventually([&] { return session->accounts().loadState() == LoadState::Complete; });
    }
};

TEST_F(RfiInboxTest, WhatIsLookedAtIsReadAndStaysReadNextTime)
{
    open();
    EXPECT_TRUE(isUnread(litware));
    EXPECT_TRUE(cell(litware, RfiTableModel::Company).data(Qt::FontRole).value<QFont>().bold());
    select(litware);
    EXPECT_TRUE(becomesRead(litware));
    EXPECT_FALSE(cell(litware, RfiTableModel::Company).data(Qt::FontRole).value<QFont>().bold());
    EXPECT_TRUE(isUnread(fabrikam));
    EXPECT_EQ(find<QPushButton>("rfiUnreadOnly")->text().toInt(), session->rfis().unreadCount());

    open();
    EXPECT_FALSE(isUnread(litware));
    EXPECT_TRUE(isUnread(fabrikam));
    answerElsewhere(litware, u"AgreementSigned"_s, u"theirs"_s);
    open();
    EXPECT_TRUE(isUnread(litware)) << "it has changed";
}

TEST_F(RfiInboxTest, MyOwnAnswerIsNoNews)
{
    open();
    select(litware);
    ASSERT_TRUE(becomesRead(litware));
    typeComment(u"mine"_s);
    QSignalSpy notice(page.get(), &MainPage::notice);
    save();
    ASSERT_TRUE(eventually([&] { return notice.count() == 1; }));
    EXPECT_FALSE(isUnread(litware));
    session->reloadRfis();
    ASSERT_TRUE(eventually([&] { return session->rfis().loadState() == LoadState::Complete; }));
    EXPECT_FALSE(isUnread(litware));
}

TEST_F(RfiInboxTest, ARequestReadWhileUnreadOnesAreShownStaysInView)
{
    open();
    select(fabrikam);
    ASSERT_TRUE(becomesRead(fabrikam));
    find<QPushButton>("rfiUnreadOnly")->click();
    EXPECT_FALSE(cell(fabrikam, 0).isValid());
    const int rows = list().rowCount();
    EXPECT_TRUE(page->countText().contains("of 8 shown"_L1)) << page->countText().toStdString();
    select(litware);
    ASSERT_TRUE(becomesRead(litware));
    EXPECT_EQ(list().rowCount(), rows);
    find<QPushButton>("rfiUnreadOnly")->click();
    find<QPushButton>("rfiUnreadOnly")->click();
    EXPECT_FALSE(cell(litware, 0).isValid());
}

TEST_F(RfiInboxTest, StarsAreSetInTheListOrTheDetailsAndKept)
{
    open();
    clickStar(litware);
    EXPECT_TRUE(isStarred(litware));
    auto *star = find<QToolButton>("rfiStar");
    EXPECT_TRUE(star->isChecked()) << "of the same request";
    select(fabrikam);
    EXPECT_FALSE(star->isChecked());
    star->click();
    EXPECT_TRUE(isStarred(fabrikam));
    find<QPushButton>("rfiStarredOnly")->click();
    EXPECT_EQ(list().rowCount(), 2);

    open();
    EXPECT_TRUE(isStarred(litware));
    EXPECT_TRUE(isStarred(fabrikam));
    clickStar(litware);
    EXPECT_FALSE(isStarred(litware));
}

TEST_F(RfiInboxTest, TheMenuMarksSeveralAtOnce)
{
    open();
    selectAll({litware, fabrikam});
    const auto choose = [this](const QString &text) {
        auto *table = find<QTableView>("rfiTable");
        Q_EMIT table->customContextMenuRequested({10, 10});
        auto *menu = page->findChild<QMenu *>(u"rfiMenu"_s);
        ASSERT_NE(menu, nullptr);
        const QList<QAction *> actions = menu->actions();
        const auto found = std::find_if(actions.begin(), actions.end(), [&text](const QAction *action) {
            return QString(action->text()).remove(u'&') == text;
        });
        ASSERT_NE(found, actions.end()) << text.toStdString();
        (*found)->trigger();
        delete menu;
    };
    choose(u"Mark as Read"_s);
    EXPECT_FALSE(isUnread(litware));
    EXPECT_FALSE(isUnread(fabrikam));
    EXPECT_TRUE(isUnread(proseware));
    choose(u"Mark All as Read"_s);
    EXPECT_EQ(session->rfis().unreadCount(), 0);
}

TEST_F(RfiInboxTest, ATemplateOfTheCommentIsKeptAndInserted)
{
    open();
    select(litware);
    auto *insert = find<QAction>("rfiInsertTemplate");
    EXPECT_FALSE(insert->isEnabled());
    typeComment(u"We will call you within two days."_s);
    find<QAction>("rfiKeepTemplate")->trigger();
    select(fabrikam);
    typeComment({});
    ASSERT_TRUE(insert->isEnabled());
    insert->trigger();
    EXPECT_EQ(find<QPlainTextEdit>("rfiComment")->toPlainText(), u"We will call you within two days."_s);
    EXPECT_EQ(unsaved(), 2) << "inserted is typed";
}

TEST_F(RfiInboxTest, SeveralAreAnsweredTogetherAndMixedValuesAreShownAsMixed)
{
    open();
    RfiAnswerDialog &dialog = openAnswers({litware, fabrikam, proseware});
    const QString comment = onGateway(fabrikam).comment;
    auto &status = child<QComboBox>(dialog, u"rfiRelationshipStatus"_s);
    EXPECT_TRUE(status.currentText().isEmpty());
    EXPECT_EQ(status.lineEdit()->placeholderText(), u"different ones"_s);
    EXPECT_FALSE(child<QPushButton>(dialog, u"saveAnswers"_s).isEnabled()) << "nothing is ticked";
    status.setCurrentIndex(status.findData(u"ConsentAcknowledged"_s));
    EXPECT_TRUE(child<QCheckBox>(dialog, u"rfiWriteStatus"_s).isChecked());
    EXPECT_FALSE(child<QCheckBox>(dialog, u"rfiWriteComment"_s).isChecked());
    QSignalSpy notice(page.get(), &MainPage::notice);
    QPointer<QDialog> open(&dialog);
    click(dialog, u"saveAnswers"_s);
    ASSERT_TRUE(eventually([&] { return open.isNull(); }));
    EXPECT_TRUE(notice.first().first().toString().contains("3 requests"_L1));
    for (const QString &tenantId : {litware, fabrikam, proseware}) {
        EXPECT_EQ(onGateway(tenantId).status, u"ConsentAcknowledged"_s);
        EXPECT_FALSE(isUnread(tenantId));
    }
    EXPECT_EQ(onGateway(fabrikam).comment, comment) << "it was not touched";
}

TEST_F(RfiInboxTest, WhatCouldNotBeSavedSaysWhyAndIsTriedAgain)
{
    open();
    RfiAnswerDialog &dialog = openAnswers({litware, fabrikam, proseware});
    answerElsewhere(fabrikam, u"ConsentDeclined"_s, u"theirs"_s);
    gateway.faults().add({.method = "PATCH", .path = QRegularExpression(proseware), .times = 1},
                         sandbox::Fault::status(400));
    child<QPlainTextEdit>(dialog, u"rfiComment"_s).setPlainText(u"mine"_s);
    click(dialog, u"saveAnswers"_s);
    const auto &message = child<InlineMessage>(dialog, u"answersMessage"_s);
    ASSERT_TRUE(eventually([&] { return message.text().contains("1 of 3 answers"_L1); }));
    const QStringList said = results(dialog);
    EXPECT_TRUE(said.contains(u"Saved"_s));
    EXPECT_EQ(said.filter(u"someone else"_s).size(), 1);
    EXPECT_EQ(said.filter(u"could not be saved"_s).size(), 1) << said.join(u'\n').toStdString();
    EXPECT_EQ(onGateway(fabrikam).comment, u"theirs"_s);

    QPointer<QDialog> open(&dialog);
    click(dialog, u"saveAnswers"_s);
    ASSERT_TRUE(eventually([&] { return open.isNull(); }));
    EXPECT_EQ(onGateway(fabrikam).comment, u"mine"_s) << "theirs was shown before";
    EXPECT_EQ(onGateway(proseware).comment, u"mine"_s);
}

TEST_F(RfiInboxTest, WhatWasTypedForSeveralIsNotLostUnasked)
{
    open();
    RfiAnswerDialog &dialog = openAnswers({litware, fabrikam});
    child<QPlainTextEdit>(dialog, u"rfiComment"_s).setPlainText(u"mine"_s);
    dialog.reject();
    EXPECT_TRUE(dialog.isVisible());
    QPointer<QDialog> open(&dialog);
    click(dialog, u"discardAnswers"_s);
    EXPECT_TRUE(eventually([&] { return open.isNull(); }));
}

TEST_F(RfiInboxTest, TheTelephoneNumberAndTheAddressCanBeOpened)
{
    open();
    select(fabrikam);
    QStringList texts;
    for (const QLabel *label : page->findChildren<QLabel *>())
        texts.append(label->text());
    const QString all = texts.join(u'\n');
    EXPECT_TRUE(all.contains("href=\"tel:+442079460100\""_L1)) << all.toStdString();
    EXPECT_TRUE(all.contains("href=\"mailto:priya.raman@fabrikam.example.com\""_L1));
}

TEST_F(RfiInboxTest, AnAccountIsCreatedFromARequestAndBothKnowEachOther)
{
    open();
    ASSERT_TRUE(loadAccounts());
    select(litware);
    auto *account = find<QLabel>("rfiAccount");
    EXPECT_FALSE(account->isVisible());
    click(*page, u"rfiCreateAccount"_s);
    QPointer<AccountEditor> editor(&child<AccountEditor>(*page, u"accountEditor"_s));
    ASSERT_TRUE(eventually([&] { return editor->state() == EditorDialog::State::Editing; }));
    EXPECT_EQ(child<QLineEdit>(*editor, u"accountName"_s).text(), u"litware-inc"_s);
    EXPECT_EQ(child<QLineEdit>(*editor, u"teamsTenantId"_s).text(), litware);
    EXPECT_TRUE(child<QCheckBox>(*editor, u"teamsOperatorConnectEnabled"_s).isChecked());
    EXPECT_TRUE(editor->hasUnsavedChanges()) << "nothing was sent yet";
    click(*editor, u"save"_s);
    ASSERT_TRUE(eventually([&] { return editor.isNull(); }));

    ASSERT_TRUE(eventually([&] { return account->isVisible(); }));
    EXPECT_TRUE(account->text().contains("litware-inc"_L1));
    EXPECT_FALSE(find<QPushButton>("rfiCreateAccount")->isVisible());
    QSignalSpy asked(page.get(), &MainPage::goToRequested);
    Q_EMIT account->linkActivated(u"litware-inc"_s);
    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked.first().first().value<NumberKey>().accountName, u"litware-inc"_s);
}

TEST_F(RfiInboxTest, WhoseAccountIsThereCannotCreateItOnceMore)
{
    open();
    ASSERT_TRUE(loadAccounts());
    select(fabrikam);
    EXPECT_TRUE(find<QLabel>("rfiAccount")->text().contains("fabrikam"_L1));
    EXPECT_FALSE(find<QPushButton>("rfiCreateAccount")->isVisible());
}

TEST_F(RfiInboxTest, AReaderCannotCreateAnAccountAndIsToldWhy)
{
    open(u"sandbox-reader"_s);
    ASSERT_TRUE(loadAccounts());
    select(litware);
    auto *create = find<QPushButton>("rfiCreateAccount");
    EXPECT_FALSE(create->isEnabled());
    EXPECT_TRUE(create->toolTip().contains("ProvisioningAPI.Write"_L1));
}

TEST_F(RfiInboxTest, LooksForNewRequestsAsOftenAsThePersonLikes)
{
    open();
    auto *interval = find<QComboBox>("rfiRefreshInterval");
    auto *timer = find<QTimer>("rfiRefreshTimer");
    EXPECT_EQ(timer->intervalAsDuration(), std::chrono::minutes(15));
    interval->setCurrentIndex(interval->findData(0));
    EXPECT_FALSE(timer->isActive());
    interval->setCurrentIndex(interval->findData(60));
    open();
    timer = find<QTimer>("rfiRefreshTimer");
    EXPECT_EQ(timer->intervalAsDuration(), std::chrono::hours(1)) << "it is remembered";

    QSignalSpy news(&session->rfis(), &RfiTableModel::newsArrived);
    answerElsewhere(fabrikam, u"ConsentDeclined"_s, u"theirs"_s);
    timer->start(std::chrono::milliseconds(1));
    ASSERT_TRUE(eventually([&] { return news.count() == 1; }));
    EXPECT_EQ(news.first(), (QVariantList{0, 1}));
    EXPECT_TRUE(isUnread(fabrikam));
}

} // namespace
