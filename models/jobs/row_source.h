// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/api_error.h"
#include "models/jobs/row_file.h"

#include <QObject>
#include <QStringList>

#include <optional>

namespace acg {

/// The rows of an export, some at a time, in the thread of the GUI.
class RowSource : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual QStringList header() const = 0; ///< empty: the format has none
    [[nodiscard]] virtual qint64 total() const = 0; ///< rows, as far as is known
    /// Answers with ready(), ended(), failed() or refused(): now or later, once.
    virtual void next() = 0;

Q_SIGNALS:
    /// How many rows were fetched from elsewhere before the first can be ready.
    void fetched(qint64 rows, std::optional<qint64> total);
    void ready(const acg::RowBlock &block);
    void ended();
    void failed(const QString &reason); ///< for people; may also come unasked
    void refused(const acg::ApiError &error); ///< the same when it was the gateway
};

} // namespace acg
