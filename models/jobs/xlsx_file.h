// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/jobs/row_file.h"

#include <QStringList>

#include <memory>

namespace acg {

/// A workbook: text as text (so that the '+' of a telephone number stays and nothing is a formula), dates as
/// dates in local time. Beyond the rows a sheet holds it goes on in a further one, each with the header.
/// Needs the same memory however many rows there are; they wait on disk until finish(). The module
/// acg-workbook writes it: libxlsxwriter brings OpenSSL.
class XlsxFile : public RowFile
{
public:
    XlsxFile(QString fileName, QStringList header);

    Outcome open() override; ///< also fails when the module is missing from the installation
    Outcome write(const RowBlock &block) override;
    Outcome finish() override;
    Outcome commit() override;

private:
    const QString m_fileName;
    const QStringList m_header;
    std::unique_ptr<RowFile> m_workbook; ///< from open() on
};

} // namespace acg

/// The module's entry, under this name. The caller deletes what it gives.
extern "C" acg::RowFile *acgMakeWorkbook(const QString &fileName, const QStringList &header);
