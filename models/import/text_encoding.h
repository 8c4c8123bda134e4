// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringDecoder>

#include <functional>
#include <optional>
#include <string_view>

class QIODevice;

namespace acg {

/// How the letters of a file are written. The byte order mark is no part of it.
enum class TextEncoding : quint8 { Utf8, Utf16LittleEndian, Utf16BigEndian, Windows1252 };

/// By its byte order mark, by the zeros UTF-16 has between plain letters, or by being UTF-8 from the first to
/// the last byte; what is none of it is Windows-1252. Reads the device to its end and leaves it at its
/// beginning. Nothing when it could not be read, or `goOn` (asked for each megabyte) said no.
[[nodiscard]] std::optional<TextEncoding> recogniseEncoding(QIODevice &device,
                                                            const std::function<bool()> &goOn);

/// Turns pieces of a file into UTF-8; a letter may lie across two of them. UTF-8 is handed on as it is, byte
/// order mark left out. Windows-1252 is read by a table of our own: Qt knows it only where it has ICU.
class TextDecoder
{
public:
    explicit TextDecoder(TextEncoding encoding);
    /// The view lasts until the next call, and as long as the piece.
    [[nodiscard]] std::string_view decode(std::string_view piece);

private:
    TextEncoding m_encoding;
    QStringDecoder m_utf16;
    QByteArray m_text;
    bool m_atStart = true;
};

} // namespace acg
