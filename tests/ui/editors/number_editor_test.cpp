// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/with_session.h"
#include "ui/editors/number_editor.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QPointer>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr auto oc = Service::TeamsOperatorConnect;

class NumberEditorTest : public WithSession
{
protected:
    void SetUp() override
    {
        WithSession::SetUp();
        ASSERT_TRUE(loadAccounts());
        window.show();
    }

    void edit(const NumberKey &key)
    {
        editor = new NumberEditor(session->resources(), session->accounts(), key, &window);
        editor->open();
        ASSERT_TRUE(eventually([&] { return editor->state() == EditorDialog::State::Editing; }));
    }

    [[nodiscard]] QLineEdit &line(const QString &name) const { return child<QLineEdit>(*editor, name); }
    [[nodiscard]] QCheckBox &box(const QString &name) const { return child<QCheckBox>(*editor, name); }
    [[nodiscard]] QComboBox &combo(const QString &name) const { return child<QComboBox>(*editor, name); }
    [[nodiscard]] QString note(const QString &name) const
    {
        return child<QLabel>(*editor, name + "Note"_L1).text();
    }
    [[nodiscard]] QString footer() const { return child<QLabel>(*editor, u"editorFooter"_s).text(); }
    [[nodiscard]] bool canSave() const { return child<QAbstractButton>(*editor, u"save"_s).isEnabled(); }

    static void choose(QComboBox &in, int row)
    {
        in.setCurrentIndex(row);
        Q_EMIT in.activated(row);
    }

    bool save()
    {
        click(*editor, u"save"_s);
        return eventually([&] { return editor.isNull(); });
    }

    QWidget window;
    QPointer<NumberEditor> editor;
};

TEST_F(NumberEditorTest, CreatesAnOperatorConnectNumber)
{
    edit({});
    EXPECT_FALSE(box(u"teamsOperatorConnectEnabled"_s).isEnabled()) << "no account is chosen";
    EXPECT_EQ(child<QLabel>(*editor, u"teamsOperatorConnectReason"_s).text(), u"Choose an account first");

    retype(combo(u"numberAccount"_s).lineEdit(), u"conto"_s); // part of its name will do
    QTest::keyClick(combo(u"numberAccount"_s).lineEdit(), Qt::Key_Return);
    ASSERT_TRUE(eventually([&] { return box(u"teamsOperatorConnectEnabled"_s).isEnabled(); }));
    EXPECT_FALSE(box(u"zoomPhoneCloudPeeringEnabled"_s).isEnabled());
    EXPECT_EQ(box(u"zoomPhoneCloudPeeringEnabled"_s).toolTip(), u"Not enabled on the account contoso");

    type(&line(u"telephoneNumber"_s), u"+14255550177"_s);
    click(*editor, u"teamsOperatorConnectEnabled"_s);
    EXPECT_FALSE(canSave());
    EXPECT_TRUE(footer().contains("usage"_L1)) << footer().toStdString();
    retype(combo(u"teamsOperatorConnectUsage"_s).lineEdit(), u"CallingUserAssignment"_s);
    ASSERT_TRUE(eventually([&] {
        return editor->findChild<QCheckBox *>(u"capabilityInboundCalling"_s) != nullptr;
    })) << "the account's capability plans offer it";
    click(*editor, u"capabilityInboundCalling"_s);
    QComboBox &address = combo(u"teamsOperatorConnectAddress"_s);
    ASSERT_TRUE(eventually([&] { return address.count() > 1; }));
    EXPECT_TRUE(address.itemText(1).contains("Redmond"_L1)) << "its text, not its id";
    choose(address, 1);
    EXPECT_FALSE(combo(u"teamsOperatorConnectLocation"_s).currentData().toString().isEmpty())
        << "the address's default location";
    click(*editor, u"teamsOperatorConnectAllowTenant"_s);
    type(&line(u"customSipHeader"_s), u"desk_7"_s);
    ASSERT_TRUE(canSave()) << footer().toStdString();
    const QString addressId = address.currentData().toString();
    ASSERT_TRUE(save());

    const Number made = number(u"contoso"_s, u"+14255550177"_s).value;
    EXPECT_TRUE(made.isEnabled(oc));
    EXPECT_FALSE(made.hasService(Service::TeamsDirectRouting));
    EXPECT_EQ(made.usage(oc), u"CallingUserAssignment");
    EXPECT_EQ(made.choosableCapabilities(oc), QStringList{u"InboundCalling"_s});
    EXPECT_EQ(made.civicAddressId(oc), addressId);
    EXPECT_TRUE(made.allowTenantAddressUpdate(oc));
    EXPECT_EQ(made.customSipHeader(), u"desk_7");
}

