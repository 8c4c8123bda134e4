// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/storage/storage_fixture.h"

#include <QCoreApplication>

#include <cstdio>

// Saves one list of numbers after the other, for a test that kills it.
//   snapshot_writer <folder> <connection>
int main(int argc, char **argv)
{
    using namespace acg;
    const QCoreApplication application(argc, argv);
    Snapshot snapshot(QCoreApplication::arguments().value(1), QUuid(QCoreApplication::arguments().value(2)));
    for (int list = 1;; ++list) {
        const std::string name = std::to_string(list);
        snapshot.beginNumbers({}, acg::testing::taken(list, true, list));
        for (int page = 0; page < 4; ++page)
            snapshot.addNumbers(acg::testing::numbersOf(name, 50'000, page * 50'000));
        std::printf("%d\n", list);
        std::fflush(stdout);
        snapshot.commitNumbers();
        acg::testing::keptNumbers(snapshot); // waits until it is written
    }
}
