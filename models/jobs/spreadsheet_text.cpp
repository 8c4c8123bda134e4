// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/jobs/spreadsheet_text.h"

#include <algorithm>

namespace acg {

namespace {

/// `Unit`: of UTF-8 or UTF-16. All that matters here is ASCII, and looks the same in both.
template <typename Unit>
bool isFormula(std::basic_string_view<Unit> text)
{
    const auto isApostrophe = [](Unit c) { return c == Unit('\''); };
    const auto first = std::ranges::find_if_not(text, isApostrophe);
    if (first == text.end())
        return false;
    const auto isDigit = [](Unit c) { return c >= Unit('0') && c <= Unit('9'); };
    switch (*first) {
    case Unit('='):
    case Unit('-'):
    case Unit('@'):
    case Unit('\t'):
    case Unit('\r'):
        return true;
    case Unit('+'):
        return first != text.begin() || text.size() == 1 || !std::ranges::all_of(text.substr(1), isDigit);
    default:
        return false;
    }
}

} // namespace

QString neutralised(const QString &text)
{
    return looksLikeFormula(QStringView(text)) ? u'\'' + text : text;
}

QString restored(const QString &text)
{
    const QStringView rest = QStringView(text).mid(1);
    return text.startsWith(u'\'') && looksLikeFormula(rest) ? rest.toString() : text;
}

bool looksLikeFormula(QStringView text)
{
    return isFormula(std::u16string_view(text.utf16(), static_cast<std::size_t>(text.size())));
}

bool looksLikeFormula(std::string_view utf8)
{
    return isFormula(utf8);
}

} // namespace acg
