// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/time_words.h"

#include <QCoreApplication>

namespace acg {

namespace {

class TimeWords
{
    Q_DECLARE_TR_FUNCTIONS(acg::TimeWords)
};

} // namespace

QString durationText(std::chrono::milliseconds time)
{
    using namespace std::chrono;
    using namespace std::chrono_literals;
    if (time < 2s)
        return TimeWords::tr("a moment");
    if (time < 90s)
        return TimeWords::tr("about %1 seconds").arg(round<seconds>(time).count());
    if (time < 90min)
        return TimeWords::tr("about %1 minutes").arg(round<minutes>(time).count());
    return TimeWords::tr("about %1 hours").arg(round<hours>(time).count());
}

} // namespace acg
