// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/bulk/row_outlines.h"

#include <algorithm>

namespace acg {

namespace {

/// No telephone number begins so: 15 is no digit.
constexpr PhoneKey textMark = 0xF000'0000'0000'0000;

TextDictionary::Id textOf(PhoneKey name)
{
    return static_cast<TextDictionary::Id>(name & 0xFFFF'FFFF);
}

quint16 packed(RowAction action, RowState state, RowSync sync)
{
    return static_cast<quint16>(int(action) | int(state) << 3 | int(sync) << 6);
}

} // namespace

void RowOutlines::append(const BulkRow &row)
{
    const std::optional<PhoneKey> phone = packPhone(QStringView(row.subject.name));
    m_ids.push_back(static_cast<quint32>(row.id));
    m_names.push_back(phone ? *phone : textMark | m_texts.add(row.subject.name.toStdString()));
    m_accounts.push_back(m_texts.add(row.subject.accountName.toStdString()));
    const bool isAccount = row.subject.kind == ChangedKind::Account;
    m_flags.push_back(
        static_cast<quint16>(packed(row.action, row.state, row.sync) | (isAccount ? accountFlag : 0)));
}

void RowOutlines::append(const RowOutlines &others)
{
    m_ids.insert(m_ids.end(), others.m_ids.begin(), others.m_ids.end());
    m_flags.insert(m_flags.end(), others.m_flags.begin(), others.m_flags.end());
    std::vector<TextDictionary::Id> ours(others.m_texts.size());
    for (TextDictionary::Id text = 1; text < ours.size(); ++text)
        ours[text] = m_texts.add(others.m_texts.at(text));
    for (const PhoneKey name : others.m_names)
        m_names.push_back(isPhoneKey(name) ? name : textMark | ours[textOf(name)]);
    for (const TextDictionary::Id account : others.m_accounts)
        m_accounts.push_back(ours[account]);
}

std::size_t RowOutlines::find(qint64 id) const
{
    const auto found = std::ranges::lower_bound(m_ids, static_cast<quint32>(id));
    return found != m_ids.end() && *found == id ? std::size_t(found - m_ids.begin()) : size();
}

QString RowOutlines::name(std::size_t at) const
{
    return isPhoneKey(m_names[at]) ? phoneText(m_names[at]) : m_texts.text(textOf(m_names[at]));
}

QString RowOutlines::account(std::size_t at) const
{
    return m_texts.text(m_accounts[at]);
}

void RowOutlines::update(std::size_t at, RowAction action, RowState state, RowSync sync)
{
    m_flags[at] = static_cast<quint16>((m_flags[at] & accountFlag) | packed(action, state, sync));
}

std::vector<bool> RowOutlines::mentioning(const QString &text) const
{
    std::vector<quint8> hits;
    m_texts.search(TextNeedle(text), hits);
    const std::optional<PhoneNeedle> digits = PhoneNeedle::fromText(text);
    std::vector<bool> found(size());
    for (std::size_t at = 0; at < size(); ++at) {
        const PhoneKey name = m_names[at];
        const bool inName = isPhoneKey(name) ? digits && digits->isIn(name) : hits[textOf(name)] != 0;
        found[at] = inName || hits[m_accounts[at]] != 0;
    }
    return found;
}

} // namespace acg
