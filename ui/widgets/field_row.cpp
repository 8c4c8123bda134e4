// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/field_row.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/icon_label.h"

#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace acg {

FieldRow::FieldRow(QWidget *input, QWidget *parent)
    : QWidget(parent)
    , m_input(input)
    , m_icon(new IconLabel(icon(u"error"_s), metrics::iconSize, this))
    , m_note(new QLabel(this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::tight);
    grid->setVerticalSpacing(metrics::tight / 2);
    grid->setColumnStretch(1, 1);
    grid->addWidget(input, 0, 0, 1, 2);
    grid->addWidget(m_icon, 1, 0, Qt::AlignTop);
    grid->addWidget(m_note, 1, 1);
    m_note->setObjectName(input->objectName() + "Note"_L1);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    input->setMinimumHeight(metrics::controlHeight); // in a dialog that is too low, too
    setFocusProxy(input);
    showNote();
}

void FieldRow::addTo(FormGrid &form, const QString &label)
{
    setLabel(label);
    form.addRow(label, this, m_input);
}

void FieldRow::addTo(QFormLayout &form, const QString &label)
{
    setLabel(label);
    auto *caption = new QLabel(label);
    caption->setBuddy(m_input);
    // Beside the input, not beside the middle of input and note.
    caption->setFixedHeight(metrics::controlHeight);
    form.addRow(caption, this);
}

void FieldRow::setLabel(const QString &label)
{
    m_label = QString(label).remove(u'&');
    m_input->setAccessibleName(m_label);
}

void FieldRow::setHint(const QString &text)
{
    m_hint = text;
    showNote();
}

void FieldRow::setProblem(const QString &text, bool quiet)
{
    m_problem = text;
    m_quiet = quiet;
    showNote();
}

void FieldRow::setServerProblem(const QString &text)
{
    m_serverProblem = text;
    showNote();
}

QString FieldRow::shownNote() const
{
    if (!m_problem.isEmpty() && !m_quiet)
        return m_problem;
    return m_serverProblem.isEmpty() ? m_hint : m_serverProblem;
}

void FieldRow::showNote()
{
    const QString text = shownNote();
    const bool wrong = !text.isEmpty() && text != m_hint;
    m_note->setText(text);
    m_note->setForegroundRole(wrong ? QPalette::BrightText : QPalette::PlaceholderText);
    m_note->setVisible(!text.isEmpty());
    m_icon->setVisible(wrong);
    m_input->setAccessibleDescription(text);
}

} // namespace acg
