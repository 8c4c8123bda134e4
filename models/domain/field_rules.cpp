// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/field_rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr int minimumTelephoneNumber = 3;

bool isDigit(QChar c)
{
    // Not QChar::isDigit(): that accepts the digits of every script.
    return c >= u'0' && c <= u'9';
}

bool isNameCharacter(QChar c)
{
    return isDigit(c) || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || c == u'_' || c == u'-';
}

std::optional<FieldVerdict> badCharacter(QStringView text, bool (*allowed)(QChar))
{
    const auto bad = std::ranges::find_if_not(text, allowed);
    if (bad == text.end())
        return {};
    return FieldVerdict{FieldProblem::BadCharacter, 0, *bad};
}

std::optional<FieldVerdict> checkTelephoneNumber(QStringView text)
{
    if (text.front() != u'+' || (text.size() > 1 && text.at(1) == u'0'))
        return FieldVerdict{FieldProblem::NotE164, 0, {}};
    if (const auto bad = badCharacter(text.sliced(1), isDigit))
        return bad;
    if (text.size() < minimumTelephoneNumber)
        return FieldVerdict{FieldProblem::TooShort, minimumTelephoneNumber, {}};
    return {};
}

} // namespace

int maximumLength(Field field)
{
    switch (field) {
    case Field::TelephoneNumber:
        return 16;
    case Field::Subdomain:
        return 10;
    case Field::AccountName:
    case Field::RegionToken:
    case Field::CustomSipHeader:
        break;
    }
    return 100;
}

std::optional<FieldVerdict> check(Field field, QStringView text)
{
    if (text.isEmpty())
        return FieldVerdict{FieldProblem::Empty, 1, {}};
    std::optional<FieldVerdict> verdict;
    if (field == Field::TelephoneNumber)
        verdict = checkTelephoneNumber(text);
    else if (field == Field::RegionToken)
        verdict = badCharacter(text, [](QChar c) { return isNameCharacter(c) || c == u'='; });
    else
        verdict = badCharacter(text, isNameCharacter);
    if (!verdict && text.size() > maximumLength(field))
        verdict = FieldVerdict{FieldProblem::TooLong, maximumLength(field), {}};
    return verdict;
}

} // namespace acg
