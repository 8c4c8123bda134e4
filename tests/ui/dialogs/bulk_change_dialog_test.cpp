// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/await.h"
#include "tests/ui/hands.h"
#include "ui/dialogs/bulk_change_dialog.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

#include <gtest/gtest.h>

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

class BulkChangeDialogTest : public ::testing::Test
{
protected:
    void open(const BulkChangeDialog::Numbers &numbers)
    {
        dialog = new BulkChangeDialog(numbers, nullptr);
        QObject::connect(dialog, &BulkChangeDialog::chosen, dialog,
                         [this](const Wish &chosen, bool shown, const QString &name) {
                             wish = chosen;
                             allShown = shown;
                             title = name;
                         });
        dialog->open();
    }
    void TearDown() override { delete dialog; }

    void pick(const char *name, int index)
    {
        child<QComboBox>(*dialog, QString::fromLatin1(name)).setCurrentIndex(index);
    }
    static CivicAddress address(const QString &id, const QString &location)
    {
        return CivicAddress::fromJson({{u"id"_s, id},
                                       {u"streetName"_s, u"One Way"_s},
                                       {u"country"_s, u"US"_s},
                                       {u"defaultLocationId"_s, location}})
            .value();
    }
    QPushButton &plan() { return child<QPushButton>(*dialog, u"bulkPlan"_s); }

    QPointer<BulkChangeDialog> dialog;
    Wish wish;
    bool allShown = false;
    QString title;
};

TEST_F(BulkChangeDialogTest, WishesOnlyForWhatWasTouched)
{
    open({.selected = 3, .shown = 12'345});
    EXPECT_FALSE(plan().isEnabled()) << "nothing is to be changed yet";
    pick("bulk-zoomPhoneCloudPeering", 2);
    EXPECT_TRUE(plan().isEnabled());
    pick("bulkUsageChoice", 1);
    EXPECT_FALSE(plan().isEnabled()) << "set to what?";
    child<QLineEdit>(*dialog, u"bulkUsage"_s).setText(u" CallingUserAssignment "_s);
    pick("bulkSipHeaderChoice", 2);
    plan().click();
    EXPECT_EQ(wish.patch,
              (QJsonObject{{u"serviceDetails"_s,
                            QJsonObject{{u"zoomPhoneCloudPeering"_s, QJsonObject{{u"enabled"_s, false}}}}},
                           {u"configuration"_s, QJsonObject{{u"customSipHeader"_s, QJsonValue()}}}}));
    EXPECT_EQ(wish.configuredPatch,
              (QJsonObject{{u"configuration"_s, QJsonObject{{u"usage"_s, u"CallingUserAssignment"_s}}}}));
    EXPECT_TRUE(wish.existingOnly);
    EXPECT_FALSE(allShown);
    EXPECT_EQ(title, u"Change 3 numbers"_s);
}

TEST_F(BulkChangeDialogTest, OffersTheAddressesOfTheAccountThatAllAreOf)
{
    const CivicAddress office = address(u"office"_s, u"reception"_s);
    QString asked;
    open({.selected = 3,
          .shown = 12'345,
          .accountOfSelected = u"contoso"_s,
          .addressesOf = [&](const QString &account, QObject *, const AddressBook::Answer &done) {
              asked = account;
              done(QList<CivicAddress>{office});
          }});
    EXPECT_EQ(asked, u"contoso"_s);
    auto &box = child<QComboBox>(*dialog, u"bulkAddress"_s);
    const int row = box.findText(u"One Way"_s, Qt::MatchContains);
    ASSERT_GE(row, 0);
    box.setCurrentIndex(row);
    Q_EMIT box.activated(row);
    plan().click();
    EXPECT_EQ(wish.configuredPatch[u"configuration"_s],
              (QJsonObject{{u"civicAddressId"_s, u"office"_s}, {u"locationId"_s, u"reception"_s}}));
}

TEST_F(BulkChangeDialogTest, OffersNoAddressesToNumbersOfSeveralAccounts)
{
    bool wasAsked = false;
    open({.selected = 3,
          .shown = 12'345,
          .accountOfShown = u"contoso"_s,
          .addressesOf = [&](const QString &, QObject *, const AddressBook::Answer &done) {
              wasAsked = true;
              done(QList<CivicAddress>{address(u"office"_s, u"reception"_s)});
          }});
    EXPECT_FALSE(wasAsked);
    const auto &box = child<QComboBox>(*dialog, u"bulkAddress"_s);
    const int without = box.count();
    EXPECT_TRUE(child<QLabel>(*dialog, u"bulkAddressNote"_s).text().contains(u"one account"_s));
    pick("bulkWhich", 1);
    EXPECT_EQ(box.count(), without + 1);
}

TEST_F(BulkChangeDialogTest, DeletesAllThatIsShown)
{
    open({.selected = 3, .shown = 12'345, .areAllLoaded = false});
    EXPECT_FALSE(child<QLabel>(*dialog, u"bulkNote"_s).text().contains(u"not loaded completely"_s));
    pick("bulkWhich", 1);
    EXPECT_TRUE(child<QLabel>(*dialog, u"bulkNote"_s).text().contains(u"not loaded completely"_s));
    pick("bulkAction", 1);
    EXPECT_FALSE(child<QComboBox>(*dialog, u"bulkUsageChoice"_s).isVisible());
    plan().click();
    EXPECT_TRUE(wish.remove);
    EXPECT_TRUE(wish.patch.isEmpty());
    EXPECT_TRUE(allShown);
    EXPECT_EQ(title, u"Delete 12,345 numbers"_s);
}

} // namespace
