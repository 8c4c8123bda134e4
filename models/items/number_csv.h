// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/csv_rows.h"
#include "models/items/number_columns.h"

namespace acg {

/// Rows of a NumberTableModel as CSV, straight from the columns: what a distinct text looks like in a file is
/// found out once, and a row copies a few of them.
class NumberCsv : public CsvRows
{
public:
    using Row = NumberColumns::Row;

    /// \a shown: the rows in the order in which they are shown. Both must outlive this.
    NumberCsv(const NumberColumns &numbers, const std::vector<Row> &shown, const QList<int> &columns);
    void append(int first, int last, QByteArray &out) override;

private:
    enum class Form : quint8 { NotLookedAt, Plain, Changed };

    /// One of the columns that are written, and where its cells come from.
    struct Field
    {
        int column;
        const std::vector<quint32> *ids = nullptr; ///< null: the telephone number
        const TextDictionary *texts = nullptr; ///< null: made from the traits
        std::vector<Form> forms = {}; ///< by id in the dictionary
        std::vector<QByteArray> traits = {}; ///< by number of the traits: the field as it is written
    };

    [[nodiscard]] Field fieldOf(int column) const;
    void update(Field &field) const;
    void fetch(Row row) const;
    class Pen;
    static void write(Field &field, quint32 id, Pen &pen);
    static void write(PhoneKey key, Pen &pen);

    const NumberColumns &m_numbers;
    const std::vector<Row> &m_shown;
    std::vector<Field> m_fields;
};

} // namespace acg
