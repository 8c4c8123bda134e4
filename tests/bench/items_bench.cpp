// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/service.h"
#include "models/items/number_table_model.h"
#include "tests/bench/loaded_numbers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSortFilterProxyModel>

#include <benchmark/benchmark.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace acg::bench {
namespace {

/// The proxy, with a filter over any column, as one would write it.
class Proxy : public QSortFilterProxyModel
{
public:
    explicit Proxy(bool sorted)
    {
        setFilterKeyColumn(-1);
        setFilterCaseSensitivity(Qt::CaseInsensitive);
        setSourceModel(&loaded());
        if (sorted)
            sort(NumberTableModel::TelephoneNumber);
        rowCount();
    }
};

template <Result<NumberPage> (*decode)(const QByteArray &)>
void decodePage(benchmark::State &state)
{
    const QByteArray body = numbers().body(0);
    while (state.KeepRunning())
        benchmark::DoNotOptimize(decode(body));
    state.SetItemsProcessed(state.iterations() * GeneratedNumbers::pageSize);
    state.SetBytesProcessed(state.iterations() * body.size());
}

Result<NumberPage> fast(const QByteArray &body)
{
    return decodeNumberPage(body);
}

/// The baseline: QJsonDocument, then straight into the same rows, without checking anything.
Result<NumberPage> plain(const QByteArray &body)
{
    NumberPage page;
    const QJsonObject document = QJsonDocument::fromJson(body).object();
    const QJsonArray items = document["value"_L1].toArray();
    for (const auto &value : items) {
        const QJsonObject number = value.toObject();
        const QJsonObject details = number["serviceDetails"_L1].toObject();
        const QJsonObject service = details["teamsOperatorConnect"_L1].toObject();
        const QJsonObject configuration = service["configuration"_L1].toObject();
        const QJsonArray errors = number["serviceProvisioningErrors"_L1].toArray();
        const QByteArray texts[] = {
            number["accountName"_L1].toString().toUtf8(),
            configuration["civicAddressId"_L1].toString().toUtf8(),
            number["configuration"_L1]["customSipHeader"_L1].toString().toUtf8(),
            errors.at(0)["message"_L1].toString().toUtf8(),
            number["serviceProvisioningStatus"_L1].toString().toUtf8(),
            service["assignmentStatus"_L1].toString().toUtf8(),
            configuration["usage"_L1].toString().toUtf8(),
        };
        NumberFields fields;
        fields.key = packPhone(number["telephoneNumber"_L1].toString()).value_or(0);
        std::string_view *const views[]
            = {&fields.account, &fields.civicAddress, &fields.sipHeader, &fields.problem,
               &fields.status,  &fields.assignment,   &fields.usage};
        for (std::size_t i = 0; i < std::size(texts); ++i)
            *views[i] = {texts[i].constData(), static_cast<std::size_t>(texts[i].size())};
        for (std::size_t i = 0; i < allServices.size(); ++i) {
            if (details[key(allServices[i])]["enabled"_L1].toBool())
                fields.services |= static_cast<quint8>(1U << i);
        }
        page.rows.append(fields);
    }
    page.nextLink = QUrl(document["nextLink"_L1].toString());
    return page;
}

BENCHMARK(decodePage<fast>)->Name("decode/own");
BENCHMARK(decodePage<plain>)->Name("decode/QJsonDocument");
BENCHMARK(decodePage<decodeNumberPageThoroughly>)->Name("decode/QJsonDocument, checked");

/// What a person types: each text is the one before with a letter more, then all is cleared.
constexpr const char16_t *const typed[]
    = {u"4", u"42", u"425", u"c", u"cu", u"customer-77", u"bill-9", u"synced", u"oc"};

void filterKeystroke(benchmark::State &state)
{
    const QString text = QString::fromUtf16(typed[state.range(0)]);
    NumberTableModel &model = loaded();
    while (state.KeepRunning()) {
        state.PauseTiming();
        model.setFilterText(text.chopped(1));
        state.ResumeTiming();
        model.setFilterText(text);
    }
    state.counters["rows"] = model.rowCount();
    model.setFilterText({});
    state.SetLabel(text.toStdString());
}
BENCHMARK(filterKeystroke)->Name("filter/own, letter added")->DenseRange(0, 8)->Unit(benchmark::kMillisecond);

void filterCleared(benchmark::State &state)
{
    NumberTableModel &model = loaded();
    while (state.KeepRunning()) {
        state.PauseTiming();
        model.setFilterText(u"42"_s);
        state.ResumeTiming();
        model.setFilterText({});
    }
}
BENCHMARK(filterCleared)->Name("filter/own, cleared")->Unit(benchmark::kMillisecond);

void filterSorted(benchmark::State &state)
{
    NumberTableModel &model = loaded();
    model.sort(NumberTableModel::AccountName);
    while (state.KeepRunning()) {
        state.PauseTiming();
        model.setFilterText(u"4"_s);
        state.ResumeTiming();
        model.setFilterText(u"42"_s);
    }
    model.setFilterText({});
    model.sort(-1);
}
BENCHMARK(filterSorted)->Name("filter/own, sorted by account")->Unit(benchmark::kMillisecond);

void filterProxyTyped(benchmark::State &state)
{
    while (state.KeepRunning()) {
        state.PauseTiming();
        auto proxy = std::make_unique<Proxy>(false);
        proxy->setFilterFixedString(u"42"_s);
        state.ResumeTiming();
        proxy->setFilterFixedString(u"425"_s);
        state.PauseTiming();
        proxy.reset();
        state.ResumeTiming();
    }
}
BENCHMARK(filterProxyTyped)->Name("filter/proxy, letter added")->Unit(benchmark::kMillisecond)->Iterations(1);

void sortOwn(benchmark::State &state)
{
    NumberTableModel &model = loaded();
    Qt::SortOrder order = Qt::DescendingOrder;
    while (state.KeepRunning()) {
        state.PauseTiming();
        model.sort(-1);
        state.ResumeTiming();
        model.sort(static_cast<int>(state.range(0)), order);
    }
    model.sort(-1);
    state.SetLabel(model.headerData(static_cast<int>(state.range(0)), Qt::Horizontal, Qt::DisplayRole)
                       .toString()
                       .toStdString());
}
BENCHMARK(sortOwn)
    ->Name("sort/own")
    ->DenseRange(0, NumberTableModel::ColumnCount - 1)
    ->Unit(benchmark::kMillisecond);

void sortProxy(benchmark::State &state)
{
    while (state.KeepRunning()) {
        state.PauseTiming();
        auto proxy = std::make_unique<Proxy>(false);
        state.ResumeTiming();
        proxy->sort(static_cast<int>(state.range(0)), Qt::DescendingOrder);
        state.PauseTiming();
        proxy.reset();
        state.ResumeTiming();
    }
}
BENCHMARK(sortProxy)
    ->Name("sort/proxy")
    ->DenseRange(0, NumberTableModel::ColumnCount - 1)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(1);

void bytesPerRow(benchmark::State &state)
{
    NumberTableModel &model = loaded();
    while (state.KeepRunning())
        benchmark::DoNotOptimize(model.bytesHeld());
    const auto perRow = [&model] { return static_cast<double>(model.bytesHeld()) / million; };
    state.counters["bytes/row"] = perRow();
    model.sort(NumberTableModel::AccountName);
    model.setFilterText(u"1"_s);
    state.counters["bytes/row, sorted and filtered"] = perRow();
    model.setFilterText({});
    model.sort(-1);
}
BENCHMARK(bytesPerRow)->Name("memory/own");

} // namespace
} // namespace acg::bench
