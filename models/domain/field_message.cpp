// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/field_message.h"

#include "models/domain/country_name.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

class FieldMessage
{
    Q_DECLARE_TR_FUNCTIONS(acg::FieldMessage)
};

QString emptyMessage(Field field)
{
    switch (field) {
    case Field::AccountName:
        return FieldMessage::tr("Enter a name");
    case Field::TelephoneNumber:
        return FieldMessage::tr("Enter a telephone number");
    case Field::Subdomain:
    case Field::RegionToken:
    case Field::CustomSipHeader:
        break;
    }
    return FieldMessage::tr("Fill this in");
}

QString nameOf(QChar c)
{
    if (c == u' ')
        return FieldMessage::tr("a space");
    if (!c.isPrint() || c.isSpace() || c.isSurrogate())
        return u"U+%1"_s.arg(QString::number(c.unicode(), 16).toUpper(), 4, u'0');
    return u"'%1'"_s.arg(c);
}

QString allowedCharacters(Field field)
{
    switch (field) {
    case Field::TelephoneNumber:
        return FieldMessage::tr("Only digits after the +; %1 is not allowed");
    case Field::RegionToken:
        return FieldMessage::tr("Only letters, digits, =, - and _; %1 is not allowed");
    case Field::AccountName:
    case Field::Subdomain:
    case Field::CustomSipHeader:
        break;
    }
    return FieldMessage::tr("Only letters, digits, - and _; %1 is not allowed");
}

} // namespace

QString fieldMessage(Field field, QStringView text)
{
    const std::optional<FieldVerdict> verdict = check(field, text);
    if (!verdict)
        return {};
    switch (verdict->problem) {
    case FieldProblem::Empty:
        return emptyMessage(field);
    case FieldProblem::TooShort:
        return FieldMessage::tr("At least %n characters", nullptr, verdict->limit);
    case FieldProblem::TooLong:
        return FieldMessage::tr("At most %n characters", nullptr, verdict->limit);
    case FieldProblem::BadCharacter:
        return allowedCharacters(field).arg(nameOf(verdict->badCharacter));
    case FieldProblem::NotE164:
        break;
    }
    return FieldMessage::tr("Write it with + and the country code, like +14255550100");
}

QString numberMessage(const ReadNumber &number)
{
    // What the gateway refuses by its own rule comes before what the countries' plans say.
    if (QString rule = number.e164.isEmpty() ? QString() : fieldMessage(Field::TelephoneNumber, number.e164);
        !rule.isEmpty())
        return rule;
    const QString country = countryName(mainCountryOf(number.e164));
    switch (number.verdict) {
    case NumberVerdict::Valid:
    case NumberVerdict::NotInUse:
    case NumberVerdict::NotJudged:
        return {};
    case NumberVerdict::BadCharacter:
        return FieldMessage::tr(
                   "Only digits, +, blanks, dashes, dots, slashes and brackets; %1 is not allowed")
            .arg(nameOf(number.badCharacter));
    case NumberVerdict::CountryNeeded:
        return FieldMessage::tr(
            "Write it with + and the country code, like +14255550100, or choose a country");
    case NumberVerdict::UnknownCountryCode:
        return FieldMessage::tr("No country has this code");
    case NumberVerdict::AreaCodeMissing:
        return FieldMessage::tr("The area code is missing");
    case NumberVerdict::TooShort:
        return country.isEmpty() ? FieldMessage::tr("Too short")
                                 : FieldMessage::tr("Too short for a telephone number (%1)").arg(country);
    case NumberVerdict::TooLong:
        return country.isEmpty() ? FieldMessage::tr("Too long")
                                 : FieldMessage::tr("Too long for a telephone number (%1)").arg(country);
    case NumberVerdict::WrongLength:
        return country.isEmpty()
            ? FieldMessage::tr("There are no numbers of this length")
            : FieldMessage::tr("There are no telephone numbers of this length (%1)").arg(country);
    case NumberVerdict::NoNumber:
        break;
    }
    return FieldMessage::tr("Enter a telephone number");
}

} // namespace acg