TEST_F(NumberEditorTest, ATelephoneNumberIsUnderstoodAsItIsWritten)
{
    edit({u"fabrikam"_s, {}});
    QComboBox &country = combo(u"numberCountry"_s);
    ASSERT_TRUE(eventually([&] { return country.currentData() == u"GB"_s; })) << "as the account's numbers";
    QLineEdit &telephone = line(u"telephoneNumber"_s);
    type(&telephone, u"(020) 7946-0321"_s);
    EXPECT_EQ(note(u"telephoneNumber"_s), u"+44 20 7946 0321, United Kingdom");
    EXPECT_TRUE(canSave()) << footer().toStdString();
    retype(&telephone, u"+1 (425) 555-0100"_s);
    EXPECT_EQ(note(u"telephoneNumber"_s), u"+1 425-555-0100, United States") << "it names its country";
    retype(&telephone, u"030 901820"_s);
    choose(country, country.findData(u"DE"_s));
    EXPECT_EQ(note(u"telephoneNumber"_s), u"+49 30 901820, Germany");
    retype(&telephone, u"00 44 20 7946 0321"_s);
    ASSERT_TRUE(save());
    EXPECT_EQ(number(u"fabrikam"_s, u"+442079460321"_s).value.telephoneNumber(), u"+442079460321");
}

TEST_F(NumberEditorTest, ANumberThatCannotBeIsRefused)
{
    edit({u"contoso"_s, {}});
    choose(combo(u"numberCountry"_s), combo(u"numberCountry"_s).findData(QString()));
    const std::pair<QString, QString> cases[] = {
        {u"0425"_s, u"Write it with + and the country code, like +14255550100, or choose a country"_s},
        {u"+1"_s, u"At least 3 characters"_s},
        {u"+1425-555"_s, u"Too short for a telephone number (United States)"_s},
        {u"+1 425 555 01001"_s, u"Too long for a telephone number (United States)"_s},
        {u"+1 555 0100"_s, u"The area code is missing"_s},
        {u"+999 1234567"_s, u"No country has this code"_s},
        {u"+491234567890123456"_s, u"At most 16 characters"_s},
        {u"+1425555o100"_s,
         u"Only digits, +, blanks, dashes, dots, slashes and brackets; 'o' is not allowed"_s},
        {{}, u"Enter a telephone number"_s},
    };
    for (const auto &[text, problem] : cases) {
        retype(&line(u"telephoneNumber"_s), u"+"_s);
        retype(&line(u"telephoneNumber"_s), text);
        EXPECT_FALSE(canSave()) << text.toStdString();
        EXPECT_EQ(footer(), "Telephone number: "_L1 + problem) << text.toStdString();
        EXPECT_FALSE(box(u"numberConfirmed"_s).isVisible());
    }
    retype(&line(u"telephoneNumber"_s), u"+491234567890123"_s); // 16 characters
    EXPECT_EQ(note(u"telephoneNumber"_s).left(4), u"+49 ");
}

TEST_F(NumberEditorTest, ANumberOfNoKnownRangeIsTakenOnceConfirmed)
{
    edit({u"contoso"_s, {}});
    type(&line(u"telephoneNumber"_s), u"+1 555 010 0100"_s);
    EXPECT_FALSE(canSave());
    EXPECT_TRUE(footer().contains("Telephone number: +1 555-010-0100 is in no range"_L1))
        << footer().toStdString();
    click(*editor, u"numberConfirmed"_s);
    EXPECT_TRUE(canSave()) << footer().toStdString();
    QTest::keyClick(&line(u"telephoneNumber"_s), Qt::Key_Backspace);
    type(&line(u"telephoneNumber"_s), u"1"_s);
    EXPECT_FALSE(canSave()) << "another number was confirmed";
    click(*editor, u"numberConfirmed"_s);
    ASSERT_TRUE(save());
    EXPECT_EQ(number(u"contoso"_s, u"+15550100101"_s).value.telephoneNumber(), u"+15550100101");
}

TEST_F(NumberEditorTest, FieldRulesAreToldAsOneTypes)
{
    edit({u"contoso"_s, {}});
    type(&line(u"telephoneNumber"_s), u"+1 425 555 0177"_s);
    type(&line(u"customSipHeader"_s), QString(100, u'h'));
    EXPECT_TRUE(canSave());
    type(&line(u"customSipHeader"_s), u"h"_s);
    EXPECT_EQ(note(u"customSipHeader"_s), u"At most 100 characters");
    retype(&line(u"customSipHeader"_s), u"a=b"_s);
    EXPECT_EQ(note(u"customSipHeader"_s), u"Only letters, digits, - and _; '=' is not allowed");
    EXPECT_FALSE(canSave());
}

