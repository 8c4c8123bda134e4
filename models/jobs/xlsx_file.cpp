// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/jobs/xlsx_file.h"

#include "models/domain/module.h"

#include <utility>

namespace acg {

XlsxFile::XlsxFile(QString fileName, QStringList header)
    : m_fileName(std::move(fileName))
    , m_header(std::move(header))
{
}

RowFile::Outcome XlsxFile::open()
{
    const auto entry = moduleEntry("acg-workbook", "acgMakeWorkbook");
    if (!entry)
        return tl::unexpected(entry.error());
    m_workbook.reset(reinterpret_cast<decltype(&acgMakeWorkbook)>(*entry)(m_fileName, m_header));
    return m_workbook->open();
}

RowFile::Outcome XlsxFile::write(const RowBlock &block)
{
    return m_workbook->write(block);
}

RowFile::Outcome XlsxFile::finish()
{
    return m_workbook->finish();
}

RowFile::Outcome XlsxFile::commit()
{
    return m_workbook->commit();
}

} // namespace acg
