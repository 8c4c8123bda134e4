// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/number_columns_codec.h"

#include <QtEndian>

#include <algorithm>

// The bytes, in this order (u32: four bytes, little-endian):
//   u32 version, u32 rows
//   accounts, civic addresses, SIP headers, problems, words: each u32 count, a u32 length for each, the
//   texts;
//     the empty text, which every dictionary has, is left out
//   u32 count of traits, and for each: u32 status, assignment, usage, services
//   a key of eight bytes a row
//   ids of accounts, civic addresses, SIP headers, problems, traits, a column each

namespace acg {

namespace {

constexpr quint32 formatVersion = 1;
using Id = NumberColumns::Id;

/// Bytes that hold each id below `bound`.
int idWidth(std::size_t bound)
{
    return bound <= 0x100 ? 1 : bound <= 0x10000 ? 2 : 4;
}

class Writer
{
public:
    void put(quint32 number) { qToLittleEndian(number, grow(sizeof number)); }

    void put(const std::vector<PhoneKey> &keys) { putAs<PhoneKey>(keys); }

    void put(const TextDictionary &texts)
    {
        put(static_cast<quint32>(texts.size() - 1));
        for (Id id = 1; id < texts.size(); ++id)
            put(static_cast<quint32>(texts.at(id).size()));
        for (Id id = 1; id < texts.size(); ++id)
            std::ranges::copy(texts.at(id), grow(texts.at(id).size()));
    }

    void put(const std::vector<Id> &ids, std::size_t bound)
    {
        switch (idWidth(bound)) {
        case 1:
            return putAs<quint8>(ids);
        case 2:
            return putAs<quint16>(ids);
        default:
            return putAs<quint32>(ids);
        }
    }

    [[nodiscard]] QByteArray take() { return std::move(m_bytes); }

private:
    template <typename InFile, typename T>
    void putAs(const std::vector<T> &column)
    {
        char *to = grow(column.size() * sizeof(InFile));
        for (const T cell : column) {
            qToLittleEndian(static_cast<InFile>(cell), to);
            to += sizeof(InFile);
        }
    }

    char *grow(std::size_t size)
    {
        const qsizetype held = m_bytes.size();
        m_bytes.resize(held + static_cast<qsizetype>(size));
        return m_bytes.data() + held;
    }

    QByteArray m_bytes;
};

/// Once something is missing or wrong, everything that follows is empty, and complete() is false.
class Reader
{
public:
    explicit Reader(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }

    /// All of it was read, and nothing was wrong.
    [[nodiscard]] bool complete() const { return m_good && m_rest.isEmpty(); }

    quint32 number()
    {
        const QByteArrayView bytes = take(1, sizeof(quint32));
        return m_good ? qFromLittleEndian<quint32>(bytes.data()) : 0;
    }

    std::vector<PhoneKey> keys(quint32 count)
    {
        std::vector<PhoneKey> keys = column<PhoneKey, PhoneKey>(count);
        m_good = m_good && std::ranges::all_of(keys, isPhoneKey);
        return keys;
    }

    TextDictionary texts()
    {
        TextDictionary texts;
        const quint32 count = number();
        const QByteArrayView lengths = take(count, sizeof(quint32));
        for (Id id = 1; m_good && id <= count; ++id) {
            const QByteArrayView text
                = take(qFromLittleEndian<quint32>(lengths.data() + (id - 1) * sizeof(quint32)), 1);
            // Also refuses an empty text and one that was there before.
            m_good = m_good && texts.add({text.data(), static_cast<std::size_t>(text.size())}) == id;
        }
        return texts;
    }

    std::vector<NumberTraits> traits()
    {
        const quint32 count = number();
        constexpr std::size_t numbersEach = 4;
        Reader each(take(count, numbersEach * sizeof(quint32)));
        std::vector<NumberTraits> traits(m_good ? count : 0);
        for (NumberTraits &t : traits) {
            t.status = each.number();
            t.assignment = each.number();
            t.usage = each.number();
            const quint32 services = each.number();
            t.services = static_cast<quint8>(services);
            m_good = m_good && services == t.services;
        }
        return traits;
    }

    std::vector<Id> ids(quint32 count, std::size_t bound)
    {
        switch (idWidth(bound)) {
        case 1:
            return column<quint8, Id>(count);
        case 2:
            return column<quint16, Id>(count);
        default:
            return column<quint32, Id>(count);
        }
    }

private:
    template <typename InFile, typename T>
    std::vector<T> column(quint32 count)
    {
        const QByteArrayView bytes = take(count, sizeof(InFile));
        std::vector<T> cells(m_good ? count : 0);
        const char *from = bytes.data();
        for (T &cell : cells) {
            cell = qFromLittleEndian<InFile>(from);
            from += sizeof(InFile);
        }
        return cells;
    }

    QByteArrayView take(quint32 count, std::size_t sizeOfEach)
    {
        const quint64 size = quint64{count} * sizeOfEach;
        m_good = m_good && size <= static_cast<quint64>(m_rest.size());
        if (!m_good)
            return {};
        const QByteArrayView taken = m_rest.first(static_cast<qsizetype>(size));
        m_rest = m_rest.sliced(static_cast<qsizetype>(size));
        return taken;
    }

    QByteArrayView m_rest;
    bool m_good = true;
};

} // namespace

QByteArray encodeColumns(const NumberColumns &columns)
{
    Writer writer;
    writer.put(formatVersion);
    writer.put(static_cast<quint32>(columns.size()));
    writer.put(columns.accounts());
    writer.put(columns.civicAddresses());
    writer.put(columns.sipHeaders());
    writer.put(columns.problems());
    writer.put(columns.words());
    writer.put(static_cast<quint32>(columns.traits().size()));
    for (const NumberTraits &traits : columns.traits()) {
        for (const quint32 number :
             {traits.status, traits.assignment, traits.usage, quint32{traits.services}})
            writer.put(number);
    }
    writer.put(columns.keys());
    writer.put(columns.accountIds(), columns.accounts().size());
    writer.put(columns.civicAddressIds(), columns.civicAddresses().size());
    writer.put(columns.sipHeaderIds(), columns.sipHeaders().size());
    writer.put(columns.problemIds(), columns.problems().size());
    writer.put(columns.traitIds(), columns.traits().size());
    return writer.take();
}

std::optional<NumberColumns> decodeColumns(QByteArrayView bytes)
{
    Reader reader(bytes);
    if (reader.number() != formatVersion)
        return std::nullopt;
    const quint32 rows = reader.number();
    NumberColumns::Parts parts;
    parts.accounts = reader.texts();
    parts.civicAddresses = reader.texts();
    parts.sipHeaders = reader.texts();
    parts.problems = reader.texts();
    parts.words = reader.texts();
    parts.traits = reader.traits();
    parts.keys = reader.keys(rows);
    parts.accountIds = reader.ids(rows, parts.accounts.size());
    parts.civicAddressIds = reader.ids(rows, parts.civicAddresses.size());
    parts.sipHeaderIds = reader.ids(rows, parts.sipHeaders.size());
    parts.problemIds = reader.ids(rows, parts.problems.size());
    parts.traitIds = reader.ids(rows, parts.traits.size());
    return reader.complete() ? NumberColumns::fromParts(std::move(parts)) : std::nullopt;
}

} // namespace acg
