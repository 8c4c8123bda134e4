#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The ACG Console authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times whole processes that list 100,000 numbers and write them to a CSV file: the console's own way, the
bare wire, a Python and a Node script. Each CSV must be the same, byte for byte.

end_to_end.py BUILD   prints its figures as Google Benchmark does: JSON with name, real_time (ms) and
                      resident (megabytes at most).
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
NUMBERS, ACCOUNTS = 100_000, 1_000
LISTS = {"python": ["python3", HERE / "compare" / "list_to_csv.py"],
         "node": ["node", HERE / "compare" / "list_to_csv.mjs"]}


class Gateway:
    def __init__(self, console, *options):
        command = [console, "--serve-sandbox", "--numbers", str(NUMBERS), "--accounts", str(ACCOUNTS), *options]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self.url = self.process.stdout.readline().split()[-1]

    def __enter__(self):
        return self.url

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()


def run(command):
    """Milliseconds, and megabytes resident at most."""
    started = time.monotonic()
    pid = os.posix_spawn(shutil.which(command[0]), [str(word) for word in command], os.environ)
    _, status, usage = os.wait4(pid, 0)
    taken = (time.monotonic() - started) * 1000
    if status != 0:
        sys.exit(f"{' '.join(map(str, command))}: ended with {os.waitstatus_to_exitcode(status)}")
    return taken, usage.ru_maxrss * 1024 / 1e6


def measure(commands, rounds):
    """One after the other, again and again, so that all of them meet the same moods of the machine."""
    taken = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            taken[name].append(run(command))
    return {name: {"real_time": statistics.median(ms for ms, _ in runs),
                   "resident": statistics.median(mb for _, mb in runs)} for name, runs in taken.items()}


def main():
    build = Path(sys.argv[1])
    console, listing = build / "app" / "acg-console", build / "tests" / "bench" / "acg_bench_listing"
    missing = [command[0] for command in LISTS.values() if not shutil.which(command[0])]
    if missing:
        sys.exit(f"To compare with, please install: {' '.join(missing)} (Debian: python3, nodejs)")
    found = []
    with tempfile.TemporaryDirectory() as folder:
        def csv(name):
            return Path(folder) / f"{name}.csv"

        with Gateway(console) as url:
            commands = {"console": [listing, "console", url, csv("console")],
                        "wire": [listing, "wire", url]}
            commands |= {name: [*command, url, csv(name)] for name, command in LISTS.items()}
            near = measure(commands, 9)
        ours = csv("console").read_bytes()
        if ours.count(b"\r\n") != NUMBERS + 1:
            sys.exit("the console's CSV does not hold all numbers")
        for name in LISTS:
            if csv(name).read_bytes() != ours:
                sys.exit(f"the CSV of {name} differs from the console's")
        with Gateway(console, "--latency", "20") as url:
            far = measure({"console": [listing, "console", url, csv("console")],
                           "wire": [listing, "wire", url]}, 3)
    for where, figures in {"loopback": near, "20 ms a page": far}.items():
        found += [{"name": f"list/{name}, {where}", "time_unit": "ms", **figure}
                  for name, figure in figures.items()]
    json.dump({"benchmarks": found}, sys.stdout, indent=1)


main()
