// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/account_from_rfi.h"
#include "models/domain/field_rules.h"

#include <QJsonArray>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace acg {
namespace {

RequestForInformation request(const QString &company, const QString &email, const QString &accountName = {})
{
    const QJsonObject contact{{u"companyName"_s, company}, {u"email"_s, email}};
    return RequestForInformation::fromJson({{u"tenantId"_s, u"a7fca2fa-8d8c-41a0-8207-c7766b9913cf"_s},
                                            {u"accountName"_s, accountName},
                                            {u"contacts"_s, QJsonArray{contact}}})
        .value();
}

QString nameFor(const RequestForInformation &rfi, const QStringList &taken = {})
{
    return accountFor(rfi, [&taken](const QString &name) { return taken.contains(name); }).name();
}

TEST(AccountNameFrom, keepsWhatTheFieldRuleAllows)
{
    EXPECT_EQ(accountNameFrom(u"Litware, Inc."_s), u"litware-inc"_s);
    EXPECT_EQ(accountNameFrom(u"  Café Müller & Söhne GmbH "_s), u"cafe-muller-sohne-gmbh"_s);
    EXPECT_EQ(accountNameFrom(u"Weißenfels Æther Øst"_s), u"weissenfels-aether-ost"_s);
    EXPECT_EQ(accountNameFrom(u"Joe’s snake_case"_s), u"joes-snake_case"_s);
    EXPECT_EQ(accountNameFrom(u"日本電信"_s), QString());
    EXPECT_EQ(accountNameFrom(u"--"_s), QString());
    EXPECT_EQ(accountNameFrom(QString(300, u'a')).size(), maximumLength(Field::AccountName));
}

TEST(AccountNameFrom, isValidWhateverItIsMadeFrom)
{
    for (int first = 1; first < 0x3000; first += 7) {
        QString words;
        for (int i = 0; i < 7; ++i)
            words += QChar(first + i);
        const QString name = accountNameFrom(words);
        EXPECT_TRUE(name.isEmpty() || !check(Field::AccountName, name)) << name.toStdString();
    }
}

TEST(AccountFor, hasTheTenantAndOperatorConnect)
{
    const Account account = accountFor(request(u"Litware, Inc."_s, u"g@litware.example"_s),
                                       [](const QString &) { return false; });
    EXPECT_EQ(account.name(), u"litware-inc"_s);
    EXPECT_EQ(account.teamsTenantId(), u"a7fca2fa-8d8c-41a0-8207-c7766b9913cf"_s);
    EXPECT_TRUE(account.isEnabled(Service::TeamsOperatorConnect));
    EXPECT_TRUE(account.isSyncEnabled(Service::TeamsOperatorConnect));
    EXPECT_FALSE(account.hasService(Service::TeamsDirectRouting));
}

TEST(AccountFor, takesTheNameFromWhateverSaysIt)
{
    EXPECT_EQ(nameFor(request(u"Litware"_s, {}, u"Lit_7"_s)), u"Lit_7"_s) << "as the request names it";
    EXPECT_EQ(nameFor(request(u"日本電信"_s, u"a@mail.litware.co.example"_s)), u"litware"_s);
    EXPECT_EQ(nameFor(request({}, {})), u"customer-a7fca2fa"_s);
    EXPECT_EQ(nameFor(request(u"Litware"_s, {}, u"not a name"_s)), u"litware"_s);
}

TEST(AccountFor, avoidsNamesThatAreTaken)
{
    EXPECT_EQ(nameFor(request(u"Litware"_s, {}), {u"litware"_s, u"litware-2"_s}), u"litware-3"_s);
    const QString longest(maximumLength(Field::AccountName), u'a');
    const QString other = nameFor(request(longest, {}), {longest});
    EXPECT_TRUE(other.endsWith("-2"_L1));
    EXPECT_FALSE(check(Field::AccountName, other));
}

TEST(BelongTogether, byTenantElseByName)
{
    const RequestForInformation rfi = request(u"Litware"_s, {}, u"litware"_s);
    EXPECT_TRUE(belongTogether(rfi, u"other"_s, u"A7FCA2FA-8D8C-41A0-8207-C7766B9913CF"_s));
    EXPECT_TRUE(belongTogether(rfi, u"litware"_s, {}));
    EXPECT_FALSE(belongTogether(rfi, u"litware"_s, u"another-tenant"_s));
    EXPECT_FALSE(belongTogether(request({}, {}), {}, {}));
}

} // namespace
} // namespace acg
