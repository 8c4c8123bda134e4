// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Two people edit the same account at the same time, each in a console of their own.

#include "tests/ui/with_session.h"
#include "ui/editors/account_editor.h"
#include "ui/editors/conflict_dialog.h"

#include <QCheckBox>
#include <QPointer>

#include <array>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

/// A field of the form: how hands change it, and what the account then has to be.
struct Field
{
    const char *name;
    void (*change)(const AccountEditor &);
    bool (*isChanged)(const Account &);
};

constexpr std::array fields{
    Field{"correlation ID",
          [](const AccountEditor &form) { retype(&child<QLineEdit>(form, u"correlationId"_s), u"crm-9"_s); },
          [](const Account &account) { return account.correlationId() == "crm-9"_L1; }},
    Field{"region 2 token",
          [](const AccountEditor &form) { retype(&child<QLineEdit>(form, u"region2Token"_s), u"new-2"_s); },
          [](const Account &account) { return account.regionToken(2) == "new-2"_L1; }},
    Field{"caller ID screening",
          [](const AccountEditor &form) { child<QCheckBox>(form, u"callScreening"_s).click(); },
          [](const Account &account) { return !account.callScreening(); }},
    Field{"sync of Direct Routing",
          [](const AccountEditor &form) { child<QCheckBox>(form, u"teamsDirectRoutingSync"_s).click(); },
          [](const Account &account) { return !account.isSyncEnabled(Service::TeamsDirectRouting); }},
};

class Console
{
public:
    Console(const sandbox::Gateway &gateway, QWidget &window)
        : m_session(profileFor(gateway), sandboxSecret)
        , m_editor(new AccountEditor(m_session.resources(), u"contoso"_s, &window))
    {
        m_editor->open();
    }

    [[nodiscard]] bool isReady() const { return m_editor->state() == EditorDialog::State::Editing; }
    void change(const Field &field) { field.change(*m_editor); }
    [[nodiscard]] bool changesNothing() const { return !m_editor->hasUnsavedChanges(); }

    /// Whatever somebody else has saved meanwhile; true when it is all saved.
    bool save()
    {
        click(*m_editor, u"save"_s);
        return eventually([this] {
            if (m_editor.isNull())
                return true;
            if (auto *dialog = m_editor->findChild<ConflictDialog *>()) {
                auto &merge = child<QAbstractButton>(*dialog, u"saveMerged"_s);
                EXPECT_TRUE(merge.isEnabled()) << "nothing has to be chosen: they changed other fields";
                merge.click();
            }
            return false;
        });
    }

private:
    Session m_session;
    QPointer<AccountEditor> m_editor;
};

class TwoConsoles : public WithGateway
{
protected:
    Account onGateway()
    {
        Session third(profileFor(gateway), sandboxSecret);
        Answer<Versioned<Account>> fetched;
        third.resources().fetchAccount(u"contoso"_s, &third, fetched.take());
        return fetched.wait() ? fetched.wait()->value : Account();
    }
};

/// A way to share the fields between the two: a digit for each, 0 for neither, 1 for the first, 2 for the
/// second.
class Shares : public TwoConsoles, public ::testing::WithParamInterface<int>
{
protected:
    [[nodiscard]] static int ownerOf(std::size_t field, int share)
    {
        for (std::size_t i = 0; i < field; ++i)
            share /= 3;
        return share % 3;
    }
};

TEST_P(Shares, LoseNoFieldOfEither)
{
    QWidget window;
    window.resize(1024, 700);
    window.show();
    Console first(gateway, window);
    Console second(gateway, window);
    ASSERT_TRUE(eventually([&] { return first.isReady() && second.isReady(); }));
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (ownerOf(i, GetParam()) == 1)
            first.change(fields.at(i));
        else if (ownerOf(i, GetParam()) == 2)
            second.change(fields.at(i));
    }
    EXPECT_TRUE(first.changesNothing() || first.save());
    EXPECT_TRUE(second.changesNothing() || second.save());
    const Account after = onGateway();
    for (std::size_t i = 0; i < fields.size(); ++i)
        EXPECT_EQ(fields.at(i).isChanged(after), ownerOf(i, GetParam()) != 0) << fields.at(i).name;
}

INSTANTIATE_TEST_SUITE_P(TwoConsoles, Shares, ::testing::Range(1, 81, 4));

} // namespace
