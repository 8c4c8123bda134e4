// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/telephone_number_reader.h"

#include "models/domain/field_rules.h"

#include <algorithm>
#include <phonenumbers/phonenumberutil.h>
#include <set>

using namespace Qt::StringLiterals;
using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

namespace acg {

namespace {

const PhoneNumberUtil &plans()
{
    return *PhoneNumberUtil::GetInstance();
}

bool isSeparator(QChar c)
{
    return c.isSpace() || c.category() == QChar::Punctuation_Dash || c == u'.' || c == u'/' || c == u'('
        || c == u')';
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Nothing but '+' and digits, 00 in front being '+'; or what keeps it from being that.
struct Digits
{
    QString text;
    QChar bad; ///< the first character that has no place in a number
};

Digits digitsOf(const QString &written)
{
    Digits digits;
    for (const QChar c : written) {
        const bool leads = c == u'+' && digits.text.isEmpty();
        if (leads || isDigit(c))
            digits.text.append(c);
        else if (!isSeparator(c))
            return {{}, c};
    }
    if (digits.text.startsWith("00"_L1))
        digits.text.replace(0, 2, u'+');
    return digits;
}

NumberVerdict verdictOn(const PhoneNumber &number)
{
    switch (plans().IsPossibleNumberWithReason(number)) {
    case PhoneNumberUtil::IS_POSSIBLE:
        return plans().IsValidNumber(number) ? NumberVerdict::Valid : NumberVerdict::NotInUse;
    case PhoneNumberUtil::IS_POSSIBLE_LOCAL_ONLY:
        return NumberVerdict::AreaCodeMissing;
    case PhoneNumberUtil::INVALID_COUNTRY_CODE:
        return NumberVerdict::UnknownCountryCode;
    case PhoneNumberUtil::TOO_SHORT:
        return NumberVerdict::TooShort;
    case PhoneNumberUtil::TOO_LONG:
        return NumberVerdict::TooLong;
    case PhoneNumberUtil::INVALID_LENGTH:
        break;
    }
    return NumberVerdict::WrongLength;
}

NumberVerdict verdictOn(PhoneNumberUtil::ErrorType error, bool international)
{
    switch (error) {
    case PhoneNumberUtil::INVALID_COUNTRY_CODE_ERROR:
        return international ? NumberVerdict::UnknownCountryCode : NumberVerdict::CountryNeeded;
    case PhoneNumberUtil::NOT_A_NUMBER: // what there is are digits
    case PhoneNumberUtil::TOO_SHORT_NSN:
    case PhoneNumberUtil::TOO_SHORT_AFTER_IDD:
        return NumberVerdict::TooShort;
    case PhoneNumberUtil::TOO_LONG_NSN:
        return NumberVerdict::TooLong;
    case PhoneNumberUtil::NO_PARSING_ERROR:
        break;
    }
    return NumberVerdict::NoNumber;
}

QString formatted(const PhoneNumber &number, PhoneNumberUtil::PhoneNumberFormat format)
{
    std::string text;
    plans().Format(number, format, &text);
    return QString::fromStdString(text);
}

/// libphonenumber says ZZ where it knows of no country, 001 where it is none's alone.
QString countryFrom(const std::string &region)
{
    return region == "ZZ" || region == "001" ? QString() : QString::fromStdString(region);
}

} // namespace

ReadNumber readTelephoneNumber(const QString &text, const QString &country)
{
    ReadNumber read;
    const Digits digits = digitsOf(text);
    if (!digits.bad.isNull()) {
        read.verdict = NumberVerdict::BadCharacter;
        read.badCharacter = digits.bad;
        return read;
    }
    const bool international = digits.text.startsWith(u'+');
    if (digits.text.isEmpty())
        return read;
    if (international && digits.text.size() < 3) { // it is just being begun
        read.verdict = NumberVerdict::TooShort;
        read.e164 = digits.text;
        return read;
    }
    PhoneNumber number;
    const std::string region = country.isEmpty() ? "ZZ" : country.toUpper().toStdString();
    const auto error = plans().Parse(digits.text.toStdString(), region, &number);
    if (error != PhoneNumberUtil::NO_PARSING_ERROR) {
        read.verdict = verdictOn(error, international);
        if (international)
            read.e164 = digits.text;
        return read;
    }
    read.verdict = verdictOn(number);
    read.e164 = formatted(number, PhoneNumberUtil::E164);
    if (read.e164.size() > maximumLength(Field::TelephoneNumber))
        read.verdict = NumberVerdict::TooLong; // some plans allow more than the gateway takes
    std::string from;
    plans().GetRegionCodeForNumber(number, &from);
    read.country = countryFrom(from);
    if (read.isPossible())
        read.formatted = formatted(number, PhoneNumberUtil::INTERNATIONAL);
    return read;
}

QStringList telephoneCountries()
{
    std::set<std::string> regions;
    plans().GetSupportedRegions(&regions);
    QStringList countries;
    countries.reserve(static_cast<qsizetype>(regions.size()));
    for (const std::string &region : regions)
        countries.append(QString::fromStdString(region));
    return countries;
}

int callingCode(const QString &country)
{
    return plans().GetCountryCodeForRegion(country.toUpper().toStdString());
}

QString mainCountryOf(const QString &e164)
{
    // Country codes are prefix-free, so the first one that fits is the one.
    for (const int length : {1, 2, 3}) {
        std::string region;
        plans().GetRegionCodeForCountryCode(e164.mid(1, length).toInt(), &region);
        if (region != "ZZ")
            return countryFrom(region);
    }
    return {};
}

} // namespace acg
