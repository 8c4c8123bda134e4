// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/import/text_encoding.h"

#include <QIODevice>

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace acg {

namespace {

constexpr std::string_view utf8Mark = "\xEF\xBB\xBF";
constexpr qint64 pieceSize = qint64{1} << 20;

/// 0x80 to 0x9F; the five that have no letter stay what they are, as browsers read them.
constexpr std::array<char16_t, 32> windows1252{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

std::optional<TextEncoding> byTheLooks(std::string_view head)
{
    if (head.starts_with("\xFF\xFE"))
        return TextEncoding::Utf16LittleEndian;
    if (head.starts_with("\xFE\xFF"))
        return TextEncoding::Utf16BigEndian;
    if (head.starts_with(utf8Mark))
        return TextEncoding::Utf8;
    // Digits and separators are half zeros in UTF-16, whatever else a table holds.
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < head.size(); ++i)
        zeros[i % 2] += static_cast<std::size_t>(head[i] == '\0');
    const std::size_t many = head.size() / 10;
    if (zeros[1] > many && zeros[0] * 4 < zeros[1])
        return TextEncoding::Utf16LittleEndian;
    if (zeros[0] > many && zeros[1] * 4 < zeros[0])
        return TextEncoding::Utf16BigEndian;
    return {};
}

/// How many bytes at the end are the beginning of a letter that goes on.
std::size_t cutLetter(std::string_view text)
{
    for (std::size_t back = 1; back <= std::min<std::size_t>(3, text.size()); ++back) {
        const auto byte = static_cast<unsigned char>(text[text.size() - back]);
        if ((byte & 0xC0U) == 0x80U)
            continue;
        const std::size_t length = byte >= 0xF0U ? 4 : byte >= 0xE0U ? 3 : byte >= 0xC0U ? 2 : 1;
        return length > back ? back : 0;
    }
    return 0;
}

} // namespace

std::optional<TextEncoding> recogniseEncoding(QIODevice &device, const std::function<bool()> &goOn)
{
    std::string piece;
    std::size_t kept = 0;
    bool isFirst = true;
    bool isUtf8 = true;
    while (isUtf8 && !device.atEnd()) {
        if (!goOn())
            return {};
        piece.resize(kept + static_cast<std::size_t>(pieceSize));
        const qint64 read = device.read(piece.data() + kept, pieceSize);
        if (read < 0)
            return {};
        piece.resize(kept + static_cast<std::size_t>(read));
        if (std::exchange(isFirst, false)) {
            if (const auto seen = byTheLooks(std::string_view(piece).substr(0, 4096))) {
                device.seek(0);
                return seen;
            }
        }
        const std::size_t cut = device.atEnd() ? 0 : cutLetter(piece);
        isUtf8 = simdjson::validate_utf8(piece.data(), piece.size() - cut);
        piece.erase(0, piece.size() - cut);
        kept = cut;
    }
    device.seek(0);
    return isUtf8 ? TextEncoding::Utf8 : TextEncoding::Windows1252;
}

TextDecoder::TextDecoder(TextEncoding encoding)
    : m_encoding(encoding)
    , m_utf16(encoding == TextEncoding::Utf16BigEndian ? QStringDecoder::Utf16BE : QStringDecoder::Utf16LE)
{
}

std::string_view TextDecoder::decode(std::string_view piece)
{
    switch (m_encoding) {
    case TextEncoding::Utf8:
        if (std::exchange(m_atStart, false) && piece.starts_with(utf8Mark))
            piece.remove_prefix(utf8Mark.size());
        return piece;
    case TextEncoding::Windows1252: {
        QString text = QString::fromLatin1(piece.data(), static_cast<qsizetype>(piece.size()));
        for (QChar &c : text) {
            if (c.unicode() >= 0x80 && c.unicode() < 0xA0)
                c = QChar(windows1252[c.unicode() - 0x80U]);
        }
        m_text = text.toUtf8();
        break;
    }
    case TextEncoding::Utf16LittleEndian:
    case TextEncoding::Utf16BigEndian: {
        const QString text
            = m_utf16.decode(QByteArrayView(piece.data(), static_cast<qsizetype>(piece.size())));
        m_text = text.toUtf8();
        break;
    }
    }
    return {m_text.constData(), static_cast<std::size_t>(m_text.size())};
}

} // namespace acg
