// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/number_columns.h"

#include "models/domain/number.h"

#include <algorithm>

namespace acg {

namespace {

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

/// Of the services that have the property, the first that says something.
QByteArray first(const Number &number, QString (Number::*property)(Service) const)
{
    for (const Service service : allServices) {
        const QString text = (number.*property)(service);
        if (!text.isEmpty())
            return text.toUtf8();
    }
    return {};
}

} // namespace

NumberTexts::NumberTexts(const Number &number)
{
    const Provisioning provisioning = number.provisioning();
    QString problem;
    if (!provisioning.errors.isEmpty()) {
        const ProvisioningError &error = provisioning.errors.first();
        problem = error.message.isEmpty() ? error.code : error.message;
    }
    m_texts[0] = number.accountName().toUtf8();
    m_texts[1] = first(number, &Number::civicAddressId);
    m_texts[2] = number.customSipHeader().toUtf8();
    m_texts[3] = problem.toUtf8();
    m_texts[4] = provisioning.text.toUtf8();
    m_texts[5] = first(number, &Number::assignmentStatus);
    m_texts[6] = first(number, &Number::usage);

    m_fields.key = packPhone(number.telephoneNumber()).value_or(0);
    m_fields.account = viewOf(m_texts[0]);
    m_fields.civicAddress = viewOf(m_texts[1]);
    m_fields.sipHeader = viewOf(m_texts[2]);
    m_fields.problem = viewOf(m_texts[3]);
    m_fields.status = viewOf(m_texts[4]);
    m_fields.assignment = viewOf(m_texts[5]);
    m_fields.usage = viewOf(m_texts[6]);
    for (std::size_t i = 0; i < allServices.size(); ++i) {
        if (number.isEnabled(allServices[i]))
            m_fields.services |= static_cast<quint8>(1U << i);
    }
}

std::size_t NumberColumns::TraitsHash::operator()(const NumberTraits &traits) const
{
    return qHashMulti(0, traits.status, traits.assignment, traits.usage, traits.services);
}

std::optional<NumberColumns> NumberColumns::fromParts(Parts parts)
{
    const std::size_t rows = parts.keys.size();
    const auto fits = [rows](const std::vector<quint32> &ids, std::size_t bound) {
        return ids.size() == rows && std::ranges::all_of(ids, [bound](quint32 id) { return id < bound; });
    };
    const std::size_t words = parts.words.size();
    if (!fits(parts.accountIds, parts.accounts.size())
        || !fits(parts.civicAddressIds, parts.civicAddresses.size())
        || !fits(parts.sipHeaderIds, parts.sipHeaders.size())
        || !fits(parts.problemIds, parts.problems.size()) || !fits(parts.traitIds, parts.traits.size())
        || !std::ranges::all_of(parts.traits, [words](const NumberTraits &t) {
               return t.status < words && t.assignment < words && t.usage < words;
           }))
        return std::nullopt;

    NumberColumns columns;
    for (const NumberTraits &traits : parts.traits)
        static_cast<void>(columns.addTraits(traits));
    if (columns.m_distinctTraits.size() != parts.traits.size())
        return std::nullopt;
    columns.m_keys = std::move(parts.keys);
    columns.m_accounts = std::move(parts.accountIds);
    columns.m_civicAddresses = std::move(parts.civicAddressIds);
    columns.m_sipHeaders = std::move(parts.sipHeaderIds);
    columns.m_problems = std::move(parts.problemIds);
    columns.m_traits = std::move(parts.traitIds);
    columns.m_accountTexts = std::move(parts.accounts);
    columns.m_civicAddressTexts = std::move(parts.civicAddresses);
    columns.m_sipHeaderTexts = std::move(parts.sipHeaders);
    columns.m_problemTexts = std::move(parts.problems);
    columns.m_words = std::move(parts.words);
    return columns;
}

NumberColumns::Translation::Translation(const NumberColumns &other, NumberColumns &ours)
    : m_other(other)
{
    const auto translate = [](const TextDictionary &from, TextDictionary &to) {
        std::vector<Id> ids(from.size());
        for (Id id = 0; id < from.size(); ++id)
            ids[id] = to.add(from.at(id));
        return ids;
    };
    m_accounts = translate(other.m_accountTexts, ours.m_accountTexts);
    m_civicAddresses = translate(other.m_civicAddressTexts, ours.m_civicAddressTexts);
    m_sipHeaders = translate(other.m_sipHeaderTexts, ours.m_sipHeaderTexts);
    m_problems = translate(other.m_problemTexts, ours.m_problemTexts);
    const std::vector<Id> words = translate(other.m_words, ours.m_words);
    m_traits.reserve(other.m_distinctTraits.size());
    for (const NumberTraits &t : other.m_distinctTraits)
        m_traits.push_back(
            ours.addTraits({words[t.status], words[t.assignment], words[t.usage], t.services}));
}

void NumberColumns::append(PhoneKey key, const NumberCells &cells)
{
    // No reserve() for a page: it would copy the whole column with each, where growth by itself copies it
    // now and then.
    m_keys.push_back(key);
    m_accounts.push_back(cells.account);
    m_civicAddresses.push_back(cells.civicAddress);
    m_sipHeaders.push_back(cells.sipHeader);
    m_problems.push_back(cells.problem);
    m_traits.push_back(cells.traits);
}

void NumberColumns::append(const NumberColumns &other)
{
    const Translation translation = translate(other);
    for (Row row = 0; row < other.size(); ++row)
        append(other.m_keys[row], translation.cells(row));
}

NumberCells NumberColumns::cellsOf(const NumberFields &fields)
{
    return {m_accountTexts.add(fields.account), m_civicAddressTexts.add(fields.civicAddress),
            m_sipHeaderTexts.add(fields.sipHeader), m_problemTexts.add(fields.problem), addTraits(fields)};
}

bool NumberColumns::set(Row row, const NumberCells &cells)
{
    if (cellsAt(row) == cells)
        return false;
    m_accounts[row] = cells.account;
    m_civicAddresses[row] = cells.civicAddress;
    m_sipHeaders[row] = cells.sipHeader;
    m_problems[row] = cells.problem;
    m_traits[row] = cells.traits;
    return true;
}

NumberColumns NumberColumns::copyOf(Row first, Row last) const
{
    NumberColumns copy;
    constexpr Id unknown = ~Id{0};
    const auto copied = [&](const std::vector<Id> &ids, std::vector<Id> &to, std::size_t distinct, auto add) {
        std::vector<Id> translation(distinct, unknown);
        to.reserve(last - first);
        for (Row row = first; row < last; ++row) {
            if (m_keys[row] == 0)
                continue;
            Id &id = translation[ids[row]];
            if (id == unknown)
                id = add(ids[row]);
            to.push_back(id);
        }
    };
    const auto copyTexts = [&](const std::vector<Id> &ids, std::vector<Id> &to, const TextDictionary &texts,
                               TextDictionary &toTexts) {
        copied(ids, to, texts.size(), [&](Id id) { return toTexts.add(texts.at(id)); });
    };
    std::copy_if(m_keys.begin() + first, m_keys.begin() + last, std::back_inserter(copy.m_keys),
                 [](PhoneKey key) { return key != 0; });
    copyTexts(m_accounts, copy.m_accounts, m_accountTexts, copy.m_accountTexts);
    copyTexts(m_civicAddresses, copy.m_civicAddresses, m_civicAddressTexts, copy.m_civicAddressTexts);
    copyTexts(m_sipHeaders, copy.m_sipHeaders, m_sipHeaderTexts, copy.m_sipHeaderTexts);
    copyTexts(m_problems, copy.m_problems, m_problemTexts, copy.m_problemTexts);
    copied(m_traits, copy.m_traits, m_distinctTraits.size(), [&](Id id) {
        const NumberTraits &t = m_distinctTraits[id];
        return copy.addTraits({copy.m_words.add(m_words.at(t.status)),
                               copy.m_words.add(m_words.at(t.assignment)),
                               copy.m_words.add(m_words.at(t.usage)), t.services});
    });
    return copy;
}

NumberFields NumberColumns::at(Row row) const
{
    const NumberTraits &traits = traitsOf(row);
    return {.key = m_keys[row],
            .account = m_accountTexts.at(m_accounts[row]),
            .civicAddress = m_civicAddressTexts.at(m_civicAddresses[row]),
            .sipHeader = m_sipHeaderTexts.at(m_sipHeaders[row]),
            .problem = m_problemTexts.at(m_problems[row]),
            .status = m_words.at(traits.status),
            .assignment = m_words.at(traits.assignment),
            .usage = m_words.at(traits.usage),
            .services = traits.services};
}

quint32 NumberColumns::addTraits(const NumberFields &fields)
{
    if (!m_distinctTraits.empty()) {
        const NumberTraits &last = m_distinctTraits[m_lastTraits];
        if (last.services == fields.services && m_words.at(last.status) == fields.status
            && m_words.at(last.assignment) == fields.assignment && m_words.at(last.usage) == fields.usage)
            return m_lastTraits;
    }
    return addTraits(NumberTraits{m_words.add(fields.status), m_words.add(fields.assignment),
                                  m_words.add(fields.usage), fields.services});
}

quint32 NumberColumns::addTraits(const NumberTraits &traits)
{
    const auto [entry, isNew]
        = m_traitsByValue.try_emplace(traits, static_cast<quint32>(m_distinctTraits.size()));
    if (isNew)
        m_distinctTraits.push_back(traits);
    m_lastTraits = entry->second;
    return m_lastTraits;
}

void NumberColumns::reserve(std::size_t rows)
{
    m_keys.reserve(rows);
    for (std::vector<Id> *column : {&m_accounts, &m_civicAddresses, &m_sipHeaders, &m_problems, &m_traits})
        column->reserve(rows);
}

void NumberColumns::shrink()
{
    m_keys.shrink_to_fit();
    for (std::vector<Id> *column : {&m_accounts, &m_civicAddresses, &m_sipHeaders, &m_problems, &m_traits})
        column->shrink_to_fit();
    for (TextDictionary *texts :
         {&m_accountTexts, &m_civicAddressTexts, &m_sipHeaderTexts, &m_problemTexts, &m_words})
        texts->shrink();
}

std::size_t NumberColumns::memory() const
{
    constexpr std::size_t mapNode = 48;
    std::size_t bytes = m_keys.capacity() * sizeof(PhoneKey);
    for (const std::vector<Id> *column :
         {&m_accounts, &m_civicAddresses, &m_sipHeaders, &m_problems, &m_traits})
        bytes += column->capacity() * sizeof(Id);
    for (const TextDictionary *texts :
         {&m_accountTexts, &m_civicAddressTexts, &m_sipHeaderTexts, &m_problemTexts, &m_words})
        bytes += texts->memory();
    return bytes + m_distinctTraits.capacity() * sizeof(NumberTraits) + m_traitsByValue.size() * mapNode;
}

} // namespace acg
