// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Several numbers in one form.

#include "tests/ui/with_session.h"
#include "ui/editors/numbers_editor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPointer>
#include <QTreeWidget>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr auto oc = Service::TeamsOperatorConnect;
const QStringList numbersOfFabrikam{u"+442079460513"_s, u"+442079460610"_s, u"+442079460675"_s};

class NumbersEditorTest : public WithSession
{
protected:
    void SetUp() override
    {
        WithSession::SetUp();
        window.resize(1024, 700);
        window.show();
    }

    void edit(const QString &accountName, const QStringList &numbers)
    {
        editor = new NumbersEditor(session->resources(), accountName, numbers, &window);
        QObject::connect(editor, &NumbersEditor::saved, &window, [this](int count) { savedCount += count; });
        editor->open();
        ASSERT_TRUE(eventually([&] { return editor->state() == EditorDialog::State::Editing; }));
    }

    [[nodiscard]] QLineEdit &line(const QString &name) const { return child<QLineEdit>(*editor, name); }
    [[nodiscard]] QCheckBox &box(const QString &name) const { return child<QCheckBox>(*editor, name); }
    [[nodiscard]] QString footer() const { return child<QLabel>(*editor, u"editorFooter"_s).text(); }
    [[nodiscard]] bool canSave() const { return child<QAbstractButton>(*editor, u"save"_s).isEnabled(); }
    [[nodiscard]] bool closes() const
    {
        return eventually([&] { return editor.isNull(); });
    }
    [[nodiscard]] bool isBack() const
    {
        return eventually([&] {
            return !editor.isNull() && editor->state() == EditorDialog::State::Editing
                && !editor->message().text().isEmpty();
        });
    }

    [[nodiscard]] QStringList preview() const
    {
        const auto &table = child<QTreeWidget>(*editor, u"changes"_s);
        QStringList lines;
        for (int i = 0; i < table.topLevelItemCount() && table.isVisible(); ++i) {
            QStringList cells;
            for (int column = 0; column < table.columnCount(); ++column)
                cells.append(table.topLevelItem(i)->text(column));
            lines.append(cells.join(u" | "_s));
        }
        return lines;
    }

    Number now(const QString &telephoneNumber) { return number(u"fabrikam"_s, telephoneNumber).value; }

    void theyChange(const QString &telephoneNumber, const std::function<void(Number &)> &change)
    {
        Versioned<Number> theirs = number(u"fabrikam"_s, telephoneNumber);
        change(theirs.value);
        put(theirs);
    }

    QWidget window;
    QPointer<NumbersEditor> editor;
    int savedCount = 0;
};

TEST_F(NumbersEditorTest, WhatDiffersIsShownSoAndLeftAsItIs)
{
    theyChange(numbersOfFabrikam.at(0), [](Number &one) { one.setCustomSipHeader(u"first"_s); });
    theyChange(numbersOfFabrikam.at(1), [](Number &one) { one.setAllowTenantAddressUpdate(oc, true); });
    QList<Number> before;
    for (const QString &one : numbersOfFabrikam)
        before.append(now(one));

    edit(u"fabrikam"_s, numbersOfFabrikam);
    EXPECT_EQ(box(u"teamsOperatorConnectEnabled"_s).checkState(), Qt::Checked);
    EXPECT_EQ(box(u"teamsDirectRoutingEnabled"_s).checkState(), Qt::Unchecked);
    EXPECT_FALSE(box(u"teamsDirectRoutingEnabled"_s).isEnabled()) << "the account does not have it";
    EXPECT_EQ(box(u"teamsOperatorConnectAllowTenant"_s).checkState(), Qt::PartiallyChecked);
    ASSERT_TRUE(eventually([&] { return editor->findChild<QCheckBox *>(u"capabilityMobile"_s) != nullptr; }));
    EXPECT_EQ(box(u"capabilityInboundCalling"_s).checkState(), Qt::Checked);
    EXPECT_EQ(box(u"capabilityMobile"_s).checkState(), Qt::PartiallyChecked);
    EXPECT_TRUE(line(u"customSipHeader"_s).text().isEmpty());
    EXPECT_TRUE(line(u"customSipHeader"_s).placeholderText().contains("Different values"_L1));
    EXPECT_EQ(footer(), u"No changes");

    type(&line(u"customSipHeader"_s), u"all"_s);
    EXPECT_EQ(preview(), QStringList{u"SIP header | different values | all | 3"_s});
    click(*editor, u"save"_s);
    ASSERT_TRUE(closes());
    EXPECT_EQ(savedCount, 3);
    for (Number expected : before) {
        expected.setCustomSipHeader(u"all"_s);
        EXPECT_EQ(now(expected.telephoneNumber()).toRequestBody(), expected.toRequestBody());
    }
}

