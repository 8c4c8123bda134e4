// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The page of numbers as a person sees it, with a million of them: what a page more costs, a frame while
// scrolling, a letter in the filter until it is painted; and how long the window is deaf, at worst.

#include "models/items/number_page.h"
#include "models/jobs/list_export.h"
#include "models/services/session.h"
#include "tests/bench/gateway_process.h"
#include "tests/bench/loaded_numbers.h"
#include "tests/bench/private_home.h"
#include "tests/bench/stall_watch.h"
#include "ui/pages/numbers_page.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QEventLoop>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <ctime>
#include <memory>
#include <random>

using namespace Qt::StringLiterals;

namespace acg::bench {
namespace {

using Clock = std::chrono::steady_clock;
constexpr int pageSize = GeneratedNumbers::pageSize;
constexpr int allPages = million / pageSize;
constexpr int notSorted = -1;

double milliseconds(Clock::duration time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

/// Of this thread: what it waits for is not a cost.
double cpuSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

template <typename Condition>
void waitUntil(Condition isMet)
{
    while (!isMet())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QCoreApplication::processEvents();
}

/// The page in a window of its own, on a session that talks to nobody.
class Window
{
public:
    Window()
        : m_session(profileFor(QUrl(u"http://127.0.0.1:9"_s)), sandboxSecret)
        , m_page(m_session)
        , m_table(m_page.findChild<QTableView *>(u"numbersTable"_s))
        , m_filter(m_page.findChild<QLineEdit *>(u"numbersFilter"_s))
    {
        m_page.resize(1280, 800);
        m_page.show();
        QCoreApplication::processEvents();
    }

    [[nodiscard]] NumberTableModel &model() const { return m_session.numbers(); }
    [[nodiscard]] QTableView &table() const { return *m_table; }

    void waitForRows(int count) const
    {
        waitUntil([this, count] { return model().rowCount() == count; });
    }

    /// Each page in a turn of the event loop, as they come from the gateway.
    void load(int first, int last) const
    {
        for (int page = first; page < last; ++page) {
            model().append(numbers().page(page));
            QCoreApplication::processEvents();
        }
        waitForRows(last * pageSize);
    }

    void fill() const
    {
        bench::load(model());
        waitForRows(million);
    }

    /// Until the table has been painted as it is then.
    [[nodiscard]] Clock::duration type(const QString &text) const
    {
        const auto started = Clock::now();
        m_filter->setText(text);
        QCoreApplication::processEvents();
        m_table->viewport()->repaint();
        return Clock::now() - started;
    }

private:
    Session m_session;
    NumbersPage m_page;
    QTableView *m_table;
    QLineEdit *m_filter;
};

/// Cost of a row of what comes to a list that holds `held` pages, of this thread, painting included.
double secondsPerRow(const Window &window, int held, int more)
{
    window.model().clear();
    window.model().startLoading();
    append(window.model(), 0, held);
    window.waitForRows(held * pageSize);
    std::vector<NumberPage> pages;
    for (int page = held; page < held + more; ++page)
        pages.push_back(numbers().page(page));
    const double started = cpuSeconds();
    for (NumberPage &page : pages) {
        window.model().append(std::move(page));
        QCoreApplication::processEvents();
    }
    window.waitForRows((held + more) * pageSize);
    return (cpuSeconds() - started) / (more * pageSize);
}

void appendRows(benchmark::State &state)
{
    const auto held = static_cast<int>(state.range(0)) / pageSize;
    const int more = held < 100 ? 1 : 100;
    const int rounds = held < 100 ? 50 : 2;
    const Window window;
    window.model().sort(static_cast<int>(state.range(1)));
    for (auto _ : state) {
        double seconds = 0;
        for (int round = 0; round < rounds; ++round)
            seconds += secondsPerRow(window, held, more);
        state.counters["ns/row"] = seconds / rounds * 1e9;
    }
}
BENCHMARK(appendRows)
    ->Name("append")
    ->ArgNames({"rows", "sorted by"})
    ->ArgsProduct({{pageSize, million - 100 * pageSize},
                   {notSorted, NumberTableModel::TelephoneNumber, NumberTableModel::AccountName}})
    ->Iterations(1);

/// Frames of a long and of a short list in turns: both meet the same moods of the machine.
void scroll(benchmark::State &state)
{
    const Window longList;
    longList.fill();
    const Window shortList;
    shortList.model().startLoading();
    shortList.load(0, 1);
    shortList.model().finishLoading();
    std::mt19937 dice(3);
    const auto frames = [&dice](const Window &window, std::vector<double> &taken) {
        QScrollBar &bar = *window.table().verticalScrollBar();
        for (int frame = 0; frame < 50; ++frame) {
            // Either by the wheel, or by a pull at the handle.
            const int to = frame % 2 == 0 ? bar.value() + 3 : static_cast<int>(dice() % bar.maximum());
            const auto started = Clock::now();
            bar.setValue(to);
            window.table().viewport()->repaint();
            taken.push_back(milliseconds(Clock::now() - started));
        }
    };
    std::vector<double> inLong;
    std::vector<double> inShort;
    for (auto _ : state) {
        for (int turn = 0; turn < 60; ++turn) {
            frames(longList, inLong);
            frames(shortList, inShort);
        }
    }
    const auto percentile99 = [](std::vector<double> &taken) {
        std::ranges::sort(taken);
        return taken[taken.size() * 99 / 100];
    };
    state.counters["long, ms"] = percentile99(inLong);
    state.counters["short, ms"] = percentile99(inShort);
}
BENCHMARK(scroll)->Name("scroll frame, 99th percentile")->Iterations(1);

constexpr const char16_t *const typedTexts[]
    = {u"4", u"42", u"425", u"c", u"cu", u"customer-77", u"bill-9", u"synced", u"oc"};

/// The median of each letter; the worst of them.
void typeToPainted(benchmark::State &state)
{
    const Window window;
    window.fill();
    double worst = 0;
    for (auto _ : state) {
        for (const char16_t *typed : typedTexts) {
            const QString text = QString::fromUtf16(typed);
            std::vector<double> taken;
            for (int round = 0; round < 9; ++round) {
                static_cast<void>(window.type(text.chopped(1)));
                taken.push_back(milliseconds(window.type(text)));
            }
            std::ranges::nth_element(taken, taken.begin() + 4);
            worst = std::max(worst, taken[4]);
        }
    }
    state.counters["ms"] = worst;
}
BENCHMARK(typeToPainted)->Name("letter in the filter to painted frame")->Iterations(1);

/// All rows again; one page in ten has changed, and one in fifty is gone.
void refresh(const Window &window)
{
    window.model().startLoading();
    for (int page = 0; page < allPages; ++page) {
        if (page % 50 == 49)
            continue;
        NumberPage same = numbers().page(page);
        NumberPage changed;
        for (NumberColumns::Row row = 0; page % 10 == 0 && row < same.rows.size(); ++row) {
            NumberFields fields = same.rows.at(row);
            fields.status = fields.status == "failed" ? "synced" : "failed";
            changed.rows.append(fields);
        }
        window.model().append(page % 10 == 0 ? std::move(changed) : std::move(same));
        QCoreApplication::processEvents();
    }
    window.model().finishLoading();
    window.waitForRows((allPages - allPages / 50) * pageSize);
}

void writeCsv(NumberTableModel &model)
{
    const QTemporaryDir folder;
    QEventLoop loop;
    ListExport written({&model, {NumberTableModel::TelephoneNumber, NumberTableModel::AccountName}}, {},
                       folder.filePath(u"numbers.csv"_s));
    QObject::connect(&written, &ListExport::finished, &loop, &QEventLoop::quit);
    written.start();
    loop.exec();
}

/// One after the other, with the event loop running as in the console; the worst stall of each.
void stalls(benchmark::State &state)
{
    const Window window;
    NumberTableModel &model = window.model();
    double worst = 0;
    const auto watched = [&state, &worst](const char *what, auto work) {
        StallWatch watch;
        work();
        const double stalled = watch.worstMilliseconds();
        state.counters[what] = stalled;
        worst = std::max(worst, stalled);
    };
    for (auto _ : state) {
        watched("loading", [&] {
            model.startLoading();
            window.load(0, allPages);
            model.finishLoading();
        });
        watched("typing", [&] {
            for (const char16_t *typed : typedTexts)
                static_cast<void>(window.type(QString::fromUtf16(typed)));
            static_cast<void>(window.type({}));
        });
        watched("sorting", [&] {
            for (int column = 0; column < NumberTableModel::ColumnCount; ++column) {
                for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                    window.table().sortByColumn(column, order);
                    QCoreApplication::processEvents();
                }
            }
        });
        watched("typing, sorted", [&] {
            for (const char16_t *typed : typedTexts)
                static_cast<void>(window.type(QString::fromUtf16(typed)));
            static_cast<void>(window.type({}));
        });
        watched("refreshing, sorted", [&] { refresh(window); });
        model.sort(notSorted);
        watched("refreshing", [&] { refresh(window); });
        watched("writing CSV", [&] { writeCsv(model); });
        watched("another list", [&] {
            model.clear();
            window.load(0, 1);
        });
    }
    state.counters["worst"] = worst;
}
BENCHMARK(stalls)->Name("worst stall of the GUI thread, ms")->Iterations(1);

} // namespace
} // namespace acg::bench

int main(int argc, char **argv)
{
    const acg::bench::PrivateHome home;
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"acg-console-bench"_s);
    QCoreApplication::setApplicationName(u"acg-console-bench"_s);
    const acg::Theme theme(application);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return EXIT_SUCCESS;
}
