// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/numbering_plans.h"

#include <phonenumbers/phonenumberutil.h>
#include <set>

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

namespace acg {

namespace {

const PhoneNumberUtil &plans()
{
    return *PhoneNumberUtil::GetInstance();
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

class LibPhoneNumberPlans : public NumberingPlans
{
public:
    [[nodiscard]] ReadNumber read(const QString &digits, const QString &country) const override
    {
        ReadNumber read;
        PhoneNumber number;
        const std::string region = country.isEmpty() ? "ZZ" : country.toUpper().toStdString();
        const auto error = plans().Parse(digits.toStdString(), region, &number);
        if (error != PhoneNumberUtil::NO_PARSING_ERROR) {
            const bool international = digits.startsWith(u'+');
            read.verdict = verdictOn(error, international);
            if (international)
                read.e164 = digits;
            return read;
        }
        read.verdict = verdictOn(number);
        read.e164 = formatted(number, PhoneNumberUtil::E164);
        std::string from;
        plans().GetRegionCodeForNumber(number, &from);
        read.country = countryFrom(from);
        if (read.isPossible())
            read.formatted = formatted(number, PhoneNumberUtil::INTERNATIONAL);
        return read;
    }

    [[nodiscard]] QStringList countries() const override
    {
        std::set<std::string> regions;
        plans().GetSupportedRegions(&regions);
        QStringList countries;
        countries.reserve(static_cast<qsizetype>(regions.size()));
        for (const std::string &region : regions)
            countries.append(QString::fromStdString(region));
        return countries;
    }

    [[nodiscard]] int callingCode(const QString &country) const override
    {
        return plans().GetCountryCodeForRegion(country.toUpper().toStdString());
    }

    [[nodiscard]] std::optional<QString> mainCountry(int callingCode) const override
    {
        std::string region;
        plans().GetRegionCodeForCountryCode(callingCode, &region);
        return region == "ZZ" ? std::nullopt : std::optional(countryFrom(region));
    }
};

} // namespace

} // namespace acg

extern "C" Q_DECL_EXPORT const acg::NumberingPlans *acgNumberingPlans()
{
    static const acg::LibPhoneNumberPlans plans;
    return &plans;
}
