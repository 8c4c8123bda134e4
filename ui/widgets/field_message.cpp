// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/field_message.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

class FieldMessage
{
    Q_DECLARE_TR_FUNCTIONS(acg::FieldMessage)
};

QString emptyMessage(Field field)
{
    switch (field) {
    case Field::AccountName:
        return FieldMessage::tr("Enter a name");
    case Field::TelephoneNumber:
        return FieldMessage::tr("Enter a telephone number");
    case Field::Subdomain:
    case Field::RegionToken:
    case Field::CustomSipHeader:
        break;
    }
    return FieldMessage::tr("Fill this in");
}

QString nameOf(QChar c)
{
    if (c == u' ')
        return FieldMessage::tr("a space");
    if (!c.isPrint() || c.isSpace() || c.isSurrogate())
        return u"U+%1"_s.arg(QString::number(c.unicode(), 16).toUpper(), 4, u'0');
    return u"'%1'"_s.arg(c);
}

QString allowedCharacters(Field field)
{
    switch (field) {
    case Field::TelephoneNumber:
        return FieldMessage::tr("Only digits after the +; %1 is not allowed");
    case Field::RegionToken:
        return FieldMessage::tr("Only letters, digits, =, - and _; %1 is not allowed");
    case Field::AccountName:
    case Field::Subdomain:
    case Field::CustomSipHeader:
        break;
    }
    return FieldMessage::tr("Only letters, digits, - and _; %1 is not allowed");
}

} // namespace

QString fieldMessage(Field field, QStringView text)
{
    const std::optional<FieldVerdict> verdict = check(field, text);
    if (!verdict)
        return {};
    switch (verdict->problem) {
    case FieldProblem::Empty:
        return emptyMessage(field);
    case FieldProblem::TooShort:
        return FieldMessage::tr("At least %n characters", nullptr, verdict->limit);
    case FieldProblem::TooLong:
        return FieldMessage::tr("At most %n characters", nullptr, verdict->limit);
    case FieldProblem::BadCharacter:
        return allowedCharacters(field).arg(nameOf(verdict->badCharacter));
    case FieldProblem::NotE164:
        break;
    }
    return FieldMessage::tr("Write it with + and the country code, like +14255550100");
}

} // namespace acg
