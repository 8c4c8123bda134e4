// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/number_store.h"

#include <optional>

namespace acg {

/// Which rows contain a text in any column. Each distinct text is searched once, when it is new; a row is
/// then a few byte look-ups, and its telephone number a few operations on one word.
class NumberFilter
{
public:
    using Row = NumberStore::Row;

    NumberFilter() = default; ///< lets everything through
    explicit NumberFilter(const QString &text);

    [[nodiscard]] bool isActive() const { return m_text.has_value(); }
    /// To be called when the dictionaries may have grown, before the others.
    void update(const NumberColumns &columns);
    [[nodiscard]] bool accepts(const NumberColumns &columns, Row row) const;
    /// Those of the rows that are accepted, in their order.
    [[nodiscard]] std::vector<Row> accepted(const NumberStore &store, const std::vector<Row> &rows) const;

private:
    [[nodiscard]] std::vector<quint8> marked(const NumberColumns &columns) const; ///< by row: 0 or 1

    std::optional<TextNeedle> m_text;
    std::optional<PhoneNeedle> m_phone;
    std::vector<quint8> m_accounts; ///< by dictionary id: whether the text is in it
    std::vector<quint8> m_civicAddresses;
    std::vector<quint8> m_sipHeaders;
    std::vector<quint8> m_traits;
};

} // namespace acg
