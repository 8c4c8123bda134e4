// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/number_page.h"
#include "models/items/number_page_reader.h"
#include "tests/items/random_numbers.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace acg {
namespace {

using test::pageBody;
using test::RandomNumbers;

std::string text(const NumberFields &fields)
{
    std::string result = phoneText(fields.key).toStdString();
    for (const std::string_view part : {fields.account, fields.civicAddress, fields.sipHeader, fields.problem,
                                        fields.status, fields.assignment, fields.usage})
        result.append("|").append(part);
    return result + "|" + std::to_string(fields.services);
}

std::string text(const NumberPage &page)
{
    std::string result = page.nextLink.toString().toStdString();
    for (NumberColumns::Row row = 0; row < page.rows.size(); ++row)
        result += "\n" + text(page.rows.at(row));
    return result;
}

std::string text(const Result<NumberPage> &page)
{
    return page ? text(*page) : "error " + page.error().message.toStdString();
}

QByteArray one(const QByteArray &members)
{
    return QByteArray(R"({"value":[{"telephoneNumber":"+1425","accountName":"a")") + members + "}]}";
}

TEST(NumberPage, readsARow)
{
    QByteArray body = R"({"value":[{"serviceProvisioningStatus":"failed",
        "serviceProvisioningErrors":[{"code":"c","message":"m \u00fc \"x\"","target":"oc"},{"message":"second"}],
        "telephoneNumber":"+123451","accountName":"contoso","later":{"a":[1,{"b":2}]},
        "serviceDetails":{"teamsOperatorConnect":{"enabled":true,"assignmentStatus":"assigned",
            "configuration":{"usage":"CallingUserAssignment","choosableCapabilities":["InboundCalling"],
            "civicAddressId":"civic","allowTenantAddressUpdate":true}},"teamsDirectRouting":{"enabled":true}},
        "configuration":{"customSipHeader":"header"}}],"nextLink":"https://provapi.example.com/numbers?skip=1"})";
    const auto page = readNumberPage(body);
    ASSERT_TRUE(page.has_value());
    EXPECT_EQ(text(*page),
              "https://provapi.example.com/numbers?skip=1\n"
              "+123451|contoso|civic|header|m ü \"x\"|failed|assigned|CallingUserAssignment|5");
    EXPECT_EQ(page->size(), 1U);
    EXPECT_FALSE(page->recordCount.has_value());
}

TEST(NumberPage, nullAndAbsentAreNotTheFirstTextThatCame)
{
    QByteArray body = R"({"value":[
        {"telephoneNumber":"+1","accountName":"a","configuration":{"customSipHeader":"h"},"serviceProvisioningStatus":"s",
         "serviceDetails":{"teamsPhoneMobile":{"enabled":true,"assignmentStatus":"x","configuration":{"usage":"u","civicAddressId":"c"}}}},
        {"telephoneNumber":"+2","accountName":"a","configuration":{"customSipHeader":null},"serviceProvisioningStatus":null,
         "serviceDetails":{"teamsPhoneMobile":{"enabled":false,"assignmentStatus":null,"configuration":{"usage":null,"civicAddressId":null}}}},
        {"telephoneNumber":"+3","accountName":"a"},
        {"telephoneNumber":"+4","accountName":"a","configuration":null,"serviceDetails":null,"serviceProvisioningErrors":null}]})";
    const auto page = readNumberPage(body);
    ASSERT_TRUE(page.has_value());
    EXPECT_EQ(text(*page), "\n+1|a|c|h||s|x|u|2\n+2|a|||||||0\n+3|a|||||||0\n+4|a|||||||0");
}

TEST(NumberPage, takesTheFirstServiceThatSaysSomething)
{
    QByteArray body = one(R"(,"serviceDetails":{
        "teamsPhoneMobile":{"enabled":true,"assignmentStatus":"tpm","configuration":{"usage":"tpm","civicAddressId":"tpm"}},
        "teamsOperatorConnect":{"enabled":true,"assignmentStatus":"","configuration":{"usage":"oc"}}})");
    const auto page = readNumberPage(body);
    ASSERT_TRUE(page.has_value());
    EXPECT_EQ(text(*page), "\n+1425|a|tpm||||tpm|oc|3");
    EXPECT_EQ(text(*page), text(decodeNumberPageThoroughly(body)));
}

