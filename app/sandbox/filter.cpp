// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/filter.h"

#include <QRegularExpression>

#include <utility>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

// One comparison at the place where the last one ended, with the "and" that may follow it.
const QString memberPattern = u"(?<member>[A-Za-z][A-Za-z0-9_]*(?:/[A-Za-z][A-Za-z0-9_]*)*)"_s;
const QString textPattern = u"'(?<text>(?:[^']|'')*)'"_s;
const QString endPattern = u"\\s*(?<end>$|\\sand\\s+)"_s;

const QRegularExpression &comparison()
{
    static const QRegularExpression expression(u"\\G\\s*"_s + memberPattern
                                               + u"\\s+(?<operator>eq|ne)\\s+(?:"_s + textPattern
                                               + u"|(?<bare>true|false|-?\\d{1,15}))"_s + endPattern);
    return expression;
}

const QRegularExpression &function()
{
    static const QRegularExpression expression(u"\\G\\s*(?<function>startswith|contains)\\(\\s*"_s
                                               + memberPattern + u"\\s*,\\s*"_s + textPattern + u"\\s*\\)"_s
                                               + endPattern);
    return expression;
}

/// Members are read from the stored body. The cast matters: newer SQLite takes a blob for its binary JSON.
QString extraction()
{
    return u"json_extract(CAST(body AS TEXT), ?)"_s;
}

QString jsonPath(const QRegularExpressionMatch &match)
{
    return u"$."_s + match.captured(u"member"_s).replace(u'/', u'.');
}

QString text(const QRegularExpressionMatch &match)
{
    return match.captured(u"text"_s).replace("''"_L1, "'"_L1);
}

QVariant comparedValue(const QRegularExpressionMatch &match)
{
    const QString bare = match.captured(u"bare"_s);
    if (bare.isEmpty())
        return text(match);
    if (bare == "true"_L1 || bare == "false"_L1)
        return bare == "true"_L1 ? 1 : 0; // how json_extract answers them
    return bare.toLongLong();
}

void append(SqlCondition &condition, const QString &sql, const QVariantList &values)
{
    if (!condition.sql.isEmpty())
        condition.sql += u" AND "_s;
    condition.sql += sql;
    condition.values += values;
}

} // namespace

Result<SqlCondition> sqlCondition(const QString &filter)
{
    SqlCondition condition;
    if (filter.trimmed().isEmpty())
        return condition;
    qsizetype position = 0;
    for (bool more = true; more;) {
        QRegularExpressionMatch match = comparison().match(filter, position);
        if (match.hasMatch()) {
            const bool equal = match.captured(u"operator"_s) == "eq"_L1;
            append(condition, extraction() + (equal ? u" IS ?"_s : u" IS NOT ?"_s),
                   {jsonPath(match), comparedValue(match)});
        } else if (match = function().match(filter, position); match.hasMatch()) {
            const bool atStart = match.captured(u"function"_s) == "startswith"_L1;
            append(condition, u"instr("_s + extraction() + (atStart ? u", ?) = 1"_s : u", ?) > 0"_s),
                   {jsonPath(match), text(match)});
        } else {
            return Unexpected(
                {400, "InvalidFilter"_ba,
                 u"The query parameter 'filter' is not understood from character %1 on."_s.arg(position + 1),
                 u"filter"_s});
        }
        position = match.capturedEnd();
        more = !match.captured(u"end"_s).isEmpty();
    }
    return condition;
}

} // namespace sandbox