TEST_F(NumbersEditorTest, ATickIsForAllAndComesBackToLeavingThemAsTheyAre)
{
    edit(u"fabrikam"_s, numbersOfFabrikam);
    ASSERT_TRUE(eventually([&] { return editor->findChild<QCheckBox *>(u"capabilityMobile"_s) != nullptr; }));
    click(*editor, u"capabilityMobile"_s);
    EXPECT_EQ(box(u"capabilityMobile"_s).checkState(), Qt::Checked);
    EXPECT_FALSE(preview().isEmpty());
    click(*editor, u"capabilityMobile"_s);
    EXPECT_EQ(box(u"capabilityMobile"_s).checkState(), Qt::Unchecked);
    click(*editor, u"capabilityMobile"_s);
    EXPECT_EQ(box(u"capabilityMobile"_s).checkState(), Qt::PartiallyChecked);
    EXPECT_EQ(footer(), u"No changes");
    click(*editor, u"capabilityMobile"_s);
    click(*editor, u"save"_s);
    ASSERT_TRUE(closes());
    EXPECT_EQ(now(numbersOfFabrikam.at(0)).choosableCapabilities(oc),
              (QStringList{u"InboundCalling"_s, u"Mobile"_s}));
    EXPECT_EQ(now(numbersOfFabrikam.at(1)).choosableCapabilities(oc),
              (QStringList{u"InboundCalling"_s, u"OutboundCalling"_s, u"Mobile"_s}));
}

TEST_F(NumbersEditorTest, WhatOthersChangedElsewhereIsKept)
{
    edit(u"fabrikam"_s, numbersOfFabrikam);
    type(&line(u"customSipHeader"_s), u"mine"_s);
    theyChange(numbersOfFabrikam.at(1), [](Number &one) { one.setDisplayedCountryCode(oc, u"GB"_s); });
    click(*editor, u"save"_s);
    ASSERT_TRUE(closes());
    EXPECT_EQ(savedCount, 3);
    EXPECT_EQ(now(numbersOfFabrikam.at(1)).customSipHeader(), u"mine");
    EXPECT_EQ(now(numbersOfFabrikam.at(1)).displayedCountryCode(oc), u"GB");
}

TEST_F(NumbersEditorTest, WhatOthersChangedInTheSameFieldIsListed)
{
    edit(u"fabrikam"_s, numbersOfFabrikam);
    type(&line(u"customSipHeader"_s), u"mine"_s);
    theyChange(numbersOfFabrikam.at(1), [](Number &one) { one.setCustomSipHeader(u"theirs"_s); });
    click(*editor, u"save"_s);
    ASSERT_TRUE(isBack());
    EXPECT_TRUE(editor->message().text().contains("1 of 3 numbers were not saved"_L1))
        << editor->message().text().toStdString();
    EXPECT_TRUE(editor->message().text().contains(
        "+442079460610: somebody else changed this meanwhile: SIP header"_L1));
    EXPECT_EQ(savedCount, 2);
    EXPECT_EQ(line(u"customSipHeader"_s).text(), u"mine");
    EXPECT_EQ(now(numbersOfFabrikam.at(0)).customSipHeader(), u"mine");
    EXPECT_EQ(now(numbersOfFabrikam.at(1)).customSipHeader(), u"theirs");

    click(*editor, u"loadAgain"_s);
    ASSERT_TRUE(eventually([&] {
        return editor->state() == EditorDialog::State::Editing && line(u"customSipHeader"_s).text().isEmpty();
    }));
    type(&line(u"customSipHeader"_s), u"agreed"_s);
    click(*editor, u"save"_s);
    ASSERT_TRUE(closes());
    EXPECT_EQ(now(numbersOfFabrikam.at(1)).customSipHeader(), u"agreed");
}

