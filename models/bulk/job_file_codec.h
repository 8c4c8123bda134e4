// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/bulk/job_file.h"

#include <QVariant>

#include <algorithm>

class QSqlQuery;

/// How the file of a bulk job keeps its values.
namespace acg::jobcodec {

/// Enumerators are kept as their numbers.
template <typename Enum>
int number(Enum value)
{
    return static_cast<int>(value);
}
template <typename Enum>
Enum enumerator(const QVariant &value, Enum count)
{
    return static_cast<Enum>(std::clamp(value.toInt(), 0, static_cast<int>(count) - 1));
}

/// A null text would be NULL to SQL.
[[nodiscard]] QString notNull(const QString &text);
[[nodiscard]] StorageResult<void> nothing(const StorageResult<qint64> &done);

/// Kind, account and name.
[[nodiscard]] ChangeSubject subjectAt(const QSqlQuery &row, int column);

extern const QString rowColumns; ///< as rowOf() wants them
[[nodiscard]] BulkRow rowOf(const QSqlQuery &row);

extern const QString wishColumns; ///< as wishAt() wants them
[[nodiscard]] Wish wishAt(const QSqlQuery &row, int column);
[[nodiscard]] QString wishText(const Wish &wish);

[[nodiscard]] QString infoText(const JobInfo &info); ///< without the counts
[[nodiscard]] JobInfo infoOf(const QByteArray &text);

} // namespace acg::jobcodec
