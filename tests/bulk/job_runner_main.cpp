// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bulk/run_fixture.h"

#include <cstdio>

// Runs a job to its end, for a test that kills it.
//   job_runner <gateway> <folder> <connection> <job>
int main(int argc, char **argv)
{
    using namespace acg;
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    ConnectionProfile profile = acg::testing::profileFor(QUrl(arguments.value(1)));
    profile.id = QUuid(arguments.value(3));
    acg::testing::Console console(profile, arguments.value(2));
    const QUuid job(arguments.value(4));
    QObject::connect(&console.runner, &JobRunner::finished, &application, &QCoreApplication::quit);
    QObject::connect(&console.store, &JobStore::loaded, &application, [&console, job] {
        std::puts("running");
        std::fflush(stdout);
        console.runner.run(job);
    });
    return QCoreApplication::exec();
}
