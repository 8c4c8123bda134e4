// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/number_table_model.h"
#include "tests/items/random_numbers.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace acg::test {

using namespace Qt::StringLiterals;

inline Number number(const QString &telephoneNumber, const QString &account = u"contoso"_s,
                     const QString &header = {})
{
    Number result(account, telephoneNumber);
    result.setCustomSipHeader(header);
    return result;
}

inline Number failed(const QString &telephoneNumber)
{
    QJsonObject json = number(telephoneNumber).toJson();
    json.insert(u"serviceProvisioningStatus"_s, u"failed"_s);
    json.insert(
        u"serviceProvisioningErrors"_s,
        QJsonArray{QJsonObject{{u"code"_s, u"InvalidRequest"_s}, {u"message"_s, u"Usage is missing"_s}}});
    return Number::fromJson(json).value();
}

/// Counts every signal a view listens to.
class Spies
{
public:
    explicit Spies(NumberTableModel &model)
        : inserted(&model, &QAbstractItemModel::rowsInserted)
        , removed(&model, &QAbstractItemModel::rowsRemoved)
        , moved(&model, &QAbstractItemModel::rowsMoved)
        , changed(&model, &QAbstractItemModel::dataChanged)
        , layout(&model, &QAbstractItemModel::layoutChanged)
        , reset(&model, &QAbstractItemModel::modelReset)
        , state(&model, &NumberTableModel::loadStateChanged)
    {
    }

    struct Counts
    {
        qsizetype inserted = 0;
        qsizetype removed = 0;
        qsizetype moved = 0;
        qsizetype changed = 0;
        qsizetype layout = 0;
        qsizetype state = 0;
        friend bool operator==(const Counts &, const Counts &) = default;
        friend std::ostream &operator<<(std::ostream &out, const Counts &c)
        {
            return out << c.inserted << " inserted, " << c.removed << " removed, " << c.moved << " moved, "
                       << c.changed << " changed, " << c.layout << " layout, " << c.state << " state";
        }
    };

    /// Since the last call.
    Counts take()
    {
        EXPECT_EQ(reset.count(), 0);
        const Counts counts{inserted.count(), removed.count(), moved.count(),
                            changed.count(),  layout.count(),  state.count()};
        for (QSignalSpy *spy : {&inserted, &removed, &moved, &changed, &layout, &state})
            spy->clear();
        return counts;
    }

    QSignalSpy inserted;
    QSignalSpy removed;
    QSignalSpy moved;
    QSignalSpy changed;
    QSignalSpy layout;
    QSignalSpy reset;
    QSignalSpy state;
};

using Counts = Spies::Counts;

class NumberTable : public ::testing::Test
{
protected:
    QStringList column(int column = NumberTableModel::TelephoneNumber) const
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts.append(model.index(row, column).data().toString());
        return texts;
    }

    /// `count` numbers +1000, +1002, ...
    void fill(int count)
    {
        QList<Number> numbers;
        for (int i = 0; i < count; ++i)
            numbers.append(number(u"+%1"_s.arg(1000 + 2 * i), i % 2 == 0 ? u"even"_s : u"odd"_s));
        model.startLoading();
        model.append(pageOf(numbers));
        model.finishLoading();
        spies.take();
    }

    NumberTableModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    Spies spies{model};
};

} // namespace acg::test
