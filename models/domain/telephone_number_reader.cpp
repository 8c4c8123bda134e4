// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/telephone_number_reader.h"

#include "models/domain/field_rules.h"
#include "models/domain/module.h"
#include "models/domain/numbering_plans.h"

using namespace Qt::StringLiterals;

namespace acg {

namespace {

/// Null when a part of the installation is missing.
const NumberingPlans *plans()
{
    static const NumberingPlans *const loaded = []() -> const NumberingPlans * {
        const auto entry = moduleEntry("acg-numbering-plans", "acgNumberingPlans");
        if (entry)
            return reinterpret_cast<decltype(&acgNumberingPlans)>(*entry)();
        qCritical("Telephone numbers are taken as they are written: %ls", qUtf16Printable(entry.error()));
        return nullptr;
    }();
    return loaded;
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
    if (plans() == nullptr) {
        read.verdict = international ? NumberVerdict::NotJudged : NumberVerdict::CountryNeeded;
        if (international)
            read.e164 = read.formatted = digits.text;
        return read;
    }
    read = plans()->read(digits.text, country);
    if (read.isPossible() && read.e164.size() > maximumLength(Field::TelephoneNumber)) {
        read.verdict = NumberVerdict::TooLong; // some plans allow more than the gateway takes
        read.formatted.clear();
    }
    return read;
}

QStringList telephoneCountries()
{
    return plans() != nullptr ? plans()->countries() : QStringList();
}

int callingCode(const QString &country)
{
    return plans() != nullptr ? plans()->callingCode(country) : 0;
}

QString mainCountryOf(const QString &e164)
{
    if (plans() == nullptr)
        return {};
    // Country codes are prefix-free, so the first one that fits is the one.
    for (const int length : {1, 2, 3}) {
        if (const auto country = plans()->mainCountry(e164.mid(1, length).toInt()))
            return *country;
    }
    return {};
}

} // namespace acg
