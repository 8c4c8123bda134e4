// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/field_rules.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace acg {
namespace {

void expectAccepted(Field field, const QString &text)
{
    EXPECT_EQ(check(field, text), std::nullopt) << text.toStdString();
}

void expectRefused(Field field, const QString &text, FieldProblem problem, int limit = 0, QChar bad = {})
{
    EXPECT_EQ(check(field, text), (FieldVerdict{problem, limit, bad})) << text.toStdString();
}

TEST(FieldRules, lengthsAtTheLimitAndBeyond)
{
    const std::pair<Field, int> limits[] = {{Field::AccountName, 100},
                                            {Field::Subdomain, 10},
                                            {Field::RegionToken, 100},
                                            {Field::CustomSipHeader, 100}};
    for (const auto &[field, limit] : limits) {
        EXPECT_EQ(maximumLength(field), limit);
        expectAccepted(field, u"a"_s);
        expectAccepted(field, QString(limit, u'a'));
        expectRefused(field, QString(limit + 1, u'a'), FieldProblem::TooLong, limit);
        expectRefused(field, {}, FieldProblem::Empty, 1);
    }
}

TEST(FieldRules, everyAllowedCharacterAndNoOther)
{
    for (char16_t c = 1; c < 0x250; ++c) {
        const bool name = (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z')
            || c == u'_' || c == u'-';
        const QString text = u"ab"_s + QChar(c);
        for (const Field field :
             {Field::AccountName, Field::Subdomain, Field::CustomSipHeader, Field::RegionToken}) {
            if (name || (field == Field::RegionToken && c == u'='))
                expectAccepted(field, text);
            else
                expectRefused(field, text, FieldProblem::BadCharacter, 0, c);
        }
    }
}

TEST(FieldRules, telephoneNumber)
{
    constexpr Field field = Field::TelephoneNumber;
    EXPECT_EQ(maximumLength(field), 16);
    expectAccepted(field, u"+12"_s);
    expectAccepted(field, u"+123451"_s);
    expectAccepted(field, u"+123456789012345"_s);
    expectRefused(field, u"+1234567890123456"_s, FieldProblem::TooLong, 16);
    expectRefused(field, u"+1"_s, FieldProblem::TooShort, 3);
    expectRefused(field, u"+"_s, FieldProblem::TooShort, 3);
    expectRefused(field, {}, FieldProblem::Empty, 1);
    expectRefused(field, u"14255550100"_s, FieldProblem::NotE164);
    expectRefused(field, u"004930"_s, FieldProblem::NotE164);
    expectRefused(field, u"+04930"_s, FieldProblem::NotE164);
    expectRefused(field, u" +4930"_s, FieldProblem::NotE164);
    expectRefused(field, u"+49 30"_s, FieldProblem::BadCharacter, 0, u' ');
    expectRefused(field, u"++4930"_s, FieldProblem::BadCharacter, 0, u'+');
    expectRefused(field, u"+49٣"_s, FieldProblem::BadCharacter, 0, u'٣');
}

} // namespace
} // namespace acg