TEST_F(NumberEditorTest, WhatNobodyKnowsSurvivesAnEdit)
{
    Versioned<Number> strange = number(u"contoso"_s, u"+123451"_s);
    strange.value.setChoosableCapabilities(oc, {u"OutboundCalling"_s, u"x-Telepathy"_s});
    strange.value.setLocationId(oc, u"x-nowhere"_s);
    QJsonObject json = strange.value.toRequestBody();
    json.insert(u"x-note"_s, u"keep"_s);
    const auto parsed = Number::fromJson(json);
    ASSERT_TRUE(parsed);
    put(Versioned<Number>{*parsed, strange.etag});

    edit({u"contoso"_s, u"+123451"_s});
    EXPECT_TRUE(box(u"capabilityx-Telepathy"_s).isChecked());
    EXPECT_EQ(combo(u"teamsOperatorConnectLocation"_s).currentData().toString(), u"x-nowhere");
    EXPECT_EQ(footer(), u"No changes");
    ASSERT_TRUE(eventually([&] { return editor->findChild<QCheckBox *>(u"capabilityMobile"_s) != nullptr; }));
    EXPECT_EQ(footer(), u"No changes") << "what the account offers changes nothing";
    click(*editor, u"capabilityMobile"_s);
    ASSERT_TRUE(save());

    const Number after = number(u"contoso"_s, u"+123451"_s).value;
    EXPECT_EQ(after.choosableCapabilities(oc),
              (QStringList{u"OutboundCalling"_s, u"x-Telepathy"_s, u"Mobile"_s}));
    EXPECT_EQ(after.locationId(oc), u"x-nowhere");
    EXPECT_EQ(after.toJson().value(u"x-note"_s).toString(), u"keep");
}

TEST_F(NumberEditorTest, CapabilitiesAreThoseOfTheUsageAndTheNumber)
{
    Versioned<Number> conference = number(u"contoso"_s, u"+123451"_s);
    conference.value.setUsage(oc, u"ConferenceAssignment"_s);
    conference.value.setChoosableCapabilities(oc, {u"OutboundCalling"_s});
    put(conference);
    edit({u"contoso"_s, u"+123451"_s});
    ASSERT_TRUE(eventually([&] {
        const auto *mandatory = editor->findChild<QCheckBox *>(u"capabilityConferenceAssignment"_s);
        return mandatory != nullptr && mandatory->isChecked() && !mandatory->isEnabled();
    }));
    EXPECT_TRUE(note(u"teamsOperatorConnectUsage"_s).contains("Conference"_L1)) << "its plan";
    EXPECT_TRUE(box(u"capabilityInboundCalling"_s).isChecked()) << "mandatory too";
    EXPECT_FALSE(box(u"capabilityInboundCalling"_s).isEnabled());
    EXPECT_EQ(footer(), u"No changes") << "what is mandatory is not chosen";
    QComboBox &usage = combo(u"teamsOperatorConnectUsage"_s);
    EXPECT_EQ(usage.findText(u"CallingUserAssignment"_s), 0);
    EXPECT_EQ(usage.count(), 3) << "the plans of Operator Connect";

    choose(usage, 0);
    EXPECT_EQ(editor->findChild<QCheckBox *>(u"capabilityConferenceAssignment"_s), nullptr);
    EXPECT_TRUE(box(u"capabilityInboundCalling"_s).isEnabled());
    EXPECT_FALSE(box(u"capabilityInboundCalling"_s).isChecked());
    ASSERT_TRUE(eventually([&] { return !box(u"capabilityMobile"_s).isEnabled(); }))
        << "the gateway does not name it for this number";
    EXPECT_EQ(box(u"capabilityMobile"_s).toolTip(), u"Not available to this number.");
    click(*editor, u"capabilityOutboundCalling"_s);
    ASSERT_TRUE(save());
    const Number after = number(u"contoso"_s, u"+123451"_s).value;
    EXPECT_EQ(after.usage(oc), u"CallingUserAssignment");
    EXPECT_TRUE(after.choosableCapabilities(oc).isEmpty());
}

