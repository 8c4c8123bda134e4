// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/with_rfi_page.h"
#include "ui/pages/relationship_form.h"
#include "ui/widgets/empty_state.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

#include <gtest/gtest.h>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

using RfiPageTest = WithRfiPage;

TEST_F(RfiPageTest, ChipsCountTheStatesAndFilterByThem)
{
    open();
    EXPECT_EQ(list().rowCount(), 8);
    EXPECT_TRUE(chip(0).contains(u"8"_s));
    EXPECT_TRUE(chip(1).contains(u"Active"_s) && chip(1).contains(u"6"_s)) << chip(1).toStdString();
    QTest::mouseClick(find<QPushButton>("rfiChip2"), Qt::LeftButton);
    ASSERT_EQ(list().rowCount(), 1);
    EXPECT_EQ(list().index(0, RfiTableModel::Company).data().toString(), u"Proseware SARL"_s);
    EXPECT_EQ(page->countText(), u"1 of 8 shown"_s);
}

TEST_F(RfiPageTest, FiltersByTextAndSaysWhenNothingMatches)
{
    open();
    page->focusFilter();
    QTest::keyClicks(find<QLineEdit>("rfiFilter"), u"litware"_s);
    EXPECT_EQ(list().rowCount(), 1);
    QTest::keyClicks(find<QLineEdit>("rfiFilter"), u"zzz"_s);
    EXPECT_EQ(list().rowCount(), 0);
    QPushButton *showAll = nullptr;
    for (EmptyState *state : page->findChildren<EmptyState *>()) {
        if (state->isVisible() && state->button()->isVisible())
            showAll = state->button();
    }
    ASSERT_NE(showAll, nullptr);
    QTest::mouseClick(showAll, Qt::LeftButton);
    EXPECT_EQ(list().rowCount(), 8);
}

TEST_F(RfiPageTest, ShowsCompanyCountriesAndContacts)
{
    open();
    select(litware);
    EXPECT_EQ(find<QLabel>("rfiCompany")->text(), u"Litware, Inc."_s);
    QStringList texts;
    for (const QLabel *label : page->findChildren<QLabel *>())
        texts.append(label->text());
    const QString all = texts.join(u'\n');
    EXPECT_TRUE(all.contains(u"United States, Canada"_s)) << all.toStdString();
    EXPECT_TRUE(all.contains(u"Grace Okafor"_s));
    EXPECT_TRUE(all.contains(u"mailto:"_s));
}

TEST_F(RfiPageTest, SavesStatusAndCommentConditionally)
{
    open();
    select(litware);
    auto *status = find<QComboBox>("rfiRelationshipStatus");
    status->setCurrentIndex(status->findData(u"AgreementSigned"_s));
    typeComment(u"Signed on Monday"_s);
    QSignalSpy notice(page.get(), &MainPage::notice);
    save();
    ASSERT_TRUE(eventually([&] { return notice.count() == 1; })) << message().toStdString();
    const CustomerRelationship now = onGateway(litware);
    EXPECT_EQ(now.status, u"AgreementSigned"_s);
    EXPECT_EQ(now.comment, u"Signed on Monday"_s);
    EXPECT_EQ(unsaved(), 0);
    for (const sandbox::RequestRecord &record : gateway.requests().records()) {
        if (record.method == "PATCH") {
            const bool conditional
                = std::any_of(record.headers.begin(), record.headers.end(), [](const auto &h) {
                      return h.name.compare("If-Match", Qt::CaseInsensitive) == 0;
                  });
            EXPECT_TRUE(conditional);
        }
    }
}

TEST_F(RfiPageTest, AnyOtherStatusCanBeTyped)
{
    open();
    select(litware);
    auto *status = find<QComboBox>("rfiRelationshipStatus");
    status->setFocus();
    status->lineEdit()->selectAll();
    QTest::keyClicks(status->lineEdit(), u"WaitingForLegal"_s);
    QSignalSpy notice(page.get(), &MainPage::notice);
    save();
    ASSERT_TRUE(eventually([&] { return notice.count() == 1; })) << message().toStdString();
    EXPECT_EQ(onGateway(litware).status, u"WaitingForLegal"_s);
}

