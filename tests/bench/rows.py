# SPDX-FileCopyrightText: 2026 The ACG Console authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of the table: which figures they take, what they are compared with and what the goal is."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One figure of a benchmark. The field is real_time (in ms), items_per_second or a counter."""
    binary: str
    name: str
    field: str
    unit: str = "ms"


@dataclass(frozen=True)
class Row:
    """Measured figures with the baseline of each, of which the worst counts.

    `faster`: the goal is so many times less time (or memory) or more per second than the baseline; else at
    most so many times the baseline. Without a baseline the goal is for the figure itself.
    """
    title: str
    measured: list
    limit: float
    baseline: list = None
    faster: bool = False
    at_least: bool = False  # of figures without a baseline
    decides: bool = True  # the exit code; milliseconds and rates alone do not, since machines drift


def figures(binary, names, field="real_time", unit="ms"):
    return [Figure(binary, name, field, unit) for name in names]


def ratio(title, limit, measured, baseline, faster=False):
    return Row(title, measured, limit, baseline * len(measured) if len(baseline) == 1 else baseline, faster)


def at_most(title, limit, measured, decides=True):
    return Row(title, measured, limit, decides=decides)


def at_least(title, limit, measured, decides=True):
    return Row(title, measured, limit, at_least=True, decides=decides)


COLUMNS = range(8)
FILTERS = figures("items", [f"filter/own, letter added/{text}" for text in range(9)])
SORTS = figures("items", [f"sort/own/{column}" for column in COLUMNS])
ORDERS = (-1, 0, 1)


def appended(rows):
    return figures("views", [f"append/rows:{rows}/sorted by:{order}/iterations:1" for order in ORDERS], "ns/row", "ns")


def counter(binary, name, field, unit="ms"):
    return [Figure(binary, name, field, unit)]


def listed(who, where="loopback"):
    return figures("end_to_end", [f"list/{who}, {where}"])


def resident(who):
    return figures("end_to_end", [f"list/{who}, loopback"], "resident", "MB")


SCROLL = "scroll frame, 99th percentile/iterations:1"
STALLS = "worst stall of the GUI thread, ms/iterations:1"
START = "start/iterations:1"
BACKGROUND = "budget/background/iterations:1"
ASKING = "budget/somebody asks/iterations:1"
CONSOLE = "console/iterations:1/real_time"
PLAN = "plan/iterations:1"
CSV = [f"csv/own/sorted by:{order}/real_time" for order in ORDERS]

