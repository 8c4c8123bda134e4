// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QVariant>

#include <tl/expected.hpp>

namespace acg {

/// Rows that are to be written, in one of two forms.
struct RowBlock
{
    qsizetype rows = 0;
    /// As they are in the file, where the format is a text.
    QByteArray text = {};
    /// Or cell by cell: dates (QDateTime, QDate), numbers, everything else as text.
    QList<QVariantList> cells = {};
};

/// A file of rows in one format. It has its name only from commit() on; what is destroyed before leaves
/// nothing behind. Blocks; all of it in one thread, which is not the GUI's.
class RowFile
{
public:
    /// Else a reason, for people: disk full, no permission, ...
    using Outcome = tl::expected<void, QString>;

    RowFile() = default;
    Q_DISABLE_COPY_MOVE(RowFile)
    virtual ~RowFile() = default;

    [[nodiscard]] virtual Outcome open() = 0;
    [[nodiscard]] virtual Outcome write(const RowBlock &block) = 0;
    [[nodiscard]] virtual Outcome finish() = 0; ///< all is written; may take seconds
    [[nodiscard]] virtual Outcome commit() = 0; ///< after finish(): gives it its name
};

} // namespace acg