TEST(NumberPage, theLastPageHasNoLink)
{
    for (const char *json :
         {R"({"value":[]})", R"({"value":[],"nextLink":null})", R"({"nextLink":null,"value":[]})"}) {
        QByteArray body = json;
        const auto page = readNumberPage(body);
        ASSERT_TRUE(page.has_value()) << json;
        EXPECT_TRUE(page->nextLink.isEmpty());
        EXPECT_EQ(page->size(), 0U);
    }
}

TEST(NumberPage, hasNoRowLimit)
{
    QJsonArray items;
    for (int i = 0; i < 12'000; ++i)
        items.append(
            QJsonObject{{u"telephoneNumber"_s, u"+49%1"_s.arg(1000 + i)}, {u"accountName"_s, u"a"_s}});
    const auto page = decodeNumberPage(pageBody(items, u"https://x.example/n"_s));
    ASSERT_TRUE(page.has_value());
    EXPECT_EQ(page->size(), 12'000U);
    EXPECT_EQ(page->rows.at(11'999).key, *packPhone(u"+4912999"));
}

TEST(NumberPage, isDecodedAsTheThoroughWayDoes)
{
    RandomNumbers random(21);
    for (int round = 0; round < 100; ++round) {
        QJsonArray items;
        for (int i = random.below(40); i > 0; --i) {
            QJsonObject number = random.json(random.telephoneNumber(5000));
            if (random.below(3) == 0)
                number.insert(u"unknown"_s, QJsonArray{1, QJsonObject{{u"enabled"_s, 5}}, u"\"x\\"_s});
            items.append(number);
        }
        QByteArray body = pageBody(items, random.below(2) == 0 ? u"https://x.example/?a=\"ü"_s : QString());
        const QByteArray untouched = body;
        const auto page = readNumberPage(body);
        ASSERT_TRUE(page.has_value());
        ASSERT_EQ(text(*page), text(decodeNumberPageThoroughly(untouched)));
        ASSERT_EQ(body, untouched);
    }
}

/// The same JSON with one value somewhere replaced by one of another type.
QJsonValue spoilt(const QJsonValue &json, RandomNumbers &random)
{
    if (json.isObject() && !json.toObject().isEmpty() && random.below(6) > 0) {
        QJsonObject object = json.toObject();
        const QString key = object.keys().at(random.below(static_cast<int>(object.size())));
        object.insert(key, spoilt(object.value(key), random));
        return object;
    }
    if (json.isArray() && !json.toArray().isEmpty() && random.below(6) > 0) {
        QJsonArray array = json.toArray();
        const int i = random.below(static_cast<int>(array.size()));
        array.replace(i, spoilt(array.at(i), random));
        return array;
    }
    switch (random.below(6)) {
    case 0:
        return QJsonValue::Null;
    case 1:
        return random.below(2) == 0;
    case 2:
        return random.below(1000);
    case 3:
        return u"other"_s;
    case 4:
        return QJsonArray{u"x"_s, 1};
    default:
        return QJsonObject{{u"enabled"_s, true}, {u"code"_s, u"c"_s}};
    }
}

TEST(NumberPage, isExactlyAsStrictAsTheThoroughWay)
{
    RandomNumbers random(22);
    int refused = 0;
    for (int round = 0; round < 4000; ++round) {
        QJsonArray items;
        for (int i = 0; i < 3; ++i)
            items.append(random.json(random.telephoneNumber(5000)));
        QByteArray body
            = QJsonDocument(
                  spoilt(QJsonObject{{u"value"_s, items}, {u"nextLink"_s, u"https://x.example/"_s}}, random)
                      .toObject())
                  .toJson(QJsonDocument::Compact);
        const Result<NumberPage> expected = decodeNumberPageThoroughly(body);
        const auto page = readNumberPage(body);
        ASSERT_EQ(page.has_value(), expected.has_value()) << body.constData();
        ASSERT_EQ(text(decodeNumberPage(body)), text(expected)) << body.constData();
        refused += expected.has_value() ? 0 : 1;
    }
    EXPECT_GT(refused, 1000);
}

TEST(NumberPage, aTruncatedBodyIsRefusedWhereverItEnds)
{
    RandomNumbers random(23);
    const QByteArray body
        = pageBody({random.json(u"+1425"_s), random.json(u"+1426"_s)}, u"https://x.example/"_s);
    for (qsizetype size = 0; size < body.size(); ++size)
        ASSERT_FALSE(decodeNumberPage(body.first(size)).has_value()) << body.first(size).constData();
    EXPECT_TRUE(decodeNumberPage(body).has_value());
    EXPECT_FALSE(decodeNumberPage(body + "x").has_value());
    EXPECT_FALSE(decodeNumberPage(body + body).has_value());
    EXPECT_TRUE(decodeNumberPage(body + " \r\n").has_value());
}

TEST(NumberPage, saysWhatIsWrongAndWhere)
{
    const std::pair<QByteArray, const char *> cases[] = {
        {"[]", "value: expected a list"},
        {"{}", "value: expected a list"},
        {R"({"value":{}})", "value: expected a list"},
        {R"({"value":[5]})", "value[0]: expected an object"},
        {R"({"value":[],"nextLink":7})", "nextLink: expected a text"},
        {R"({"value":[{"accountName":"a"}]})", "value[0].telephoneNumber: expected a text, found nothing"},
        {one(R"(,"serviceDetails":{"teamsOperatorConnect":{"configuration":{"usage":4}}})"),
         "value[0].serviceDetails.teamsOperatorConnect.configuration.usage: expected a text, found a "
         "number"},
        {R"({"value":[{"telephoneNumber":"+1","accountName":"a"},{"telephoneNumber":"1425","accountName":"a"}]})",
         R"(value[1].telephoneNumber: expected '+' and 1 to 16 digits, found "1425")"},
    };
    for (const auto &[body, message] : cases) {
        const auto page = decodeNumberPage(body);
        ASSERT_FALSE(page.has_value()) << body.constData();
        EXPECT_EQ(page.error().kind, ApiError::Kind::UnexpectedAnswer);
        EXPECT_EQ(page.error().message.toStdString(), message);
    }
    EXPECT_TRUE(decodeNumberPage("no JSON at all").error().message.startsWith(u"not JSON"_s));
}

TEST(NumberPage, odditiesOfJsonComeOutAsTheThoroughWayReadsThem)
{
    const QByteArray cases[] = {
        // Known members written with escapes, in the key and in the value.
        R"({"value":[{"tele\u0070honeNumber":"+1425","accountName":"a"}]})",
        R"({"value":[{"telephoneNumber":"\u002b1425","accountName":"\u0061\n"}]})",
        // The last of several wins.
        one(R"(,"accountName":"b")"),
        R"({"value":[{"telephoneNumber":"+1","accountName":"a"}],"value":[]})",
        // Half a surrogate pair.
        one(R"(,"configuration":{"customSipHeader":"\ud800"})"),
        QByteArray("\xef\xbb\xbf") + one(""),
        " \t\r\n" + one("") + "\n",
    };
    for (const QByteArray &body : cases)
        EXPECT_EQ(text(decodeNumberPage(body)), text(decodeNumberPageThoroughly(body))) << body.constData();
}

TEST(NumberPage, bodiesOfEveryLengthLeaveRoomForTheParser)
{
    for (int size = 1; size < 200; ++size) {
        const QByteArray body
            = one(QByteArray(R"(,"configuration":{"customSipHeader":")" + QByteArray(size, 'h') + R"("})"));
        const auto page = decodeNumberPage(QByteArray(body.constData(), body.size()));
        ASSERT_TRUE(page.has_value());
        ASSERT_EQ(page->rows.at(0).sipHeader.size(), static_cast<std::size_t>(size));
    }
}

} // namespace
} // namespace acg
