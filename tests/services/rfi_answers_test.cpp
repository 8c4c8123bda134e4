// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/rfi_table_model.h"
#include "models/services/resource_service.h"
#include "models/services/rfi_answers.h"
#include "models/services/session.h"
#include "tests/support/await.h"
#include "tests/support/gateway_fixture.h"

#include <QRegularExpression>
#include <QSignalSpy>

#include <map>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

using Kind = RfiAnswers::Outcome::Kind;

class AnswersTest : public WithGateway
{
protected:
    void SetUp() override
    {
        WithGateway::SetUp();
        session = std::make_unique<Session>(profileFor(gateway), sandboxSecret);
        session->reloadRfis();
        ASSERT_TRUE(eventually([&] { return session->rfis().loadState() == LoadState::Complete; }));
        rfis = session->rfis().items();
        ASSERT_GE(rfis.size(), 4);
        answers = std::make_unique<RfiAnswers>(session->resources());
        QObject::connect(answers.get(), &RfiAnswers::answered, answers.get(),
                         [this](const QString &tenantId, const RfiAnswers::Outcome &outcome) {
                             outcomes.insert_or_assign(tenantId, outcome);
                         });
    }

    void give(const QList<RequestForInformation> &to, const RelationshipPatch &patch)
    {
        outcomes.clear();
        QSignalSpy finished(answers.get(), &RfiAnswers::finished);
        answers->start(to, patch);
        ASSERT_TRUE(eventually([&] { return finished.count() == 1; }));
        EXPECT_FALSE(answers->isRunning());
    }

    CustomerRelationship onGateway(const RequestForInformation &rfi)
    {
        Answer<Versioned<RequestForInformation>> fetched;
        session->resources().fetchRfi(rfi.tenantId(), session.get(), fetched.take());
        return fetched.wait() ? fetched.wait()->value.customerRelationship() : CustomerRelationship();
    }

    [[nodiscard]] int patches() { return gateway.requests().count("PATCH", QRegularExpression(u".*"_s)); }

    std::unique_ptr<Session> session;
    QList<RequestForInformation> rfis;
    std::unique_ptr<RfiAnswers> answers;
    std::map<QString, RfiAnswers::Outcome> outcomes;
};

TEST_F(AnswersTest, onlyTheMembersOfThePatchAreWritten)
{
    const QString comment = onGateway(rfis.at(0)).comment;
    give({rfis.at(0), rfis.at(1), rfis.at(2)}, {.status = u"UnderReview"_s});
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(outcomes.at(rfis.at(i).tenantId()).kind, Kind::Saved);
        EXPECT_EQ(onGateway(rfis.at(i)).status, u"UnderReview"_s);
    }
    EXPECT_EQ(onGateway(rfis.at(0)).comment, comment);
    EXPECT_NE(onGateway(rfis.at(3)).status, u"UnderReview"_s);
}

TEST_F(AnswersTest, nothingIsSentWhereItSaysSoAlready)
{
    give({rfis.at(0)}, {.status = onGateway(rfis.at(0)).status, .comment = {}});
    EXPECT_EQ(outcomes.at(rfis.at(0).tenantId()).kind, Kind::SaidSoAlready);
    EXPECT_EQ(patches(), 0);
}

TEST_F(AnswersTest, whatSomebodyElseAnsweredIsNotOverwritten)
{
    Session other(profileFor(gateway), sandboxSecret);
    RfiAnswers theirs(other.resources());
    QSignalSpy finished(&theirs, &RfiAnswers::finished);
    theirs.start({rfis.at(1)}, {.comment = u"theirs"_s});
    ASSERT_TRUE(eventually([&] { return finished.count() == 1; }));

    give({rfis.at(0), rfis.at(1), rfis.at(2)}, {.comment = u"mine"_s});
    EXPECT_EQ(outcomes.at(rfis.at(0).tenantId()).kind, Kind::Saved);
    EXPECT_EQ(outcomes.at(rfis.at(2).tenantId()).kind, Kind::Saved);
    const RfiAnswers::Outcome met = outcomes.at(rfis.at(1).tenantId());
    EXPECT_EQ(met.kind, Kind::AnsweredElsewhere);
    EXPECT_EQ(met.rfi.customerRelationship().comment, u"theirs"_s);
    EXPECT_EQ(onGateway(rfis.at(1)).comment, u"theirs"_s);

    give({rfis.at(1)}, {.status = u"UnderReview"_s});
    EXPECT_EQ(outcomes.at(rfis.at(1).tenantId()).kind, Kind::Saved) << "they did not touch the status";
    EXPECT_EQ(onGateway(rfis.at(1)).comment, u"theirs"_s);
    give({met.rfi}, {.comment = u"mine"_s});
    EXPECT_EQ(outcomes.at(rfis.at(1).tenantId()).kind, Kind::Saved) << "theirs was shown";
}

TEST_F(AnswersTest, oneThatFailsDoesNotKeepTheOthersFromBeingSaved)
{
    gateway.faults().add({.method = "PATCH", .path = QRegularExpression(rfis.at(1).tenantId()), .times = 1},
                         sandbox::Fault::status(400));
    give({rfis.at(0), rfis.at(1), rfis.at(2)}, {.comment = u"mine"_s});
    EXPECT_EQ(outcomes.at(rfis.at(0).tenantId()).kind, Kind::Saved);
    EXPECT_EQ(outcomes.at(rfis.at(1).tenantId()).kind, Kind::Failed);
    EXPECT_EQ(outcomes.at(rfis.at(1).tenantId()).error.httpStatus, 400);
    EXPECT_EQ(outcomes.at(rfis.at(2).tenantId()).kind, Kind::Saved);
}

TEST_F(AnswersTest, aChangeBetweenReadingAndWritingIsReadAgain)
{
    gateway.faults().add({.method = "PATCH", .times = 1}, sandbox::Fault::status(412));
    give({rfis.at(0)}, {.comment = u"mine"_s});
    EXPECT_EQ(outcomes.at(rfis.at(0).tenantId()).kind, Kind::Saved);
    EXPECT_EQ(patches(), 2);
}

TEST_F(AnswersTest, stoppingLeavesTheOthersAlone)
{
    QObject::connect(answers.get(), &RfiAnswers::answered, answers.get(), [this] { answers->cancel(); });
    give({rfis.at(0), rfis.at(1), rfis.at(2)}, {.comment = u"mine"_s});
    EXPECT_EQ(outcomes.size(), 1U);
    EXPECT_EQ(patches(), 1);
    EXPECT_NE(onGateway(rfis.at(1)).comment, u"mine"_s);
}

} // namespace
