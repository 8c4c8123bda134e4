// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/list_count.h"

#include "ui/widgets/time_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace acg {

namespace {

/// The context of these texts for translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(acg::ListCount)
};

QString shownText(const ListCount &count, QString (*counted)(qint64))
{
    if (count.filter.isEmpty())
        return counted(count.loaded);
    const QLocale locale;
    return Texts::tr("%1 of %2 shown").arg(locale.toString(count.shown), locale.toString(count.loaded));
}

QString leftText(const ListCount &count)
{
    return count.left ? Texts::tr(", %1 to go", "about 20 minutes").arg(durationText(*count.left))
                      : QString();
}

/// Of rows from before, not all of which have come again.
QString refreshText(const ListCount &count, QString (*counted)(qint64))
{
    QString text = shownText(count, counted);
    if (count.earlierFrom)
        text = Texts::tr("%1 as they were %2", "\"20 numbers\", \"3 hours ago\"")
                   .arg(text, ageText(*count.earlierFrom));
    if (count.state == LoadState::Failed)
        return Texts::tr("%1; the refresh failed").arg(text);
    if (count.state != LoadState::Loading)
        return text;
    if (count.refreshed == 0)
        return Texts::tr("%1 \u2013 refreshing\u2026").arg(text);
    const QLocale locale;
    const QString refreshed = locale.toString(count.refreshed);
    if (!count.total)
        return Texts::tr("%1 \u2013 refreshing: %2").arg(text, refreshed);
    return Texts::tr("%1 \u2013 refreshing: %2 of %3").arg(text, refreshed, locale.toString(*count.total))
        + leftText(count);
}

QString loadedText(const ListCount &count)
{
    const QLocale locale;
    const QString loaded = locale.toString(count.loaded);
    return count.total ? Texts::tr("%1 of %2").arg(loaded, locale.toString(*count.total)) : loaded;
}

QString loadingText(const ListCount &count)
{
    if (count.loaded == 0)
        return Texts::tr("Loading\u2026");
    if (count.filter.isEmpty())
        return Texts::tr("Loaded %1 \u2013 still loading: what you see is not everything")
            .arg(loadedText(count) + leftText(count));
    return Texts::tr("%1 match so far; loaded %2 \u2013 still loading: what you see is not everything")
        .arg(QLocale().toString(count.shown), loadedText(count) + leftText(count));
}

} // namespace

QString listCountText(const ListCount &count, QString (*counted)(qint64))
{
    if (count.refreshed < count.loaded && count.state != LoadState::Complete)
        return refreshText(count, counted);
    switch (count.state) {
    case LoadState::NotLoaded:
        return {};
    case LoadState::Loading:
        return loadingText(count);
    case LoadState::Failed:
        if (count.loaded == 0)
            return Texts::tr("Nothing could be loaded");
        return Texts::tr("Loaded %1; the rest could not be loaded").arg(loadedText(count));
    case LoadState::Complete:
        break;
    }
    return shownText(count, counted);
}

} // namespace acg