TEST_F(NumberEditorTest, AnAddressIsFoundByAnyPartOfIt)
{
    edit({u"contoso"_s, u"+123451"_s});
    QComboBox &address = combo(u"teamsOperatorConnectAddress"_s);
    ASSERT_TRUE(eventually([&] { return address.count() > 2; }));
    EXPECT_TRUE(
        note(u"teamsOperatorConnectAddress"_s).startsWith(u"Validated \u00b7 Contoso \u00b7 Headquarters"_s))
        << note(u"teamsOperatorConnectAddress"_s).toStdString();
    address.lineEdit()->setFocus();
    retype(address.lineEdit(), u"nowhere at all"_s);
    QTest::keyClick(address.lineEdit(), Qt::Key_Tab);
    EXPECT_TRUE(address.currentText().contains("Redmond"_L1)) << "what is no address picks none";
    EXPECT_EQ(footer(), u"No changes");
    address.lineEdit()->setFocus();
    retype(address.lineEdit(), u"harbor"_s);
    ASSERT_TRUE(eventually([&] { return address.completer()->completionCount() == 1; }));
    QTest::keyClick(address.completer()->popup(), Qt::Key_Down);
    QTest::keyClick(address.completer()->popup(), Qt::Key_Return);
    ASSERT_TRUE(eventually([&] { return canSave(); }));
    EXPECT_TRUE(
        note(u"teamsOperatorConnectAddress"_s)
            .startsWith(u"Not validated \u00b7 Contoso \u00b7 Seattle office \u00b7 default location: "_s));
    EXPECT_TRUE(combo(u"teamsOperatorConnectLocation"_s).currentText().contains("(default)"_L1));
    ASSERT_TRUE(save());
    EXPECT_EQ(number(u"contoso"_s, u"+123451"_s).value.civicAddressId(oc),
              u"619bfc52-0bfa-4489-b49f-08fe44259593");
}

TEST_F(NumberEditorTest, AssignmentAndCountryAreShownInWords)
{
    edit({u"contoso"_s, u"+123451"_s});
    QComboBox &assignment = combo(u"teamsOperatorConnectAssignment"_s);
    EXPECT_EQ(assignment.currentText(), u"Assigned to a user");
    retype(&line(u"teamsOperatorConnectCountry"_s), u"de"_s);
    EXPECT_EQ(note(u"teamsOperatorConnectCountry"_s), u"Germany");
    choose(assignment, assignment.findData(u"unassigned"_s));
    ASSERT_TRUE(save());
    EXPECT_EQ(number(u"contoso"_s, u"+123451"_s).value.assignmentStatus(oc), u"unassigned");
}

TEST_F(NumberEditorTest, NothingChangedNothingSent)
{
    edit({u"contoso"_s, u"+123451"_s});
    EXPECT_TRUE(line(u"telephoneNumber"_s).isReadOnly());
    EXPECT_FALSE(combo(u"numberAccount"_s).isEnabled());
    EXPECT_FALSE(canSave());
    click(*editor, u"teamsOperatorConnectAllowTenant"_s);
    EXPECT_TRUE(canSave());
    click(*editor, u"teamsOperatorConnectAllowTenant"_s);
    EXPECT_FALSE(canSave());
    EXPECT_EQ(arrived("PUT", u"numbers"_s), 0);
}

TEST_F(NumberEditorTest, AStaleETagIsToldAndTypedValuesStay)
{
    edit({u"contoso"_s, u"+123451"_s});
    retype(&line(u"customSipHeader"_s), u"mine"_s);
    Versioned<Number> theirs = number(u"contoso"_s, u"+123451"_s);
    theirs.value.setCustomSipHeader(u"theirs"_s);
    put(theirs);
    click(*editor, u"save"_s);
    ASSERT_TRUE(
        eventually([&] { return editor->message().text().contains("Someone else changed this number"_L1); }));
    EXPECT_EQ(line(u"customSipHeader"_s).text(), u"mine");
    EXPECT_EQ(number(u"contoso"_s, u"+123451"_s).value.customSipHeader(), u"theirs");
}

TEST_F(NumberEditorTest, TheSipHeaderIsOfferedWhereItIsSupported)
{
    edit({u"northwind-traders"_s, {}}); // Phone Mobile only
    ASSERT_TRUE(eventually([&] { return box(u"teamsPhoneMobileEnabled"_s).isEnabled(); }));
    EXPECT_TRUE(line(u"customSipHeader"_s).isEnabled());
    click(*editor, u"teamsPhoneMobileEnabled"_s);
    EXPECT_FALSE(line(u"customSipHeader"_s).isEnabled());
    EXPECT_TRUE(note(u"customSipHeader"_s).contains("Not available"_L1));
}

} // namespace
