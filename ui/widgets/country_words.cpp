// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/country_words.h"

#include "models/domain/country_name.h"

#include <QCoreApplication>

namespace acg {

namespace {

class CountryWords
{
    Q_DECLARE_TR_FUNCTIONS(acg::CountryWords)
};

} // namespace

QString numberInWriting(const ReadNumber &number)
{
    if (!number.isPossible() || number.country.isEmpty())
        return number.formatted;
    return CountryWords::tr("%1, %2").arg(number.formatted, countryName(number.country));
}

} // namespace acg
