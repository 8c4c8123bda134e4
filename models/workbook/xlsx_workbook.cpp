// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/workbook/xlsx_workbook.h"

#include "models/jobs/spool_folder.h"
#include "models/jobs/xlsx_file.h"

#include <QDateTime>
#include <QFile>
#include <QStorageInfo>

#include <algorithm>
#include <cerrno>
#include <clocale>
#include <cstdio>
#include <utility>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr lxw_row_t rowsOfSheet = LXW_ROW_MAX; ///< with the header
constexpr qsizetype longestText = 32'767; ///< of a cell
constexpr int firstYear = 1900; ///< for spreadsheets there is no earlier one
constexpr double narrowestColumn = 8;
constexpr double widestColumn = 60;
constexpr double roomForArrow = 3; ///< of the filter, in the header
constexpr qint64 copiedAtATime = qint64{1} << 20;

/// The library writes numbers with printf, so that in a German locale a date would have a comma. In this
/// thread, and while it lives, the decimal point is one.
class PlainNumbers
{
public:
    PlainNumbers()
        : m_plain(newlocale(LC_ALL_MASK, "C", locale_t{}))
        , m_before(uselocale(m_plain))
    {
    }
    Q_DISABLE_COPY_MOVE(PlainNumbers)
    ~PlainNumbers()
    {
        uselocale(m_before);
        freelocale(m_plain);
    }

private:
    locale_t m_plain;
    locale_t m_before;
};

RowFile::Outcome outcomeOf(lxw_error error)
{
    if (error == LXW_NO_ERROR)
        return {};
    return tl::unexpected(QString::fromUtf8(lxw_strerror(error)));
}

lxw_datetime excelTime(const QDate &date, const QTime &time)
{
    return {.year = date.year(),
            .month = date.month(),
            .day = date.day(),
            .hour = time.hour(),
            .min = time.minute(),
            .sec = double(time.second())};
}

} // namespace

void XlsxWorkbook::Abandon::operator()(lxw_workbook *book) const
{
    // It closes what it put aside only when it writes the workbook.
    lxw_worksheet *sheet = nullptr;
    LXW_FOREACH_WORKSHEET(sheet, book)
    {
        if (sheet->optimize_tmpfile != nullptr)
            std::fclose(std::exchange(sheet->optimize_tmpfile, nullptr));
    }
    lxw_workbook_free(book);
}

XlsxWorkbook::XlsxWorkbook(const QString &fileName, const QStringList &header)
    : m_target(fileName)
    , m_header(header)
{
}

XlsxWorkbook::~XlsxWorkbook() = default;

RowFile::Outcome XlsxWorkbook::open()
{
    // First, so that nobody waits for a million rows to hear that they cannot be written there.
    if (!m_target.open(QIODevice::WriteOnly))
        return tl::unexpected(m_target.errorString());
    m_folder = std::make_unique<QTemporaryDir>(spoolFolder() + u"/export-XXXXXX"_s);
    if (!m_folder->isValid())
        return tl::unexpected(m_folder->errorString());
    QByteArray folder = QFile::encodeName(m_folder->path());
    lxw_workbook_options options{.constant_memory = LXW_TRUE, .tmpdir = folder.data(), .use_zip64 = LXW_TRUE};
    m_book.reset(
        workbook_new_opt(QFile::encodeName(m_folder->filePath(u"book.xlsx"_s)).constData(), &options));
    if (!m_book)
        return tl::unexpected(tr("There is not enough memory."));
    m_bold = workbook_add_format(m_book.get());
    format_set_bold(m_bold);
    m_date = workbook_add_format(m_book.get());
    format_set_num_format(m_date, "yyyy-mm-dd");
    m_dateTime = workbook_add_format(m_book.get());
    format_set_num_format(m_dateTime, "yyyy-mm-dd hh:mm:ss");
    return {};
}

RowFile::Outcome XlsxWorkbook::write(const RowBlock &block)
{
    const PlainNumbers plain;
    if (m_sheet == nullptr) {
        measure(block);
        if (Outcome added = addSheet(); !added)
            return added;
    }
    for (const QVariantList &row : block.cells) {
        if (m_row == rowsOfSheet) {
            if (Outcome next = endSheet().and_then([this] { return addSheet(); }); !next)
                return next;
        }
        if (Outcome written = writeRow(row); !written)
            return written;
    }
    if (std::ferror(m_sheet->optimize_tmpfile) != 0)
        return tl::unexpected(qt_error_string(errno));
    return {};
}

/// A column has to be given its width before its rows, so the first of them have to tell.
void XlsxWorkbook::measure(const RowBlock &block)
{
    for (qsizetype column = 0; column < m_header.size(); ++column) {
        double width = double(m_header[column].size()) + roomForArrow;
        for (const QVariantList &row : block.cells)
            width = std::max(width, double(row.value(column).toString().size()) + 1);
        m_widths.append(std::clamp(width, narrowestColumn, widestColumn));
    }
}

