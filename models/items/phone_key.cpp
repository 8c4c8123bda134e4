// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/phone_key.h"

#include "models/domain/field_rules.h"

namespace acg {

namespace {

constexpr int bits = 64;
constexpr unsigned valueBits = 56; ///< sixteen digits need 54

template <typename Text>
std::optional<PhoneKey> pack(Text text)
{
    const auto size = static_cast<int>(std::min<std::size_t>(static_cast<std::size_t>(text.size()), 100));
    if (size < 2 || size > maximumPhoneDigits + 1 || text[0] != '+')
        return {};
    PhoneKey key = 0;
    for (int i = 1; i < size; ++i) {
        const auto c = text[static_cast<std::size_t>(i)];
        if (c < '0' || c > '9')
            return {};
        key |= static_cast<PhoneKey>(c - '0' + 1) << (bits - 4 * i);
    }
    return key;
}

bool isSeparator(QChar c)
{
    return c.isSpace() || c == u'-' || c == u'.' || c == u'/' || c == u'(' || c == u')';
}

/// Area codes and exchanges of North America begin with 2 to 9.
bool isNorthAmerican(QStringView digits)
{
    return digits.size() == 10 && digits[0] >= u'2' && digits[3] >= u'2';
}

} // namespace

std::optional<PhoneKey> packPhone(std::string_view text)
{
    return pack(text);
}

std::optional<PhoneKey> packPhone(QStringView text)
{
    return pack(std::u16string_view(text.utf16(), static_cast<std::size_t>(text.size())));
}

QString phoneText(PhoneKey key)
{
    QString text;
    text.reserve(maximumPhoneDigits + 1);
    if (key != 0)
        text.append(u'+');
    for (; key != 0; key <<= 4)
        text.append(QChar(static_cast<char16_t>(u'0' + (key >> (bits - 4)) - 1)));
    return text;
}

std::optional<PhoneKey> packWrittenPhone(QStringView text)
{
    QString digits;
    bool international = false;
    for (const QChar c : text) {
        if (c == u'+' && !international && digits.isEmpty())
            international = true;
        else if (c >= u'0' && c <= u'9')
            digits.append(c);
        else if (!isSeparator(c))
            return {};
    }
    if (!international && digits.startsWith(u"00"))
        digits.remove(0, 2);
    else if (!international && isNorthAmerican(digits))
        digits.prepend(u'1');
    const QString number = u'+' + digits;
    return check(Field::TelephoneNumber, number) ? std::nullopt : packPhone(number);
}

PhoneOrdinal phoneOrdinal(PhoneKey key)
{
    quint64 value = 0;
    quint64 digits = 0;
    for (; key != 0; key <<= 4U, ++digits)
        value = value * 10 + (key >> (bits - 4)) - 1;
    return digits << valueBits | value;
}

PhoneKey phoneAt(PhoneOrdinal ordinal)
{
    quint64 value = ordinal & ((quint64{1} << valueBits) - 1);
    PhoneKey key = 0;
    for (quint64 digit = ordinal >> valueBits; digit > 0; --digit, value /= 10)
        key |= (value % 10 + 1) << (bits - 4 * digit);
    return value == 0 ? key : 0;
}

std::optional<PhoneNeedle> PhoneNeedle::fromText(QStringView text)
{
    PhoneNeedle needle;
    bool seen = false;
    for (const QChar c : text) {
        if (c == u'+' && !seen) {
            needle.m_anchored = seen = true;
        } else if (c >= u'0' && c <= u'9' && needle.m_count < maximumPhoneDigits) {
            const quint64 nibble = c.unicode() - u'0' + 1U;
            needle.m_repeated[needle.m_count] = nibble * 0x1111111111111111U;
            ++needle.m_count;
            needle.m_pattern |= nibble << (bits - 4 * needle.m_count);
            needle.m_mask |= quint64{0xf} << (bits - 4 * needle.m_count);
            seen = true;
        } else if (!isSeparator(c)) {
            return {};
        }
    }
    return seen ? std::optional(needle) : std::nullopt;
}

} // namespace acg
