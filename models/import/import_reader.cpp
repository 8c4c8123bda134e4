// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/import/import_reader.h"

#include <QBuffer>
#include <QFile>
#include <QLocale>

#include <limits>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr qint64 pieceSize = qint64{1} << 20;
constexpr qint64 sampleSize = qint64{1} << 16;
/// What one column can hold of texts.
constexpr qint64 mostBytes = std::numeric_limits<quint32>::max();

class TableSink : public CsvParser::Sink
{
public:
    void cell(std::string_view utf8) override
    {
        // What a missing quote has swallowed at the end of a line is no part of a cell either.
        if (!table->addCell(utf8))
            hasTooManyColumns = true;
    }
    void endRow() override
    {
        table->endRow();
        if (needsHeader && table->rows() == 1) {
            table->takeHeader();
            needsHeader = false;
        }
    }

    std::shared_ptr<ImportTable> table = std::make_shared<ImportTable>();
    bool needsHeader = false;
    bool hasTooManyColumns = false;
};

/// The first row of a sample.
class FirstRow : public CsvParser::Sink
{
public:
    void cell(std::string_view utf8) override
    {
        if (!m_isOver)
            cells.append(QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())));
    }
    void endRow() override { m_isOver = m_isOver || !cells.isEmpty(); }

    QStringList cells;

private:
    bool m_isOver = false;
};

tl::expected<TableFormat, QString> recognise(QIODevice &device, const FormatChoice &choice,
                                             const std::function<bool()> &goOn)
{
    const auto encoding = choice.encoding ? choice.encoding : recogniseEncoding(device, goOn);
    if (!encoding)
        return tl::unexpected(goOn() ? device.errorString() : QString());
    const QByteArray head = device.read(sampleSize);
    const bool isWhole = device.atEnd();
    device.seek(0);
    TextDecoder decoder(*encoding);
    const std::string_view sample = decoder.decode({head.constData(), static_cast<std::size_t>(head.size())});
    TableFormat format{*encoding, recogniseMarks(sample, isWhole, choice), choice.hasHeader.value_or(false)};
    if (!choice.hasHeader) {
        FirstRow first;
        CsvParser parser(format.marks, first);
        if (parser.parse(sample))
            std::ignore = parser.finish();
        format.hasHeader = looksLikeHeader(first.cells);
    }
    return format;
}

QString problemIn(const TableSink &sink, bool isParsed)
{
    if (!isParsed) {
        return ImportReader::tr(
                   "Row %1 has a cell of more than a million letters. Is a quote missing there, or "
                   "is another character used for quoting?")
            .arg(QLocale().toString(sink.table->rows() + 1));
    }
    if (sink.hasTooManyColumns) {
        return ImportReader::tr("Row %1 has more than %2 cells. Is the separator the right one?")
            .arg(QLocale().toString(sink.table->rows() + 1))
            .arg(ImportTable::mostColumns);
    }
    if (sink.table->rows() >= ImportTable::mostRows)
        return ImportReader::tr("There are more than %1 rows. Divide the file.")
            .arg(QLocale().toString(ImportTable::mostRows));
    return {};
}

} // namespace

tl::expected<ReadTable, QString> readTable(QIODevice &device, const FormatChoice &choice,
                                           const std::function<bool(qint64)> &goOn)
{
    if (device.isSequential() || device.size() > mostBytes)
        return tl::unexpected(ImportReader::tr("Only files of up to 4 GB can be read."));
    const auto format = recognise(device, choice, [&goOn] { return goOn(0); });
    if (!format)
        return tl::unexpected(format.error());
    TableSink sink;
    sink.needsHeader = format->hasHeader;
    CsvParser parser(format->marks, sink);
    TextDecoder decoder(format->encoding);
    QByteArray piece(pieceSize, Qt::Uninitialized);
    while (!device.atEnd()) {
        const qint64 read = device.read(piece.data(), pieceSize);
        if (read < 0)
            return tl::unexpected(device.errorString());
        if (!goOn(device.pos()))
            return tl::unexpected(QString());
        const bool isParsed
            = parser.parse(decoder.decode({piece.constData(), static_cast<std::size_t>(read)}));
        if (const QString problem = problemIn(sink, isParsed); !problem.isEmpty())
            return tl::unexpected(problem);
    }
    const bool isParsed = parser.finish();
    if (const QString problem = problemIn(sink, isParsed); !problem.isEmpty())
        return tl::unexpected(problem);
    if (sink.table->rows() == 0)
        return tl::unexpected(ImportReader::tr("There are no rows in it."));
    return ReadTable{sink.table, *format};
}

ImportReader::ImportReader(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

ImportReader::~ImportReader()
{
    ++m_run;
    m_pool.waitForDone();
}

void ImportReader::read(const ImportSource &source, const FormatChoice &choice)
{
    const quint64 run = ++m_run;
    m_isReading = true;
    // Answers to a run that is not wanted any more are dropped here, where that is known for sure.
    const auto tell = [this, run](auto say) {
        QMetaObject::invokeMethod(this, [this, run, say = std::move(say)] {
            if (run == m_run)
                say();
        });
    };
    m_pool.start([this, run, source, choice, tell] {
        QFile file(source.fileName);
        QByteArray text = source.pasted.toUtf8();
        QBuffer buffer(&text);
        QIODevice &device = source.fileName.isEmpty() ? static_cast<QIODevice &>(buffer) : file;
        if (!device.open(QIODevice::ReadOnly)) {
            return tell([this, reason = device.errorString()] {
                m_isReading = false;
                Q_EMIT failed(reason);
            });
        }
        FormatChoice chosen = choice;
        if (source.fileName.isEmpty())
            chosen.encoding = TextEncoding::Utf8;
        auto read = readTable(device, chosen, [this, run, tell, total = device.size()](qint64 bytes) {
            tell([this, bytes, total] { Q_EMIT progressed(bytes, total); });
            return run == m_run;
        });
        tell([this, read = std::move(read)] {
            m_isReading = false;
            if (read)
                Q_EMIT finished(*read);
            else
                Q_EMIT failed(read.error());
        });
    });
}

void ImportReader::cancel()
{
    ++m_run;
    m_isReading = false;
}

} // namespace acg
