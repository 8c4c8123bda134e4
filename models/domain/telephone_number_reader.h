// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace acg {

/// What the numbering plans known to libphonenumber say of a telephone number.
enum class NumberVerdict {
    Valid,
    NotInUse, ///< of the right length, but in no range its country gives out: test numbers are such
    BadCharacter, ///< anything but digits, '+' in front and what parts digits
    NoNumber,
    CountryNeeded, ///< neither international nor a country given to read it in
    UnknownCountryCode,
    AreaCodeMissing,
    TooShort,
    TooLong,
    WrongLength, ///< between lengths there are
    NotJudged, ///< the plans are missing from the installation; international, as it was written
};

/// A telephone number as a person wrote it, understood.
struct ReadNumber
{
    NumberVerdict verdict = NumberVerdict::NoNumber;
    QString e164; ///< "+14255550100"; also of an impossible number, when it is known to be international
    QString formatted; ///< "+1 425-555-0100"; empty unless it is possible
    QString country; ///< ISO 3166, two letters; empty for none or several, like +800
    QChar badCharacter; ///< for BadCharacter

    [[nodiscard]] bool isPossible() const
    {
        return verdict == NumberVerdict::Valid || verdict == NumberVerdict::NotInUse
            || verdict == NumberVerdict::NotJudged;
    }
    friend bool operator==(const ReadNumber &, const ReadNumber &) = default;
};

/// Blanks, dashes, dots, slashes and brackets may stand anywhere. Without '+' or 00 in front it is read as
/// one dials within `country` (two letters; empty: not known).
///
/// The first call opens and reads the numbering plans (some 10 ms), others take some 20 us: not for whole
/// lists.
[[nodiscard]] ReadNumber readTelephoneNumber(const QString &text, const QString &country = {});

/// The countries numbers can be read in, by their two letters.
[[nodiscard]] QStringList telephoneCountries();
[[nodiscard]] int callingCode(const QString &country); ///< 44 for "GB"; 0 when there is no such country
/// The country with most of the numbers that begin so: of "+1..." the United States. Empty when there is
/// none.
[[nodiscard]] QString mainCountryOf(const QString &e164);

} // namespace acg