ROWS = [
    at_most("bytes a row, 1,000,000 numbers, dictionaries included", 48,
            counter("items", "memory/own", "bytes/row", "bytes")),
    at_most("bytes a row, the same sorted and filtered", 48,
            counter("items", "memory/own", "bytes/row, sorted and filtered", "bytes")),
    at_most("whole console with them loaded, resident", 150,
            counter("console", CONSOLE, "resident megabytes", "MB")),
    ratio("decode a page of 1,000 numbers, against QJsonDocument", 8,
          figures("items", ["decode/own"], "items_per_second", "items/s"),
          figures("items", ["decode/QJsonDocument"], "items_per_second", "items/s"), faster=True),
    at_least("decode, a core", 1.5e6, figures("items", ["decode/own"], "items_per_second", "items/s"), decides=False),
    ratio("a letter in the filter, 1,000,000 rows, against the proxy", 100, FILTERS,
          figures("items", ["filter/proxy, letter added/iterations:1"]), faster=True),
    at_most("a letter in the filter, to the new rows", 16, FILTERS, decides=False),
    at_most("a letter in the filter, to the painted frame", 30,
            counter("views", "letter in the filter to painted frame/iterations:1", "ms"), decides=False),
    ratio("sort by any column, against the proxy", 50, SORTS,
          figures("items", [f"sort/proxy/{column}/iterations:1" for column in COLUMNS]), faster=True),
    at_most("sort by any column", 50, SORTS, decides=False),
    ratio("append to 1,000,000 rows in view, a row, against to 1,000", 1, appended(900000), appended(1000)),
    ratio("scroll frame, 99th percentile, 1,000,000 rows against 1,000", 1.1,
          counter("views", SCROLL, "long, ms"), counter("views", SCROLL, "short, ms")),
    at_most("scroll frame, 99th percentile", 8, counter("views", SCROLL, "long, ms"), decides=False),
    at_most("longest stall of the window in all of these", 50, counter("views", STALLS, "worst"), decides=False),
    at_most("longest stall of the console while it loads and keeps them", 50,
            counter("console", CONSOLE, "worst stall, ms"), decides=False),
    ratio("list 100,000 numbers to CSV, 20 ms a page, against the bare wire", 1.15,
          listed("console", "20 ms a page"), listed("wire", "20 ms a page")),
    ratio("the same on loopback, against Python", 8, listed("console"), listed("python"), faster=True),
    ratio("the same on loopback, against Node", 3, listed("console"), listed("node"), faster=True),
    ratio("memory of it, against Python", 8, resident("console"), resident("python"), faster=True),
    ratio("memory of it, against Node", 8, resident("console"), resident("node"), faster=True),
    ratio("CSV of 1,000,000 rows in any order, against QTextStream", 3,
          figures("export", CSV, "items_per_second", "rows/s"),
          figures("export", ["csv/QTextStream/real_time"], "items_per_second", "rows/s"), faster=True),
    at_least("CSV of 1,000,000 rows, as they arrived", 3e6,
             figures("export", CSV[:1], "items_per_second", "rows/s"), decides=False),
    at_least("CSV of 1,000,000 rows, in any order", 3e6,
             figures("export", CSV[1:], "items_per_second", "rows/s"), decides=False),
    at_most("more memory for it", 8, counter("export", "csv/first/-1/iterations:1/real_time", "more megabytes", "MB")),
    at_most("more memory for a workbook of 1,000,000 rows", 8,
            counter("export", "xlsx/own/iterations:1/real_time", "more megabytes", "MB")),
    ratio("first window, against a trivial one that loads the same libraries", 1.5,
          counter("startup", START, "console, ms"), counter("startup", START, "trivial window, our libraries, ms")),
    ratio("first window, against a trivial program", 1.5, counter("startup", START, "console, ms"),
          counter("startup", START, "trivial window, ms")),
    ratio("first window with 1,000,000 numbers kept, against a trivial program", 1.5,
          counter("startup", START, "with kept lists, ms"), counter("startup", START, "trivial window, ms")),
    at_most("start to 1,000,000 kept rows in view", 1000, counter("startup", START, "kept rows, ms"), decides=False),
    at_least("100 requests a minute: share used by a list in the background", 0.95,
             counter("budget", BACKGROUND, "used", "")),
    at_most("requests refused after the first minute", 0,
            counter("budget", BACKGROUND, "refused", "") + counter("budget", ASKING, "refused", "")),
    at_most("somebody who asks meanwhile waits, in request intervals", 1.2,
            counter("budget", ASKING, "longest wait", "")),
    at_least("bulk job at 100 requests a minute: share used", 0.95,
             counter("bulk", "bulk/limited/iterations:1", "used", "")),
    at_most("of it: requests refused after ten seconds, in hundred", 1,
            counter("bulk", "bulk/limited/iterations:1", "refused, %", "")),
    at_least("bulk job told 100 where 300 are granted: share used once it has learned that", 0.95,
             counter("bulk", "bulk/learning/iterations:1", "used", "")),
    at_most("of it: requests refused after ten seconds, in hundred", 1,
            counter("bulk", "bulk/learning/iterations:1", "refused, %", "")),
    ratio("bulk job without a limit, numbers a second, against single PUTs", 5,
          figures("bulk", ["bulk/batches/iterations:1/manual_time"], "items_per_second", "numbers/s"),
          figures("bulk", ["bulk/single PUTs/iterations:1/manual_time"], "items_per_second", "numbers/s"),
          faster=True),
    at_most("import of 1,000,000 rows, from the file to the rows of a job, bytes a row", 400,
            counter("import", "import/rows:1000000/upto:2/iterations:1/process_time", "bytes a row", "bytes")),
    at_most("plan of 1,000,000 rows, compared with a gateway that holds them, bytes a row", 400,
            counter("plan", PLAN, "plan bytes a row", "bytes")),
    at_most("its rows in a list, bytes a row", 48, counter("plan", PLAN, "list bytes a row", "bytes")),
    at_most("longest stall of the window in both", 50,
            counter("plan", PLAN, "plan worst stall, ms") + counter("plan", PLAN, "list worst stall, ms"),
            decides=False),
    at_most("100,000 rows of CSV into the preview, time in the processor", 2000,
            counter("import", "import/rows:100000/upto:0/iterations:1/process_time", "cpu_time")),
    ratio("keep 1,000,000 numbers on disk, against an SQL row each", 3,
          figures("storage", ["snapshot/write/real_time"], "items_per_second", "items/s"),
          figures("storage", ["snapshot/write, SQL row each/real_time"], "items_per_second", "items/s"), faster=True),
    ratio("read 1,000,000 numbers from disk, against an SQL row each", 10,
          figures("storage", ["snapshot/read/real_time"], "items_per_second", "items/s"),
          figures("storage", ["snapshot/read, SQL row each/real_time"], "items_per_second", "items/s"), faster=True),
    at_most("bytes a row on disk", 60, counter("storage", "snapshot/write/real_time", "bytes/row", "bytes")),
]