TEST_F(NumbersEditorTest, WhatFailsIsListedAndStaysToBeSavedAgain)
{
    edit(u"fabrikam"_s, numbersOfFabrikam);
    type(&line(u"customSipHeader"_s), u"all"_s);
    gateway.faults().add(
        {"PUT", QRegularExpression(u"numbers/.*460675"_s)},
        sandbox::Fault::status(400, {}, R"({"error":{"code":"BadRequest","message":"Not today."}})"));
    click(*editor, u"save"_s);
    ASSERT_TRUE(isBack());
    EXPECT_TRUE(editor->message().text().contains("+442079460675: "_L1))
        << editor->message().text().toStdString();
    EXPECT_TRUE(editor->message().text().contains("Not today."_L1)) << editor->message().text().toStdString();
    EXPECT_EQ(savedCount, 2);
    EXPECT_EQ(preview(), QStringList{u"SIP header | trading-floor | all | 1"_s}) << "the others have it";
    const int before = arrived("PUT", u"numbers/"_s);
    click(*editor, u"save"_s);
    ASSERT_TRUE(closes());
    EXPECT_EQ(arrived("PUT", u"numbers/"_s), before + 1);
    EXPECT_EQ(savedCount, 3);
}

TEST_F(NumbersEditorTest, CancelSendsNoMore)
{
    ASSERT_TRUE(loadNumbers());
    QStringList many;
    for (int row = 0; row < session->numbers().rowCount() && many.size() < 12; ++row) {
        const QModelIndex index = session->numbers().index(row, 0);
        if (index.data(NumberTableModel::AccountNameRole) == u"fabrikam"_s)
            many.append(index.data(NumberTableModel::TelephoneNumberRole).toString());
    }
    ASSERT_EQ(many.size(), 12);
    edit(u"fabrikam"_s, many);
    type(&line(u"customSipHeader"_s), u"all"_s);
    click(*editor, u"save"_s);
    click(*editor, u"cancel"_s);
    ASSERT_TRUE(isBack());
    EXPECT_LT(savedCount, 12);
    EXPECT_TRUE(editor->message().text().contains("were not sent"_L1))
        << editor->message().text().toStdString();
    EXPECT_EQ(preview().size(), 1);
    EXPECT_TRUE(preview().constFirst().endsWith(QString::number(12 - savedCount)));
    click(*editor, u"save"_s);
    ASSERT_TRUE(closes());
    EXPECT_EQ(savedCount, 12);
}

TEST_F(NumbersEditorTest, AServiceSwitchedOnNeedsAUsageWhereThereIsNone)
{
    const QStringList mixed{u"+123451"_s, u"+123452"_s}; // Operator Connect, and Direct Routing
    edit(u"contoso"_s, mixed);
    EXPECT_EQ(box(u"teamsOperatorConnectEnabled"_s).checkState(), Qt::PartiallyChecked);
    type(&child<QLineEdit>(*editor, u"teamsOperatorConnectCountry"_s), u"US"_s);
    EXPECT_EQ(preview(), QStringList{u"Operator Connect: displayed country | not set | US | 1"_s})
        << "only where the service is used";
    click(*editor, u"teamsOperatorConnectEnabled"_s);
    EXPECT_EQ(box(u"teamsOperatorConnectEnabled"_s).checkState(), Qt::Checked);
    EXPECT_TRUE(canSave()) << footer().toStdString();
}

TEST_F(NumbersEditorTest, AFailedFetchCanBeTriedAgain)
{
    gateway.faults().add({"GET", QRegularExpression(u"numbers/.*460610"_s)}, sandbox::Fault::status(403));
    editor = new NumbersEditor(session->resources(), u"fabrikam"_s, numbersOfFabrikam, &window);
    editor->open();
    ASSERT_TRUE(eventually([&] { return editor->state() == EditorDialog::State::LoadFailed; }));
    click(*editor, u"retryLoad"_s);
    ASSERT_TRUE(eventually([&] { return editor->state() == EditorDialog::State::Editing; }));
    type(&line(u"customSipHeader"_s), u"h"_s);
    EXPECT_TRUE(preview().constFirst().endsWith(" | 3"_L1));
}

TEST_F(NumbersEditorTest, NumbersThatAreGoneAreNamed)
{
    edit(u"fabrikam"_s, {numbersOfFabrikam.at(0), u"+442079469999"_s, numbersOfFabrikam.at(1)});
    EXPECT_TRUE(editor->message().text().contains("+442079469999"_L1));
    type(&line(u"customSipHeader"_s), u"two"_s);
    EXPECT_TRUE(preview().constFirst().endsWith(" | 2"_L1));
}

} // namespace
