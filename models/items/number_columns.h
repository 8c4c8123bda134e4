// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/phone_key.h"
#include "models/items/text_dictionary.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace acg {

class Number;

/// What a list shows of one number. The texts are views into whatever they were read from.
struct NumberFields
{
    PhoneKey key = 0;
    std::string_view account;
    std::string_view civicAddress; ///< of the first service that names one; so are assignment and usage
    std::string_view sipHeader;
    std::string_view problem; ///< the backend's message, else its code, of the first error
    std::string_view status; ///< words as they came: the enums are open
    std::string_view assignment;
    std::string_view usage;
    quint8 services = 0; ///< bit n set when allServices[n] is enabled
};

/// The fields of a Number, with the bytes they look at.
class NumberTexts
{
public:
    explicit NumberTexts(const Number &number);
    [[nodiscard]] const NumberFields &fields() const { return m_fields; }

private:
    Q_DISABLE_COPY_MOVE(NumberTexts)
    QByteArray m_texts[7];
    NumberFields m_fields;
};

/// The properties that many rows share, so each combination is stored once: a row only holds its number.
struct NumberTraits
{
    TextDictionary::Id status = 0; ///< in NumberColumns::words()
    TextDictionary::Id assignment = 0;
    TextDictionary::Id usage = 0;
    quint8 services = 0;
    friend bool operator==(const NumberTraits &, const NumberTraits &) = default;
};

/// What a row holds beside its telephone number: places in the dictionaries of its columns.
struct NumberCells
{
    TextDictionary::Id account = 0;
    TextDictionary::Id civicAddress = 0;
    TextDictionary::Id sipHeader = 0;
    TextDictionary::Id problem = 0;
    quint32 traits = 0;
    friend bool operator==(const NumberCells &, const NumberCells &) = default;
};

/// Numbers in columns with dictionaries: 28 bytes a row and each distinct text once.
class NumberColumns
{
public:
    using Row = quint32;
    using Id = TextDictionary::Id;

    /// What the accessors of the same names give, for whoever keeps columns elsewhere.
    struct Parts
    {
        std::vector<PhoneKey> keys;
        std::vector<Id> accountIds;
        std::vector<Id> civicAddressIds;
        std::vector<Id> sipHeaderIds;
        std::vector<Id> problemIds;
        std::vector<quint32> traitIds;
        TextDictionary accounts;
        TextDictionary civicAddresses;
        TextDictionary sipHeaders;
        TextDictionary problems;
        TextDictionary words;
        std::vector<NumberTraits> traits;
    };
    /// Nothing unless the parts fit together: columns of one length, traits that differ from each other, and
    /// every id within what it points into.
    [[nodiscard]] static std::optional<NumberColumns> fromParts(Parts parts);

    /// The rows of other columns (a page) as they are in ours. Its dictionaries are translated once, and not
    /// text by text for each row.
    class Translation
    {
    public:
        [[nodiscard]] NumberCells cells(Row row) const
        {
            return {m_accounts[m_other.m_accounts[row]], m_civicAddresses[m_other.m_civicAddresses[row]],
                    m_sipHeaders[m_other.m_sipHeaders[row]], m_problems[m_other.m_problems[row]],
                    m_traits[m_other.m_traits[row]]};
        }

    private:
        friend class NumberColumns;
        Translation(const NumberColumns &other, NumberColumns &ours);

        const NumberColumns &m_other;
        std::vector<Id> m_accounts; ///< ours by theirs
        std::vector<Id> m_civicAddresses;
        std::vector<Id> m_sipHeaders;
        std::vector<Id> m_problems;
        std::vector<quint32> m_traits;
    };

    [[nodiscard]] std::size_t size() const { return m_keys.size(); }
    void reserve(std::size_t rows);
    void append(const NumberFields &fields) { append(fields.key, cellsOf(fields)); }
    void append(PhoneKey key, const NumberCells &cells);
    void append(const NumberColumns &other);
    /// Texts that we do not have yet are added. The other columns must outlive the translation.
    [[nodiscard]] Translation translate(const NumberColumns &other) { return {other, *this}; }
    /// Texts that we do not have yet are added.
    [[nodiscard]] NumberCells cellsOf(const NumberFields &fields);
    /// False when the row held just that already.
    bool set(Row row, const NumberCells &cells);
    void clearKey(Row row) { m_keys[row] = 0; }
    [[nodiscard]] NumberCells cellsAt(Row row) const
    {
        return {m_accounts[row], m_civicAddresses[row], m_sipHeaders[row], m_problems[row], m_traits[row]};
    }
    [[nodiscard]] NumberFields at(Row row) const;
    /// The rows from first up to, but not including, last that hold a number, with the texts they need only.
    [[nodiscard]] NumberColumns copyOf(Row first, Row last) const;

    [[nodiscard]] const std::vector<PhoneKey> &keys() const { return m_keys; }
    [[nodiscard]] const std::vector<Id> &accountIds() const { return m_accounts; }
    [[nodiscard]] const std::vector<Id> &civicAddressIds() const { return m_civicAddresses; }
    [[nodiscard]] const std::vector<Id> &sipHeaderIds() const { return m_sipHeaders; }
    [[nodiscard]] const std::vector<Id> &problemIds() const { return m_problems; }
    [[nodiscard]] const std::vector<quint32> &traitIds() const { return m_traits; }

    [[nodiscard]] const TextDictionary &accounts() const { return m_accountTexts; }
    [[nodiscard]] const TextDictionary &civicAddresses() const { return m_civicAddressTexts; }
    [[nodiscard]] const TextDictionary &sipHeaders() const { return m_sipHeaderTexts; }
    [[nodiscard]] const TextDictionary &problems() const { return m_problemTexts; }
    [[nodiscard]] const TextDictionary &words() const { return m_words; }
    [[nodiscard]] const std::vector<NumberTraits> &traits() const { return m_distinctTraits; }

    [[nodiscard]] QString account(Row row) const { return m_accountTexts.text(m_accounts[row]); }
    [[nodiscard]] QString civicAddress(Row row) const
    {
        return m_civicAddressTexts.text(m_civicAddresses[row]);
    }
    [[nodiscard]] QString sipHeader(Row row) const { return m_sipHeaderTexts.text(m_sipHeaders[row]); }
    [[nodiscard]] QString problem(Row row) const { return m_problemTexts.text(m_problems[row]); }
    [[nodiscard]] const NumberTraits &traitsOf(Row row) const { return m_distinctTraits[m_traits[row]]; }

    void shrink();
    [[nodiscard]] std::size_t memory() const; ///< bytes held, spare room included

private:
    struct TraitsHash
    {
        std::size_t operator()(const NumberTraits &traits) const;
    };

    [[nodiscard]] quint32 addTraits(const NumberFields &fields);
    [[nodiscard]] quint32 addTraits(const NumberTraits &traits);

    std::vector<PhoneKey> m_keys;
    std::vector<Id> m_accounts;
    std::vector<Id> m_civicAddresses;
    std::vector<Id> m_sipHeaders;
    std::vector<Id> m_problems;
    std::vector<quint32> m_traits;

    TextDictionary m_accountTexts;
    TextDictionary m_civicAddressTexts;
    TextDictionary m_sipHeaderTexts;
    TextDictionary m_problemTexts;
    TextDictionary m_words;
    std::vector<NumberTraits> m_distinctTraits;
    std::unordered_map<NumberTraits, quint32, TraitsHash> m_traitsByValue;
    quint32 m_lastTraits = 0;
};

} // namespace acg
