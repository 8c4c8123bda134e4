// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/account_from_rfi.h"

#include "models/domain/field_rules.h"

using namespace Qt::StringLiterals;

namespace acg {

namespace {

/// Letters that do not come apart into one of ours and an accent.
QString plainLetter(QChar letter)
{
    switch (letter.unicode()) {
    case u'ß':
        return u"ss"_s;
    case u'æ':
        return u"ae"_s;
    case u'œ':
        return u"oe"_s;
    case u'ø':
        return u"o"_s;
    case u'ð':
    case u'đ':
        return u"d"_s;
    case u'ł':
        return u"l"_s;
    case u'þ':
        return u"th"_s;
    default:
        return {};
    }
}

/// "litware" of grace@mail.litware.co.example.
QString companyOfAddress(const QString &email)
{
    const QStringList labels = email.section(u'@', 1).split(u'.', Qt::SkipEmptyParts);
    QString longest;
    for (const QString &label : labels.first(std::max<qsizetype>(0, labels.size() - 1))) {
        if (label.size() > longest.size())
            longest = label;
    }
    return longest;
}

QString freeName(const QString &name, const std::function<bool(const QString &)> &isTaken)
{
    QString free = name;
    for (int other = 2; isTaken(free); ++other) {
        const QString ending = u"-%1"_s.arg(other);
        free = name.left(maximumLength(Field::AccountName) - ending.size()) + ending;
    }
    return free;
}

} // namespace

QString accountNameFrom(const QString &words)
{
    QString name;
    const QString letters = words.normalized(QString::NormalizationForm_KD).toLower();
    for (const QChar letter : letters) {
        if (letter.isMark() || letter == u'\'' || letter == u'’')
            continue; // an accent that came off, or "Joe's"
        const bool allowed
            = letter == u'_' || (letter >= u'a' && letter <= u'z') || (letter >= u'0' && letter <= u'9');
        const QString plain = allowed ? QString(letter) : plainLetter(letter);
        if (!plain.isEmpty())
            name += plain;
        else if (!name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
    }
    name.truncate(maximumLength(Field::AccountName));
    while (name.endsWith(u'-'))
        name.chop(1);
    return name;
}

Account accountFor(const RequestForInformation &rfi, const std::function<bool(const QString &)> &isTaken)
{
    QString name = check(Field::AccountName, rfi.accountName()) ? QString() : rfi.accountName();
    QStringList sources{rfi.companyName()};
    const QList<RfiContact> contacts = rfi.contacts();
    for (const RfiContact &contact : contacts)
        sources.append(companyOfAddress(contact.email));
    sources.append("customer-"_L1 + rfi.tenantId().left(8));
    for (const QString &source : std::as_const(sources)) {
        if (name.isEmpty())
            name = accountNameFrom(source);
    }
    Account account(freeName(name, isTaken));
    account.setTeamsTenantId(rfi.tenantId());
    account.setEnabled(Service::TeamsOperatorConnect, true);
    account.setSyncEnabled(Service::TeamsOperatorConnect, true);
    return account;
}

bool belongTogether(const RequestForInformation &rfi, const QString &accountName,
                    const QString &accountTenantId)
{
    if (!accountTenantId.isEmpty())
        return accountTenantId.compare(rfi.tenantId(), Qt::CaseInsensitive) == 0;
    return !accountName.isEmpty() && accountName == rfi.accountName();
}

} // namespace acg
