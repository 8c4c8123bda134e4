// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every rule of the contract's field table, at its limit and beyond, through the forms.

#include "tests/ui/with_session.h"
#include "ui/editors/account_editor.h"
#include "ui/editors/number_editor.h"

#include <QPointer>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

enum class Form { Account, Number };

struct Rule
{
    Form form;
    QString field;
    QString label; ///< by which messages name it
    QStringList accepted; ///< the last one at its upper limit
    QList<std::pair<QString, QString>> refused; ///< with what is said
};

const QString nameCharacters = u"Only letters, digits, - and _; %1 is not allowed"_s;
const QString tokenCharacters = u"Only letters, digits, =, - and _; %1 is not allowed"_s;
const QString numberCharacters
    = u"Only digits, +, blanks, dashes, dots, slashes and brackets; %1 is not allowed"_s;

QList<Rule> rules()
{
    QList<Rule> all{
        {Form::Account,
         u"accountName"_s,
         u"Name"_s,
         {u"a"_s, u"Az09_-"_s, QString(100, u'x')},
         {{{}, u"Enter a name"_s},
          {QString(101, u'x'), u"At most 100 characters"_s},
          {u"a b"_s, nameCharacters.arg(u"a space"_s)},
          {u"a.b"_s, nameCharacters.arg(u"'.'"_s)},
          {u"a=b"_s, nameCharacters.arg(u"'='"_s)},
          {u"k\u00f6ln"_s, nameCharacters.arg(u"'\u00f6'"_s)}}},
        {Form::Account,
         u"correlationId"_s,
         u"Correlation ID"_s,
         {{}, u"any text, \u00e9 ("_s, QString(500, u'x')},
         {}},
        {Form::Account, u"teamsTenantId"_s, u"Teams tenant ID"_s, {{}, u"tenantIdString"_s}, {}},
        {Form::Account,
         u"subdomain"_s,
         u"Subdomain"_s,
         {{}, u"a"_s, u"Az09_-"_s, QString(10, u'x')},
         {{QString(11, u'x'), u"At most 10 characters"_s},
          {u"a.b"_s, nameCharacters.arg(u"'.'"_s)},
          {u"a=b"_s, nameCharacters.arg(u"'='"_s)}}},
        {Form::Number,
         u"customSipHeader"_s,
         u"SIP header"_s,
         {{}, u"h"_s, u"Az09_-"_s, QString(100, u'x')},
         {{QString(101, u'x'), u"At most 100 characters"_s},
          {u"a=b"_s, nameCharacters.arg(u"'='"_s)},
          {u"a b"_s, nameCharacters.arg(u"a space"_s)}}},
        // Three characters are more than the contract asks for and fewer than any country has.
        {Form::Number,
         u"telephoneNumber"_s,
         u"Telephone number"_s,
         {u"+6834002"_s, u"+14255550188"_s, u"+493012345678901"_s},
         {{{}, u"Enter a telephone number"_s},
          {u"+1"_s, u"At least 3 characters"_s},
          {u"+12"_s, u"Too short for a telephone number (United States)"_s},
          {u"+4930123456789012"_s, u"At most 16 characters"_s},
          {u"+0123456"_s, u"Write it with + and the country code, like +14255550100"_s},
          {u"+1425555x100"_s, numberCharacters.arg(u"'x'"_s)}}},
    };
    for (const QString &region : {u"1"_s, u"2"_s})
        all.append({Form::Account,
                    u"region%1Token"_s.arg(region),
                    u"Region %1 token"_s.arg(region),
                    {{}, u"t"_s, u"MS=ms-Az_09"_s, QString(100, u'=')},
                    {{QString(101, u'='), u"At most 100 characters"_s},
                     {u"a+b"_s, tokenCharacters.arg(u"'+'"_s)},
                     {u"a b"_s, tokenCharacters.arg(u"a space"_s)}}});
    return all;
}

class FieldLimits : public WithSession
{
protected:
    void SetUp() override
    {
        WithSession::SetUp();
        ASSERT_TRUE(loadAccounts());
        window.show();
    }

    void TearDown() override
    {
        delete editor;
        WithSession::TearDown();
    }

    /// With everything filled in that is needed, and Direct Routing on for its fields.
    void open(Form form)
    {
        delete editor;
        if (form == Form::Account)
            editor = new AccountEditor(session->resources(), {}, &window);
        else
            editor = new NumberEditor(session->resources(), session->accounts(), {u"contoso"_s, {}}, &window);
        editor->open();
        ASSERT_TRUE(eventually([&] { return editor->state() == EditorDialog::State::Editing; }));
        if (form == Form::Account) {
            type(&line(u"accountName"_s), u"limits%1"_s.arg(++accounts));
            click(*editor, u"teamsDirectRoutingEnabled"_s);
        } else {
            type(&line(u"telephoneNumber"_s), u"+14255550177"_s);
        }
    }

    [[nodiscard]] QLineEdit &line(const QString &name) const { return child<QLineEdit>(*editor, name); }
    [[nodiscard]] std::string footer() const
    {
        return child<QLabel>(*editor, u"editorFooter"_s).text().toStdString();
    }
    [[nodiscard]] bool canSave() const { return child<QAbstractButton>(*editor, u"save"_s).isEnabled(); }

    QWidget window;
    QPointer<EditorDialog> editor;
    int accounts = 0;
};

TEST_F(FieldLimits, WhatBreaksARuleIsRefusedByAMessageThatNamesTheField)
{
    for (const Rule &rule : rules()) {
        open(rule.form);
        for (const auto &[text, message] : rule.refused) {
            retype(&line(rule.field), u"x"_s); // so that an empty text was typed too
            retype(&line(rule.field), text);
            EXPECT_FALSE(canSave()) << rule.field.toStdString() << ": " << text.toStdString();
            EXPECT_EQ(footer(), u"%1: %2"_s.arg(rule.label, message).toStdString());
            if (text.isEmpty())
                continue; // an empty form is no mistake yet
            EXPECT_EQ(child<QLabel>(*editor, rule.field + "Note"_L1).text().toStdString(),
                      message.toStdString());
        }
    }
    EXPECT_EQ(arrived("PUT", u".*"_s), 0);
}

TEST_F(FieldLimits, WhatIsAtTheLimitIsAcceptedByFormAndGateway)
{
    for (const Rule &rule : rules()) {
        open(rule.form);
        for (const QString &text : rule.accepted) {
            retype(&line(rule.field), text);
            EXPECT_TRUE(canSave()) << rule.field.toStdString() << ": " << text.toStdString() << ": "
                                   << footer();
        }
        click(*editor, u"save"_s);
        ASSERT_TRUE(eventually([&] { return editor.isNull() || !editor->message().text().isEmpty(); }));
        EXPECT_TRUE(editor.isNull()) << rule.field.toStdString() << ": "
                                     << editor->message().text().toStdString();
    }
}

TEST_F(FieldLimits, ANumberTheGatewayHasIsNotJudged)
{
    Answer<Versioned<Number>> made;
    session->resources().createNumber(Number(u"contoso"_s, u"+12"_s), qApp, made.take());
    ASSERT_TRUE(made.wait()) << made.wait().error().message.toStdString();
    editor = new NumberEditor(session->resources(), session->accounts(), {u"contoso"_s, u"+12"_s}, &window);
    editor->open();
    ASSERT_TRUE(eventually([&] { return editor->state() == EditorDialog::State::Editing; }));
    type(&line(u"customSipHeader"_s), u"h"_s);
    EXPECT_TRUE(canSave()) << footer();
}

} // namespace
