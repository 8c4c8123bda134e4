// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/number_csv.h"

#include "models/items/number_display.h"
#include "models/items/number_table_model.h"
#include "models/items/prefetch.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace acg {

namespace {

constexpr std::size_t rowsAhead = 16; ///< to be fetched from memory while a row is written

std::string_view viewOf(const QByteArray &utf8)
{
    return {utf8.constData(), static_cast<std::size_t>(utf8.size())};
}

} // namespace

NumberCsv::NumberCsv(const NumberColumns &numbers, const std::vector<Row> &shown, const QList<int> &columns)
    : m_numbers(numbers)
    , m_shown(shown)
{
    for (const int column : columns)
        m_fields.push_back(fieldOf(column));
}

NumberCsv::Field NumberCsv::fieldOf(int column) const
{
    switch (column) {
    case NumberTableModel::TelephoneNumber:
        return {.column = column};
    case NumberTableModel::AccountName:
        return {.column = column, .ids = &m_numbers.accountIds(), .texts = &m_numbers.accounts()};
    case NumberTableModel::EmergencyAddress:
        return {.column = column, .ids = &m_numbers.civicAddressIds(), .texts = &m_numbers.civicAddresses()};
    case NumberTableModel::SipHeader:
        return {.column = column, .ids = &m_numbers.sipHeaderIds(), .texts = &m_numbers.sipHeaders()};
    default:
        return {.column = column, .ids = &m_numbers.traitIds()};
    }
}

/// Texts may have been added since the rows before were written.
void NumberCsv::update(Field &field) const
{
    if (field.texts != nullptr) {
        field.forms.resize(field.texts->size());
        return;
    }
    for (std::size_t i = field.traits.size(); field.ids != nullptr && i < m_numbers.traits().size(); ++i) {
        const QString text = traitsText(m_numbers, m_numbers.traits()[i], traitsColumn(field.column));
        QByteArray written;
        appendCsvField(viewOf(text.toUtf8()), written);
        field.traits.push_back(written);
    }
}

/// Writes behind what is there. An append() of QByteArray a cell would take longer than all the rest.
class NumberCsv::Pen
{
public:
    explicit Pen(QByteArray &out)
        : m_out(out)
        , m_size(out.size())
        , m_data(out.data())
    {
    }
    Q_DISABLE_COPY_MOVE(Pen)
    ~Pen() { m_out.resize(m_size); }

    void put(std::string_view text)
    {
        const auto size = static_cast<qsizetype>(text.size());
        if (m_out.size() - m_size < size) {
            m_out.resize(std::max(m_out.capacity(), m_out.size() * 2 + size));
            m_data = m_out.data();
        }
        // Not memcpy: an empty text may have no data.
        std::copy(text.begin(), text.end(), m_data + m_size);
        m_size += size;
    }

private:
    QByteArray &m_out;
    qsizetype m_size; ///< of what is written: the rest of m_out is room
    char *m_data;
};

/// In a sorted list each row is somewhere else in memory: waiting for it would take longer than writing it.
Q_ALWAYS_INLINE void NumberCsv::fetch(Row row) const
{
    for (const Field &field : m_fields) {
        if (field.ids == nullptr)
            prefetch(&m_numbers.keys()[row]);
        else
            prefetch(&(*field.ids)[row]);
    }
}

void NumberCsv::append(int first, int last, QByteArray &out)
{
    for (Field &field : m_fields)
        update(field);
    Pen pen(out);
    const auto end = static_cast<std::size_t>(last);
    for (auto i = static_cast<std::size_t>(first); i < end; ++i) {
        if (i + rowsAhead < end)
            fetch(m_shown[i + rowsAhead]);
        const Row row = m_shown[i];
        std::string_view separator;
        for (Field &field : m_fields) {
            pen.put(std::exchange(separator, ","));
            if (field.ids == nullptr)
                write(m_numbers.keys()[row], pen);
            else
                write(field, (*field.ids)[row], pen);
        }
        pen.put("\r\n");
    }
}

void NumberCsv::write(Field &field, quint32 id, Pen &pen)
{
    if (field.texts == nullptr)
        return pen.put(viewOf(field.traits[id]));
    const std::string_view text = field.texts->at(id);
    Form &form = field.forms[id];
    if (form == Form::NotLookedAt)
        form = isPlainCsv(text) ? Form::Plain : Form::Changed;
    if (form == Form::Plain)
        return pen.put(text);
    QByteArray written;
    appendCsvField(text, written);
    pen.put(viewOf(written));
}

void NumberCsv::write(PhoneKey key, Pen &pen)
{
    char text[maximumPhoneDigits + 1];
    std::size_t size = 0;
    text[size++] = '+';
    for (; key != 0; key <<= 4U)
        text[size++] = static_cast<char>('0' + (key >> 60U) - 1);
    pen.put({text, size});
}

} // namespace acg
