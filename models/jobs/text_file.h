// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/jobs/row_file.h"

#include <QSaveFile>
#include <QStringList>

namespace acg {

/// CSV (RFC 4180, UTF-8 with byte order mark so that spreadsheets read it, formulas neutralised), or lines
/// that are handed over as they are.
class TextFile : public RowFile
{
public:
    /// A header makes it CSV.
    explicit TextFile(const QString &fileName, const QStringList &header = {});

    Outcome open() override;
    Outcome write(const RowBlock &block) override;
    Outcome finish() override { return {}; }
    Outcome commit() override;

private:
    Outcome put(const QByteArray &bytes);

    QSaveFile m_file;
    QStringList m_header;
};

} // namespace acg
