// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/country_box.h"

#include "models/domain/country_name.h"
#include "models/domain/telephone_number_reader.h"

#include <QLocale>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

/// The country chosen last, for accounts that do not tell by their numbers.
constexpr auto countrySetting = "numberEditor/country"_L1;

QString likelyCountry()
{
    const QString chosen = QSettings().value(countrySetting).toString();
    return chosen.isEmpty() ? QLocale::territoryToCode(QLocale::system().territory()) : chosen;
}

} // namespace

CountryBox::CountryBox(const QString &objectName, QWidget *parent)
    : QComboBox(parent)
{
    setObjectName(objectName);
    setMaxVisibleItems(16);
    connect(this, &QComboBox::activated, this, [this] { QSettings().setValue(countrySetting, country()); });
}

void CountryBox::fill()
{
    if (count() > 0)
        return;
    QList<std::pair<QString, QString>> countries; // by name
    for (const QString &code : telephoneCountries())
        countries.append({countryName(code), code});
    std::ranges::sort(countries,
                      [](const auto &a, const auto &b) { return a.first.localeAwareCompare(b.first) < 0; });
    addItem(tr("Unknown"), QString());
    for (const auto &[name, code] : std::as_const(countries))
        addItem(tr("%1 (+%2)").arg(name).arg(callingCode(code)), code);
    setCountry(likelyCountry());
}

void CountryBox::setCountry(const QString &country)
{
    setCurrentIndex(std::max(0, findData(country)));
}

} // namespace acg
