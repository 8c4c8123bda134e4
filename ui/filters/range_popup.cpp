// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/filters/range_popup.h"

#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/form_grid.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr int popupWidth = 360;

FieldRow *makeField(const QString &objectName, QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(objectName);
    edit->setPlaceholderText(RangePopup::tr("Any"));
    edit->setClearButtonEnabled(true);
    return new FieldRow(edit, parent);
}

QLineEdit &editOf(const FieldRow &field)
{
    return *static_cast<QLineEdit *>(field.input());
}

/// The number in the field; says so when what is there is none.
RangePopup::End numberIn(FieldRow &field)
{
    const QString text = editOf(field).text().trimmed();
    const RangePopup::End number = packWrittenPhone(text);
    field.setProblem(text.isEmpty() || number
                         ? QString()
                         : RangePopup::tr("A whole number is needed, with its country code"));
    return number;
}

} // namespace

RangePopup::RangePopup(QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_first(makeField(u"rangeFirst"_s, this))
    , m_last(makeField(u"rangeLast"_s, this))
{
    setObjectName(u"rangePopup"_s);
    setAccessibleName(tr("Range of numbers"));
    auto *form = new FormGrid;
    form->setContentsMargins(metrics::medium, metrics::medium, metrics::medium, metrics::medium);
    m_first->addTo(*form, tr("&First number"));
    m_last->addTo(*form, tr("&Last number"));
    m_last->setHint(tr("It belongs to the range, as the first one does."));
    setLayout(form);
    for (const FieldRow *field : {m_first, m_last})
        connect(&editOf(*field), &QLineEdit::textEdited, this, &RangePopup::edited);
}

void RangePopup::popup(const QPoint &at, End first, End last)
{
    editOf(*m_first).setText(phoneText(first.value_or(0)));
    editOf(*m_last).setText(phoneText(last.value_or(0)));
    m_first->setProblem({});
    m_last->setProblem({});
    fit();
    move(at);
    show();
    editOf(*m_first).setFocus();
    editOf(*m_first).selectAll();
}

void RangePopup::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        close();
        break;
    default:
        QFrame::keyPressEvent(event);
    }
}

void RangePopup::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &colors = colorsOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.raised);
    painter.setPen(colors.controlBorder);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void RangePopup::edited()
{
    const End first = numberIn(*m_first);
    const End last = numberIn(*m_last);
    if (first && last) {
        if (phoneText(*first).size() != phoneText(*last).size())
            m_last->setProblem(tr("Both need the same number of digits"));
        else if (*last < *first)
            m_last->setProblem(tr("Lies before the first number"));
    }
    fit();
    if (m_first->problem().isEmpty() && m_last->problem().isEmpty())
        Q_EMIT rangeChosen(first, last);
}

void RangePopup::fit()
{
    layout()->activate();
    setFixedSize(popupWidth, layout()->totalHeightForWidth(popupWidth));
}

} // namespace acg
