// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/note_store.h"
#include "tests/support/await.h"

#include <QCoreApplication>

#include <cstdio>

// Writes one note after the other, each time saying which one is on disk, for a test that kills it.
//   note_writer <folder> <connection>
int main(int argc, char **argv)
{
    using namespace acg;
    const QCoreApplication application(argc, argv);
    NoteStore store(QCoreApplication::arguments().value(1), QUuid(QCoreApplication::arguments().value(2)));
    for (int note = 1;; ++note) {
        store.write(QStringLiteral("count"), QStringLiteral("last"), {{QStringLiteral("is"), note}});
        bool written = false;
        store.read(QStringLiteral("count"), &store, [&written](const NoteStore::Notes &) { written = true; });
        if (!acg::testing::eventually([&written] { return written; }))
            return 1;
        std::printf("%d\n", note);
        std::fflush(stdout);
    }
}
