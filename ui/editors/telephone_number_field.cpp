// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/telephone_number_field.h"

#include "models/domain/field_message.h"
#include "ui/widgets/country_box.h"
#include "ui/widgets/country_words.h"
#include "ui/widgets/field_edit.h"
#include "ui/widgets/form_grid.h"

#include <QCheckBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace acg {

TelephoneNumberField::TelephoneNumberField(QWidget *parent)
    : QObject(parent)
    , m_number(new FieldEdit(u"telephoneNumber"_s, parent))
    , m_confirmed(new QCheckBox(tr("There is such a number: use it"), parent))
    , m_country(new CountryBox(u"numberCountry"_s))
    , m_countryRow(new FieldRow(m_country, parent))
{
    m_confirmed->setObjectName(u"numberConfirmed"_s);
    connect(m_number, &FieldEdit::edited, this, [this] {
        m_confirmed->setChecked(false); // that was said of another number
        judge();
        Q_EMIT edited();
    });
    connect(m_confirmed, &QCheckBox::clicked, this, [this] {
        judge();
        Q_EMIT edited();
    });
    connect(m_country, &QComboBox::activated, this, [this] {
        m_countryChosen = true;
        judge();
        Q_EMIT edited();
    });
}

void TelephoneNumberField::addTo(FormGrid &form)
{
    m_form = &form;
    m_number->addTo(form, tr("&Telephone number"));
    form.addRow(QString(), m_confirmed);
    m_countryRow->addTo(form, tr("&Country"));
    m_countryRow->setHint(tr("Numbers without + are read as one dials them there."));
    form.setRowVisible(m_confirmed, false);
}

void TelephoneNumberField::showKey(const QString &telephoneNumber)
{
    m_isKey = true;
    m_number->setText(telephoneNumber);
    m_number->edit()->setReadOnly(true);
    m_form->setRowVisible(m_countryRow, false);
    judge();
}

void TelephoneNumberField::setText(const QString &text)
{
    m_country->fill();
    m_number->setText(text);
    judge();
}

void TelephoneNumberField::suggestCountry(const QString &country)
{
    if (m_isKey || m_countryChosen || country.isEmpty())
        return;
    m_country->setCountry(country);
    judge();
    Q_EMIT edited();
}

QString TelephoneNumberField::number() const
{
    return m_isKey || m_read.e164.isEmpty() ? m_number->text() : m_read.e164;
}

bool TelephoneNumberField::isTouched() const
{
    return m_number->isTouched();
}

FieldRow *TelephoneNumberField::row() const
{
    return m_number;
}

void TelephoneNumberField::judge()
{
    m_read = readTelephoneNumber(m_number->text(), m_country->country());
    const QString written = numberInWriting(m_read);
    if (m_isKey) {
        const QString fixed = tr("The key of the number: it cannot be changed.");
        m_number->setHint(written.isEmpty() ? fixed : written + u'\n' + fixed);
        return;
    }
    // What the form was opened with, to bring back what was deleted, say, is not ours to judge.
    const bool isGiven = !m_number->isTouched() && !m_number->text().isEmpty();
    const bool doubtful = m_read.verdict == NumberVerdict::NotInUse && !isGiven;
    QString problem = numberMessage(m_read);
    if (doubtful && !m_confirmed->isChecked())
        problem
            = tr("%1 is in no range that is in use there. Check it, or confirm that there is such a number")
                  .arg(m_read.formatted);
    m_number->setHint(written.isEmpty()
                          ? tr("As you write it: +1 425 555 0100, or as it is dialled in the country")
                          : written);
    m_number->setProblem(isGiven ? QString() : problem, !m_number->isTouched());
    m_form->setRowVisible(m_confirmed, doubtful);
}

} // namespace acg
