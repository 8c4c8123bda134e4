// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QFile>

namespace acg::bench {

/// Megabytes (of a million bytes) of this process that are in memory now, as the kernel counts them.
inline double megabytesOf(const QByteArray &counter)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf(counter + ':') + counter.size() + 1;
    return static_cast<double>(text.mid(at, text.indexOf("kB", at) - at).trimmed().toLongLong()) * 1024 / 1e6;
}

inline double residentMegabytes()
{
    return megabytesOf("VmRSS");
}

/// The most there were since startPeak().
inline double peakMegabytes()
{
    return megabytesOf("VmHWM");
}

inline void startPeak()
{
    QFile reset(QStringLiteral("/proc/self/clear_refs"));
    if (reset.open(QIODevice::WriteOnly))
        reset.write("5");
}

} // namespace acg::bench
