// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/text_dictionary.h"

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>
#include <optional>

namespace acg {

namespace {

constexpr std::array<char, 128> makeLower()
{
    std::array<char, 128> table{};
    for (std::size_t i = 0; i < table.size(); ++i)
        table[i] = static_cast<char>(i >= 'A' && i <= 'Z' ? i - 'A' + 'a' : i);
    return table;
}

constexpr std::array<char, 128> lowerTable = makeLower();

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return (static_cast<unsigned char>(c) & 0x80U) == 0; });
}

char lower(char ascii)
{
    return lowerTable[static_cast<unsigned char>(ascii)];
}

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

bool sameLetter(char a, char b)
{
    return lower(a) == lower(b);
}

/// Compares the texts of a dictionary. ASCII texts are told apart by a number in nearly all cases: eight
/// letters, from where they begin to differ ("customer-1" and its like do not in the first nine).
class SortKeys
{
public:
    explicit SortKeys(const TextDictionary &texts)
        : m_texts(texts)
        , m_plain(texts.size())
        , m_numbers(texts.size())
    {
        using Id = TextDictionary::Id;
        std::optional<std::string_view> common;
        for (Id id = 1; id < texts.size(); ++id) {
            const std::string_view text = texts.at(id);
            m_plain[id] = static_cast<quint8>(isAscii(text));
            if (m_plain[id] == 0)
                continue;
            const std::string_view begin = common.value_or(text).substr(0, text.size());
            const auto end = std::mismatch(begin.begin(), begin.end(), text.begin(), sameLetter).first;
            common = begin.substr(0, static_cast<std::size_t>(end - begin.begin()));
        }
        for (Id id = 1; id < texts.size(); ++id) {
            if (m_plain[id] != 0)
                m_numbers[id] = number(texts.at(id).substr(common->size()));
        }
    }

    [[nodiscard]] bool less(TextDictionary::Id a, TextDictionary::Id b) const
    {
        if (m_plain[a] != 0 && m_plain[b] != 0 && m_numbers[a] != m_numbers[b])
            return m_numbers[a] < m_numbers[b];
        return compareTexts(m_texts.at(a), m_texts.at(b)) < 0;
    }

private:
    [[nodiscard]] static quint64 number(std::string_view text)
    {
        quint64 result = 0;
        for (std::size_t i = 0; i < sizeof(result); ++i)
            result = result << 8U | (i < text.size() ? static_cast<unsigned char>(lower(text[i])) : 0U);
        return result;
    }

    const TextDictionary &m_texts;
    std::vector<quint8> m_plain;
    std::vector<quint64> m_numbers;
};

} // namespace

TextNeedle::TextNeedle(const QString &text)
    : m_text(text)
{
    const QByteArray utf8 = text.toLower().toUtf8();
    const std::string_view view(utf8.constData(), static_cast<std::size_t>(utf8.size()));
    if (isAscii(view))
        m_ascii = view;
}

bool TextNeedle::isIn(std::string_view utf8) const
{
    // Some letters beyond ASCII fold into it (the Kelvin sign is a k), so the short way is for texts that
    // are ASCII on both sides.
    if (m_ascii.empty() || !isAscii(utf8))
        return isIn(toText(utf8));
    const auto same = [](char a, char b) { return lower(a) == b; };
    return std::search(utf8.begin(), utf8.end(), m_ascii.begin(), m_ascii.end(), same) != utf8.end();
}

int compareTexts(std::string_view a, std::string_view b)
{
    int order = 0;
    if (isAscii(a) && isAscii(b)) {
        const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin(), b.end(), sameLetter);
        if (x != a.end() && y != b.end())
            return lower(*x) < lower(*y) ? -1 : 1;
        order = static_cast<int>(x != a.end()) - static_cast<int>(y != b.end());
    } else {
        order = toText(a).compare(toText(b), Qt::CaseInsensitive);
    }
    return order != 0 ? order : toText(a).compare(toText(b));
}

TextDictionary::Id TextDictionary::add(std::string_view utf8)
{
    if (utf8.empty())
        return 0;
    if (at(m_last) == utf8)
        return m_last;
    // Two thirds full at most.
    if (m_slots.size() < m_ends.size() + m_ends.size() / 2)
        grow();
    const std::size_t slot = slotOf(utf8);
    if (m_slots[slot] == 0) {
        m_slots[slot] = static_cast<Id>(m_ends.size());
        m_bytes.append(utf8);
        m_ends.push_back(static_cast<quint32>(m_bytes.size()));
    }
    m_last = m_slots[slot];
    return m_last;
}

TextDictionary::Id TextDictionary::find(std::string_view utf8) const
{
    return utf8.empty() || m_slots.empty() ? 0 : m_slots[slotOf(utf8)];
}

QString TextDictionary::text(Id id) const
{
    return toText(at(id));
}

std::size_t TextDictionary::slotOf(std::string_view utf8) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = std::hash<std::string_view>()(utf8) & mask;
    while (m_slots[slot] != 0 && at(m_slots[slot]) != utf8)
        slot = (slot + 1) & mask;
    return slot;
}

void TextDictionary::grow()
{
    const std::size_t size = std::max<std::size_t>(16, m_slots.size() * 2);
    m_slots.assign(size, 0);
    for (Id id = 1; id < m_ends.size(); ++id)
        m_slots[slotOf(at(id))] = id;
}

void TextDictionary::rank(std::vector<Id> &sorted, std::vector<quint32> &ranks) const
{
    if (sorted.size() == size())
        return;
    const SortKeys keys(*this);
    const auto less = [&keys](Id a, Id b) { return keys.less(a, b); };
    const auto known = static_cast<std::ptrdiff_t>(sorted.size());
    sorted.resize(size());
    std::iota(sorted.begin() + known, sorted.end(), static_cast<Id>(known));
    std::sort(sorted.begin() + known, sorted.end(), less);
    std::inplace_merge(sorted.begin(), sorted.begin() + known, sorted.end(), less);
    ranks.resize(size());
    for (quint32 rank = 0; rank < sorted.size(); ++rank)
        ranks[sorted[rank]] = rank;
}

void TextDictionary::search(const TextNeedle &needle, std::vector<quint8> &hits) const
{
    for (Id id = static_cast<Id>(hits.size()); id < size(); ++id)
        hits.push_back(static_cast<quint8>(needle.isIn(at(id))));
}

void TextDictionary::shrink()
{
    m_bytes.shrink_to_fit();
    m_ends.shrink_to_fit();
}

std::size_t TextDictionary::memory() const
{
    return m_bytes.capacity() + (m_ends.capacity() + m_slots.capacity()) * sizeof(quint32);
}

} // namespace acg
