// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/field_edit.h"

#include "models/domain/field_message.h"

#include <QLineEdit>

namespace acg {

namespace {

QLineEdit *makeEdit(const QString &objectName)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(objectName);
    return edit;
}

} // namespace

QString mixedText()
{
    return FieldEdit::tr("Different values: left as they are");
}

FieldEdit::FieldEdit(const QString &objectName, QWidget *parent)
    : FieldRow(makeEdit(objectName), parent)
    , m_edit(static_cast<QLineEdit *>(input()))
{
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        setServerProblem({});
        checkRule();
        Q_EMIT edited();
    });
}

void FieldEdit::setRule(Field rule, Need need)
{
    m_rule = rule;
    m_need = need;
    checkRule();
}

void FieldEdit::setText(const QString &text)
{
    if (m_isMixed)
        m_edit->setPlaceholderText({});
    m_isMixed = false;
    m_edit->setText(text);
    m_edit->setCursorPosition(0);
    m_before = m_edit->text();
    setServerProblem({});
    checkRule();
}

void FieldEdit::setMixed()
{
    setText({});
    m_isMixed = true;
    m_edit->setPlaceholderText(mixedText());
}

QString FieldEdit::text() const
{
    return m_edit->text();
}

bool FieldEdit::isTouched() const
{
    return m_isMixed ? m_edit->isModified() : m_edit->text() != m_before;
}

void FieldEdit::checkRule()
{
    if (!m_rule)
        return;
    const QString now = text();
    const bool exempt = now.isEmpty() && m_need == Need::Optional;
    // What the server gave is not ours to judge; and an empty form is no mistake yet.
    setProblem(exempt ? QString() : fieldMessage(*m_rule, now), !isTouched());
}

} // namespace acg
