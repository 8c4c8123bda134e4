// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace acg {

/// A text to be found in others without regard to case, as QString::contains() does it.
class TextNeedle
{
public:
    explicit TextNeedle(const QString &text);
    [[nodiscard]] bool isIn(std::string_view utf8) const;
    [[nodiscard]] bool isIn(const QString &text) const { return text.contains(m_text, Qt::CaseInsensitive); }

private:
    QString m_text;
    std::string m_ascii; ///< in lower case; empty when the text is not pure ASCII
};

/// The order of texts in every list: without regard to case, equal ones by code unit.
[[nodiscard]] int compareTexts(std::string_view a, std::string_view b);

/// Distinct texts, each once, numbered in the order of arrival. Number 0 is the empty text, so that a cell
/// that was absent or null never looks like the first text that came.
///
/// UTF-8 end to end in one buffer with an own hash table: about 8 bytes a text beside its letters.
class TextDictionary
{
public:
    using Id = quint32;

    [[nodiscard]] Id add(std::string_view utf8);
    [[nodiscard]] std::size_t size() const { return m_ends.size(); } ///< the empty text included
    [[nodiscard]] std::string_view at(Id id) const
    {
        const std::size_t begin = id == 0 ? 0 : m_ends[id - 1];
        return std::string_view(m_bytes).substr(begin, m_ends[id] - begin);
    }
    [[nodiscard]] QString text(Id id) const;
    [[nodiscard]] Id find(std::string_view utf8) const; ///< 0 when it is not there

    /// Brings `ranks` (by id; the place of each text in the order of texts) up to date: new texts are
    /// sorted among themselves and merged into `sorted`. Ranks of earlier texts may grow, their order stays.
    void rank(std::vector<Id> &sorted, std::vector<quint32> &ranks) const;
    /// Appends to `hits`, for each text it does not cover yet, whether the needle is in it.
    void search(const TextNeedle &needle, std::vector<quint8> &hits) const;

    void shrink();
    [[nodiscard]] std::size_t memory() const;

private:
    [[nodiscard]] std::size_t slotOf(std::string_view utf8) const;
    void grow();

    std::string m_bytes;
    std::vector<quint32> m_ends = {0};
    std::vector<Id> m_slots; ///< 0 is free: the empty text is never looked up
    Id m_last = 0; ///< lists come in runs: most texts are the one before
};

} // namespace acg
