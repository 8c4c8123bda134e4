// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/import/phone_range.h"

#include "models/domain/field_rules.h"

#include <optional>

namespace acg {

namespace {

bool isDash(QChar c)
{
    return c == u'-' || (c.unicode() >= 0x2010 && c.unicode() <= 0x2015) || c == QChar(0x2212);
}

PhoneRange single(const QString &written, const QString &country)
{
    PhoneRange range;
    range.first = readTelephoneNumber(written, country);
    // The gateway may have numbers that no plan knows; written in full they are what they are.
    const bool isTaken = range.first.isPossible() || !check(Field::TelephoneNumber, written);
    const auto key = isTaken ? packPhone(range.first.e164) : std::nullopt;
    range.problem = key ? PhoneRange::Problem::None : PhoneRange::Problem::Unreadable;
    if (key) {
        range.ordinal = phoneOrdinal(*key);
        range.count = 1;
    }
    return range;
}

/// The last number of a range: whole, or only its last digits.
std::optional<QString> lastOf(const QString &first, const QString &written, const QString &country)
{
    QString digits;
    for (const QChar c : written) {
        if (c >= u'0' && c <= u'9')
            digits.append(c);
        else if (!c.isSpace() && c != u'+')
            return {};
    }
    if (digits.isEmpty())
        return {};
    if (written.startsWith(u'+'))
        return u'+' + digits;
    if (digits.size() < first.size() - 2)
        return first.chopped(digits.size()) + digits;
    const ReadNumber read = readTelephoneNumber(written, country);
    return read.isPossible() ? std::optional(read.e164) : std::nullopt;
}

/// Nothing when it is no range.
std::optional<PhoneRange> asRange(const QString &begin, const QString &end, const QString &country)
{
    PhoneRange range = single(begin, country);
    if (!range.first.isPossible())
        return {};
    const std::optional<QString> last = lastOf(range.first.e164, end, country);
    const auto key = last ? packPhone(*last) : std::nullopt;
    if (!key)
        return {};
    const PhoneOrdinal lastOrdinal = phoneOrdinal(*key);
    range.count = 0;
    if (last->size() != range.first.e164.size() || lastOrdinal < range.ordinal)
        range.problem = PhoneRange::Problem::EndsBeforeItBegins;
    else if (lastOrdinal - range.ordinal >= PhoneRange::mostNumbers)
        range.problem = PhoneRange::Problem::TooLong;
    else
        range.count = static_cast<quint32>(lastOrdinal - range.ordinal + 1);
    return range;
}

} // namespace

QString PhoneRange::number(quint32 index) const
{
    return phoneText(phoneAt(ordinal + index));
}

PhoneRange readPhoneRange(const QString &text, const QString &country)
{
    const QString written = text.trimmed();
    qsizetype dash = written.size() - 1;
    while (dash > 0 && !isDash(written.at(dash)))
        --dash;
    PhoneRange whole = single(written, country);
    if (dash <= 0 || whole.count == 1)
        return whole;
    const auto range = asRange(written.first(dash).trimmed(), written.sliced(dash + 1).trimmed(), country);
    return range.value_or(whole);
}

} // namespace acg
