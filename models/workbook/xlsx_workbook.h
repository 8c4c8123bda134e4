// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/jobs/row_file.h"

#include <QCoreApplication>
#include <QSaveFile>
#include <QStringList>
#include <QTemporaryDir>

#include <array>
#include <memory>
#include <xlsxwriter.h>

namespace acg {

/// What XlsxFile promises, made by libxlsxwriter.
class XlsxWorkbook : public RowFile
{
    Q_DECLARE_TR_FUNCTIONS(acg::XlsxWorkbook)
public:
    XlsxWorkbook(const QString &fileName, const QStringList &header);
    ~XlsxWorkbook() override;

    Outcome open() override;
    Outcome write(const RowBlock &block) override;
    Outcome finish() override;
    Outcome commit() override;

private:
    /// Ends a workbook that is not wanted any more.
    struct Abandon
    {
        void operator()(lxw_workbook *book) const;
    };

    void measure(const RowBlock &block);
    Outcome addSheet();
    Outcome endSheet();
    Outcome writeRow(const QVariantList &cells);
    Outcome writeCell(lxw_col_t column, const QVariant &cell);
    Outcome close();
    Outcome copyToTarget();

    QSaveFile m_target;
    QStringList m_header;
    std::unique_ptr<QTemporaryDir> m_folder; ///< for what the library puts aside, and the workbook itself
    std::unique_ptr<lxw_workbook, Abandon> m_book;
    lxw_worksheet *m_sheet = nullptr; ///< the last one; the book's
    lxw_format *m_bold = nullptr;
    lxw_format *m_date = nullptr;
    lxw_format *m_dateTime = nullptr;
    QList<double> m_widths; ///< of the columns, in characters
    lxw_row_t m_row = 0; ///< the next one of the sheet
    int m_sheets = 0;
    qint64 m_bytesAside = 0; ///< of the sheets that were ended
};

} // namespace acg