RowFile::Outcome XlsxWorkbook::addSheet()
{
    const QString name = m_sheets == 0 ? tr("List") : tr("List %1").arg(m_sheets + 1);
    m_sheet = workbook_add_worksheet(m_book.get(), name.toUtf8().constData());
    if (m_sheet == nullptr || m_sheet->optimize_tmpfile == nullptr)
        return tl::unexpected(qt_error_string(errno));
    ++m_sheets;
    m_row = 0;
    worksheet_freeze_panes(m_sheet, 1, 0);
    for (qsizetype column = 0; column < m_widths.size(); ++column)
        worksheet_set_column(m_sheet, lxw_col_t(column), lxw_col_t(column), m_widths[column], nullptr);
    for (qsizetype column = 0; column < m_header.size(); ++column)
        worksheet_write_string(m_sheet, 0, lxw_col_t(column), m_header[column].toUtf8().constData(), m_bold);
    ++m_row;
    return {};
}

RowFile::Outcome XlsxWorkbook::endSheet()
{
    if (!m_header.isEmpty())
        worksheet_autofilter(m_sheet, 0, 0, m_row - 1, lxw_col_t(m_header.size() - 1));
    if (std::fflush(m_sheet->optimize_tmpfile) != 0)
        return tl::unexpected(qt_error_string(errno));
    m_bytesAside += std::ftell(m_sheet->optimize_tmpfile);
    return {};
}

RowFile::Outcome XlsxWorkbook::writeRow(const QVariantList &cells)
{
    for (qsizetype column = 0; column < cells.size(); ++column) {
        if (Outcome written = writeCell(lxw_col_t(column), cells[column]); !written)
            return written;
    }
    ++m_row;
    return {};
}

RowFile::Outcome XlsxWorkbook::writeCell(lxw_col_t column, const QVariant &cell)
{
    const auto writeTime = [&](const QDate &date, const QTime &time, lxw_format *format) {
        lxw_datetime moment = excelTime(date, time);
        return outcomeOf(worksheet_write_datetime(m_sheet, m_row, column, &moment, format));
    };
    switch (cell.typeId()) {
    case QMetaType::QDateTime: {
        const QDateTime local = cell.toDateTime().toLocalTime();
        if (local.isValid() && local.date().year() >= firstYear)
            return writeTime(local.date(), local.time(), m_dateTime);
        break;
    }
    case QMetaType::QDate:
        if (const QDate date = cell.toDate(); date.isValid() && date.year() >= firstYear)
            return writeTime(date, QTime(0, 0), m_date);
        break;
    case QMetaType::Int:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::Double:
        return outcomeOf(worksheet_write_number(m_sheet, m_row, column, cell.toDouble(), nullptr));
    default:
        break;
    }
    const QString text = cell.toString();
    if (text.isEmpty())
        return {};
    return outcomeOf(
        worksheet_write_string(m_sheet, m_row, column, text.left(longestText).toUtf8().constData(), nullptr));
}

RowFile::Outcome XlsxWorkbook::finish()
{
    const PlainNumbers plain;
    if (m_sheet == nullptr) { // no rows at all
        measure({});
        if (Outcome added = addSheet(); !added)
            return added;
    }
    return endSheet().and_then([this] { return close(); }).and_then([this] { return copyToTarget(); });
}

/// The library does not notice when a sheet does not fit on the disk, so that must not happen.
RowFile::Outcome XlsxWorkbook::close()
{
    const qint64 needed = m_bytesAside + m_bytesAside / 2;
    if (QStorageInfo(m_folder->path()).bytesAvailable() < needed)
        return tl::unexpected(tr("There is not enough room in %1.").arg(spoolFolder()));
    return outcomeOf(workbook_close(m_book.release()));
}

RowFile::Outcome XlsxWorkbook::copyToTarget()
{
    QFile book(m_folder->filePath(u"book.xlsx"_s));
    if (!book.open(QIODevice::ReadOnly))
        return tl::unexpected(book.errorString());
    while (!book.atEnd()) {
        const QByteArray bytes = book.read(copiedAtATime);
        if (bytes.isEmpty())
            return tl::unexpected(book.errorString());
        if (m_target.write(bytes) < 0)
            return tl::unexpected(m_target.errorString());
    }
    return {};
}

RowFile::Outcome XlsxWorkbook::commit()
{
    if (!m_target.commit())
        return tl::unexpected(m_target.errorString());
    return {};
}

} // namespace acg

extern "C" Q_DECL_EXPORT acg::RowFile *acgMakeWorkbook(const QString &fileName, const QStringList &header)
{
    return new acg::XlsxWorkbook(fileName, header);
}
