// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/with_session.h"
#include "ui/dialogs/delete_account_dialog.h"
#include "ui/dialogs/delete_numbers_dialog.h"

#include <QCheckBox>
#include <QPointer>
#include <QPushButton>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

class DeleteDialogsTest : public WithSession
{
protected:
    void show(DeleteDialog *shown)
    {
        dialog = shown;
        QObject::connect(dialog, &DeleteDialog::deleted, &window,
                         [this](const QString &text) { sentence = text; });
        dialog->open();
    }

    void askAccount(const QString &name)
    {
        window.show();
        show(new DeleteAccountDialog(session->client(), session->resources(), name, &window));
        ASSERT_TRUE(eventually([&] { return text().contains("history"_L1); }));
    }

    void askNumbers(const QList<NumberKey> &numbers)
    {
        window.show();
        show(new DeleteNumbersDialog(session->resources(), numbers, &window));
    }

    [[nodiscard]] QString text() const { return child<QLabel>(*dialog, u"deleteText"_s).text(); }
    [[nodiscard]] QPushButton &button() const { return child<QPushButton>(*dialog, u"delete"_s); }
    [[nodiscard]] bool isClosed() const { return dialog.isNull(); }
    bool isGone(const QString &accountName)
    {
        Answer<Versioned<Account>> answer;
        session->resources().fetchAccount(accountName, qApp, answer.take());
        return !answer.wait() && answer.wait().error().isNotFound();
    }
    QList<NumberKey> someNumbers(qsizetype count)
    {
        EXPECT_TRUE(loadNumbers());
        QList<NumberKey> keys;
        for (int row = 0; keys.size() < count; ++row) {
            const QModelIndex index = session->numbers().index(row, 0);
            keys.append({index.data(NumberTableModel::AccountNameRole).toString(),
                         index.data(NumberTableModel::TelephoneNumberRole).toString()});
        }
        return keys;
    }

    QWidget window;
    QPointer<DeleteDialog> dialog;
    QString sentence;
};

TEST_F(DeleteDialogsTest, AnAccountGoesWithItsNumbersOnlyWhenAsked)
{
    askAccount(u"contoso"_s);
    EXPECT_TRUE(text().contains("2 numbers"_L1)) << text().toStdString();
    EXPECT_TRUE(text().contains("Operator Connect 1, Direct Routing 1"_L1));
    EXPECT_EQ(button().text(), u"&Delete account contoso");
    EXPECT_FALSE(button().isDefault());
    EXPECT_FALSE(button().isEnabled()) << "it has numbers";
    EXPECT_FALSE(button().toolTip().isEmpty()) << "and says why";
    click(*dialog, u"withNumbers"_s);
    ASSERT_TRUE(button().isEnabled());
    click(*dialog, u"delete"_s);
    ASSERT_TRUE(eventually([&] { return isClosed(); }));
    EXPECT_EQ(sentence, u"Account contoso and its 2 numbers deleted.");
    EXPECT_TRUE(isGone(u"contoso"_s));
    EXPECT_EQ(arrived("DELETE", u"/accounts/contoso.*deleteNumbers=true"_s), 1);
}

TEST_F(DeleteDialogsTest, EscapeDeletesNothing)
{
    askAccount(u"alpine-ski-house"_s);
    EXPECT_FALSE(child<QCheckBox>(*dialog, u"withNumbers"_s).isVisible());
    EXPECT_TRUE(button().isEnabled());
    QTest::keyClick(dialog, Qt::Key_Escape);
    ASSERT_TRUE(eventually([&] { return isClosed(); }));
    EXPECT_EQ(arrived("DELETE", {}), 0);
    EXPECT_TRUE(sentence.isEmpty());
}

TEST_F(DeleteDialogsTest, AnAccountThatChangedIsLookedAtAgain)
{
    askAccount(u"alpine-ski-house"_s);
    Versioned<Account> theirs = account(u"alpine-ski-house"_s);
    theirs.value.setCorrelationId(u"theirs"_s);
    put(theirs);
    click(*dialog, u"delete"_s);
    ASSERT_TRUE(eventually([&] { return child<QWidget>(*dialog, u"deleteMessage"_s).isVisible(); }));
    EXPECT_FALSE(button().isEnabled());
    EXPECT_FALSE(isGone(u"alpine-ski-house"_s));
    click(*dialog, u"lookAgain"_s);
    ASSERT_TRUE(eventually([&] { return button().isEnabled(); }));
    click(*dialog, u"delete"_s);
    ASSERT_TRUE(eventually([&] { return isClosed(); }));
    EXPECT_TRUE(isGone(u"alpine-ski-house"_s));
}

TEST_F(DeleteDialogsTest, ASingleNumberSaysThatItIsAssigned)
{
    askNumbers({{u"contoso"_s, u"+123451"_s}});
    ASSERT_TRUE(eventually([&] { return text().contains("unassigned from its user"_L1); }))
        << text().toStdString();
    EXPECT_EQ(button().text(), u"&Delete number +123451");
    click(*dialog, u"delete"_s);
    ASSERT_TRUE(eventually([&] { return isClosed(); }));
    EXPECT_EQ(sentence, u"Number +123451 deleted.");
    EXPECT_EQ(arrived("DELETE", u"numbers/"_s), 1);
}

TEST_F(DeleteDialogsTest, ManyNumbersGoInBatchesPerAccount)
{
    const QList<NumberKey> keys = someNumbers(344);
    askNumbers(keys);
    EXPECT_TRUE(text().contains("contoso: +123451, +123452"_L1) || text().contains("and those of"_L1));
    EXPECT_EQ(button().text(), u"&Delete 344 numbers");
    click(*dialog, u"delete"_s);
    ASSERT_TRUE(eventually([&] { return isClosed(); }));
    EXPECT_EQ(sentence, u"344 numbers deleted.");
    EXPECT_EQ(session->numbers().loadedCount(), 0) << "the list heard of it";
    QSet<QString> accounts;
    for (const NumberKey &key : keys)
        accounts.insert(key.accountName);
    EXPECT_EQ(arrived("POST", u":deleteNumbers"_s), accounts.size()) << "none has more than 100";
}

TEST_F(DeleteDialogsTest, WhichOnesFailedIsSaidAndTheyCanBeTriedAgain)
{
    const QList<NumberKey> keys = someNumbers(344);
    gateway.faults().add({"POST", QRegularExpression(u"/contoso:deleteNumbers"_s)},
                         sandbox::Fault::status(409));
    askNumbers(keys);
    click(*dialog, u"delete"_s);
    auto &message = child<InlineMessage>(*dialog, u"deleteMessage"_s);
    ASSERT_TRUE(
        eventually([&] { return message.text().contains("342 numbers deleted, 2 numbers not."_L1); }));
    EXPECT_TRUE(message.text().contains("+123451, +123452"_L1)) << message.text().toStdString();
    EXPECT_EQ(button().text(), u"&Delete 2 numbers") << "what is left";
    click(*dialog, u"delete"_s);
    ASSERT_TRUE(eventually([&] { return isClosed(); }));
    EXPECT_EQ(sentence, u"2 numbers deleted.");
}

} // namespace
