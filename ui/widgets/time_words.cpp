// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/time_words.h"

#include <QCoreApplication>
#include <QLocale>

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

QString ageText(const QDateTime &then, const QDateTime &now)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    const qint64 seconds = then.secsTo(now);
    const auto whole = [seconds](qint64 unit) { return QLocale().toString(seconds / unit); };
    if (seconds < minute)
        return TimeWords::tr("less than a minute ago");
    if (seconds < 2 * minute)
        return TimeWords::tr("a minute ago");
    if (seconds < hour)
        return TimeWords::tr("%1 minutes ago").arg(whole(minute));
    if (seconds < 2 * hour)
        return TimeWords::tr("an hour ago");
    if (seconds < day)
        return TimeWords::tr("%1 hours ago").arg(whole(hour));
    if (seconds < 2 * day)
        return TimeWords::tr("a day ago");
    return TimeWords::tr("%1 days ago").arg(whole(day));
}

QString momentText(const QDateTime &then, const QDateTime &now)
{
    const QDateTime local = then.toLocalTime();
    const QString time = QLocale().toString(local.time(), QLocale::ShortFormat);
    const qint64 days = local.date().daysTo(now.toLocalTime().date());
    if (days == 0)
        return TimeWords::tr("today %1", "a time").arg(time);
    if (days == 1)
        return TimeWords::tr("yesterday %1", "a time").arg(time);
    return QLocale().toString(local, QLocale::ShortFormat);
}

} // namespace acg
