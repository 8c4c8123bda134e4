// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/telephone_number_reader.h"

#include <QObject>

class QCheckBox;

namespace acg {

class CountryBox;
class FieldEdit;
class FieldRow;
class FormGrid;

/// A telephone number as one writes it, and the country it is read in when it does not name its own. Shows
/// beneath how it is understood. A number no plan knows has to be confirmed; one that cannot be is a problem.
class TelephoneNumberField : public QObject
{
    Q_OBJECT
public:
    explicit TelephoneNumberField(QWidget *parent);

    void addTo(FormGrid &form);
    /// A key that exists: shown as it is, with its country, and not to be changed or judged.
    void showKey(const QString &telephoneNumber);
    /// For a new number: what was there before anybody typed.
    void setText(const QString &text);
    /// The country most likely meant; what the person chose stays.
    void suggestCountry(const QString &country);

    /// E.164, or the text as it stands where it cannot be read.
    [[nodiscard]] QString number() const;
    [[nodiscard]] bool isTouched() const;
    [[nodiscard]] FieldRow *row() const;

Q_SIGNALS:
    void edited();

private:
    void judge();

    FieldEdit *m_number;
    QCheckBox *m_confirmed; ///< there is such a number, whatever the plans say
    CountryBox *m_country;
    FieldRow *m_countryRow;
    FormGrid *m_form = nullptr;
    bool m_isKey = false;
    bool m_countryChosen = false; ///< by the person
    ReadNumber m_read;
};

} // namespace acg