TEST_F(RfiPageTest, ADraftSurvivesAnotherSelectionAndARefresh)
{
    open();
    select(litware);
    typeComment(u"half a sentence"_s);
    EXPECT_EQ(unsaved(), 1);
    select(fabrikam);
    EXPECT_NE(find<QPlainTextEdit>("rfiComment")->toPlainText(), u"half a sentence"_s);
    session->reloadRfis();
    ASSERT_TRUE(eventually([&] { return session->rfis().loadState() == LoadState::Complete; }));
    select(litware);
    EXPECT_EQ(find<QPlainTextEdit>("rfiComment")->toPlainText(), u"half a sentence"_s);
    QTest::mouseClick(find<QPushButton>("rfiDiscard"), Qt::LeftButton);
    EXPECT_EQ(unsaved(), 0);
    EXPECT_NE(find<QPlainTextEdit>("rfiComment")->toPlainText(), u"half a sentence"_s);
}

TEST_F(RfiPageTest, AConflictShowsTheirsAndKeepsWhatWasTyped)
{
    open();
    select(litware);
    typeComment(u"mine"_s);
    answerElsewhere(litware, u"ConsentDeclined"_s, u"theirs"_s);
    save();
    ASSERT_TRUE(eventually([&] { return message().contains(u"Someone else answered"_s); }))
        << message().toStdString();
    EXPECT_TRUE(message().contains(u"theirs"_s));
    EXPECT_TRUE(message().contains(u"Consent declined"_s));
    EXPECT_EQ(find<QPlainTextEdit>("rfiComment")->toPlainText(), u"mine"_s);
    EXPECT_EQ(onGateway(litware).comment, u"theirs"_s) << "nothing was overwritten";

    QSignalSpy notice(page.get(), &MainPage::notice);
    QTest::mouseClick(find<QPushButton>("rfiSaveMine"), Qt::LeftButton);
    ASSERT_TRUE(eventually([&] { return notice.count() == 1; })) << message().toStdString();
    EXPECT_EQ(onGateway(litware).comment, u"mine"_s);
}

TEST_F(RfiPageTest, ARefreshDoesNotHideAConflict)
{
    open();
    select(litware);
    typeComment(u"mine"_s);
    answerElsewhere(litware, u"ConsentDeclined"_s, u"theirs"_s);
    session->reloadRfis();
    ASSERT_TRUE(eventually([&] { return session->rfis().loadState() == LoadState::Complete; }));
    save();
    ASSERT_TRUE(eventually([&] { return message().contains(u"Someone else answered"_s); }))
        << message().toStdString();
}

TEST_F(RfiPageTest, AFailedSaveKeepsTheTextAndSaysWhy)
{
    open();
    select(litware);
    typeComment(u"mine"_s);
    gateway.faults().add({.method = "PATCH", .times = 1}, sandbox::Fault::status(400));
    save();
    ASSERT_TRUE(eventually([&] { return message().contains(u"could not be saved"_s); }));
    EXPECT_EQ(find<QPlainTextEdit>("rfiComment")->toPlainText(), u"mine"_s);
    EXPECT_EQ(unsaved(), 1);
}

TEST_F(RfiPageTest, AReaderCanLookButNotAnswer)
{
    open(u"sandbox-reader"_s);
    select(litware);
    EXPECT_FALSE(find<QPlainTextEdit>("rfiComment")->isEnabled());
    EXPECT_FALSE(page->capabilities().canEdit);
    EXPECT_TRUE(page->capabilities().whyNotWrite.contains(u"ProvisioningAPI.Write"_s));
}

TEST_F(RfiPageTest, AFailedListSaysWhyAndCanBeLoadedAgain)
{
    gateway.faults().add({.path = QRegularExpression(u"teamsRequestsForInformation"_s), .times = 1},
                         sandbox::Fault::status(400));
    session = std::make_unique<Session>(profileFor(gateway), sandboxSecret);
    page = std::make_unique<RfiPage>(*session);
    page->show();
    session->reloadRfis();
    const auto *state = [&]() -> EmptyState * {
        for (EmptyState *candidate : page->findChildren<EmptyState *>()) {
            if (candidate->isVisible() && candidate->title().contains(u"oading"_s))
                return candidate;
        }
        return nullptr;
    }();
    ASSERT_NE(state, nullptr);
    ASSERT_TRUE(eventually([&] { return state->title().contains(u"could not be loaded"_s); }));
    QTest::mouseClick(state->button(), Qt::LeftButton);
    ASSERT_TRUE(eventually([&] { return session->rfis().loadState() == LoadState::Complete; }));
    EXPECT_EQ(list().rowCount(), 8);
}

TEST_F(RfiPageTest, ListInViewIsWhatIsShown)
{
    open();
    QTest::mouseClick(find<QPushButton>("rfiChip3"), Qt::LeftButton);
    const ListInView view = page->listInView();
    EXPECT_EQ(view.model->rowCount(), 1);
    EXPECT_TRUE(view.complete);
    EXPECT_TRUE(view.columns.contains(int(RfiTableModel::Company)));
}

} // namespace
