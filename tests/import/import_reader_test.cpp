// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/import/import_reader.h"
#include "tests/import/reading.h"
#include "tests/support/await.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QStringEncoder>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace acg::testing {
namespace {

// --- Encodings and separators

struct Written
{
    const char *name;
    TextEncoding encoding;
    bool withMark;
};

QByteArray encoded(const QString &text, const Written &how)
{
    switch (how.encoding) {
    case TextEncoding::Utf8:
        return (how.withMark ? QByteArray("\xEF\xBB\xBF") : QByteArray()) + text.toUtf8();
    case TextEncoding::Utf16LittleEndian: {
        QStringEncoder encoder(QStringEncoder::Utf16LE);
        return (how.withMark ? QByteArray("\xFF\xFE") : QByteArray()) + QByteArray(encoder.encode(text));
    }
    case TextEncoding::Utf16BigEndian: {
        QStringEncoder encoder(QStringEncoder::Utf16BE);
        return (how.withMark ? QByteArray("\xFE\xFF") : QByteArray()) + QByteArray(encoder.encode(text));
    }
    case TextEncoding::Windows1252:
        break;
    }
    return QString(text).replace(u'\u20AC', QChar(0x80)).replace(u'\u201E', QChar(0x84)).toLatin1();
}

using FormatCase = std::tuple<Written, char, char, const char *>;

class Formats : public ::testing::TestWithParam<FormatCase>
{
};

TEST_P(Formats, AreRecognised)
{
    const auto &[written, separator, quote, lineEnd] = GetParam();
    const QString q{QLatin1Char(quote)};
    const QString s{QLatin1Char(separator)};
    const QString text = u"telephoneNumber"_s + s + u"accountName"_s + s + u"SIP header"_s
        + QString::fromLatin1(lineEnd) + u"+14255550100"_s + s + q + u"M\u00FCller "_s + s
        + u" \u20AC \u201E"_s + q + s + QString::fromLatin1(lineEnd) + u"+14255550101"_s + s + u"plain"_s + s
        + q + u"two"_s + q + q + u"quoted"_s + q + QString::fromLatin1(lineEnd);

    const ReadTable read = readBytes(encoded(text, written));

    EXPECT_EQ(read.format.encoding, written.encoding);
    EXPECT_EQ(read.format.marks, (CsvMarks{separator, quote}));
    EXPECT_TRUE(read.format.hasHeader);
    EXPECT_EQ(read.table->header(), QStringList({u"telephoneNumber"_s, u"accountName"_s, u"SIP header"_s}));
    EXPECT_EQ(cellsOf(*read.table),
              QList<QStringList>({{u"+14255550100"_s, u"M\u00FCller "_s + s + u" \u20AC \u201E"_s, u""_s},
                                  {u"+14255550101"_s, u"plain"_s, u"two"_s + q + u"quoted"_s}}));
}

INSTANTIATE_TEST_SUITE_P(
    All, Formats,
    ::testing::Combine(::testing::Values(Written{"utf8", TextEncoding::Utf8, false},
                                         Written{"utf8mark", TextEncoding::Utf8, true},
                                         Written{"utf16le", TextEncoding::Utf16LittleEndian, false},
                                         Written{"utf16lemark", TextEncoding::Utf16LittleEndian, true},
                                         Written{"utf16be", TextEncoding::Utf16BigEndian, false},
                                         Written{"utf16bemark", TextEncoding::Utf16BigEndian, true},
                                         Written{"windows1252", TextEncoding::Windows1252, false}),
                       ::testing::Values(',', ';', '\t', '|'), ::testing::Values('"', '\''),
                       ::testing::Values("\n", "\r\n", "\r")));

TEST(ImportReader, IsOverruled)
{
    const ReadTable read = readBytes(
        "a;b,c\nd;e,f\n", {.encoding = TextEncoding::Windows1252, .separator = ',', .hasHeader = false});

    EXPECT_EQ(read.format.encoding, TextEncoding::Windows1252);
    EXPECT_EQ(cellsOf(*read.table), QList<QStringList>({{u"a;b"_s, u"c"_s}, {u"d;e"_s, u"f"_s}}));
}

TEST(ImportReader, ALetterThatIsNoUtf8IsFoundWhereverItIs)
{
    QByteArray bytes = "telephoneNumber,accountName\n";
    while (bytes.size() < 3'000'000)
        bytes += "+14255550100,\xC3\xA4\n";
    EXPECT_EQ(readBytes(bytes).format.encoding, TextEncoding::Utf8);

    const ReadTable read = readBytes(bytes + "+14255550101,\x80\n");

    EXPECT_EQ(read.format.encoding, TextEncoding::Windows1252);
    EXPECT_EQ(read.table->text(read.table->rows() - 1, 1), u"\u20AC"_s);
}

TEST(ImportReader, NumbersAloneHaveNoHeader)
{
    const ReadTable read = readBytes("+14255550100\n+14255550101\n");
    EXPECT_FALSE(read.format.hasHeader);
    EXPECT_EQ(read.table->rows(), 2U);

    EXPECT_TRUE(readBytes("Numbers\n+14255550100\n").format.hasHeader);
    EXPECT_TRUE(readBytes("Rufnummer;Kunde\n+14255550100;contoso\n").format.hasHeader);
    EXPECT_FALSE(readBytes("+14255550100;contoso\n+14255550101;contoso\n").format.hasHeader);
}

TEST(ImportReader, SeveralValuesInACellAreNoColumns)
{
    const ReadTable read = readBytes("telephoneNumber;accountName;capabilities\n"
                                     "+14255550100;contoso;InboundCalling,OutboundCalling\n"
                                     "+14255550101;contoso;InboundCalling,OutboundCalling\n");
    EXPECT_EQ(read.format.marks.separator, ';');
}

// --- Rows

TEST(ImportReader, LineEndsWithinQuotesBelongToTheCell)
{
    const ReadTable read = readBytes("name,correlationId\n\"a\r\nb\",x\nc,\"\"\"\"\n");
    EXPECT_EQ(cellsOf(*read.table), QList<QStringList>({{u"a\r\nb"_s, u"x"_s}, {u"c"_s, u"\""_s}}));
}

TEST(ImportReader, RowsMayBeRagged)
{
    const ReadTable read = readBytes("name,correlationId\na\nb,1,more\n,2\n");
    EXPECT_EQ(
        cellsOf(*read.table),
        QList<QStringList>({{u"a"_s, u""_s, u""_s}, {u"b"_s, u"1"_s, u"more"_s}, {u""_s, u"2"_s, u""_s}}));
    EXPECT_EQ(read.table->header().size(), 2);
}

TEST(ImportReader, EmptyLinesAreNoRowsButCount)
{
    const ReadTable read = readBytes("\r\nname\r\n\r\na\r\nb\r\n\r\n\r\nc");
    ASSERT_EQ(read.table->rows(), 3U);
    EXPECT_EQ(read.table->sourceRow(0), 4);
    EXPECT_EQ(read.table->sourceRow(1), 5);
    EXPECT_EQ(read.table->sourceRow(2), 8);
}

TEST(ImportReader, RefusesWhatIsNoTable)
{
    for (const char *bytes : {"", "\n\n", "name,services\n", "\xEF\xBB\xBF"})
        EXPECT_FALSE(problemOf(bytes).isEmpty()) << bytes;
    EXPECT_TRUE(problemOf("name\na," + QByteArray(400, ',')).contains(u"256"_s));
    // A quote that is never closed swallows the rest.
    EXPECT_TRUE(problemOf("name\n\"" + QByteArray(2'000'000, 'x')).contains(u"quote"_s));
    const QByteArray large(900'000, 'x');
    EXPECT_EQ(readBytes("name\n" + large).table->text(0, 0), QString::fromLatin1(large));
}

// --- Random tables

QString randomCell(QRandomGenerator &random)
{
    static const QString letters = u"ab1 ;,|\t'\"\r\n\u00E4\u20AC\u65E5=+-@"_s;
    QString text;
    for (auto left = random.bounded(9); left > 0; --left)
        text += letters.at(random.bounded(static_cast<int>(letters.size())));
    return text;
}

QByteArray referenceWriter(const QList<QStringList> &rows, char separator)
{
    QByteArray out;
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i > 0)
                out += separator;
            out += '"' + row.at(i).toUtf8().replace("\"", "\"\"") + '"';
        }
        out += "\r\n";
    }
    return out;
}

TEST(ImportReader, ReadsBackWhatAReferenceWriterWrote)
{
    QRandomGenerator random(20261126);
    for (int round = 0; round < 200; ++round) {
        const int columns = random.bounded(1, 8);
        const char separator = ",;\t|"[random.bounded(4)];
        QList<QStringList> rows;
        for (int row = 0; row < random.bounded(1, 30); ++row) {
            QStringList cells;
            for (int column = 0; column < columns; ++column)
                cells.append(randomCell(random));
            rows.append(cells);
        }
        const ReadTable read = readBytes(
            referenceWriter(rows, separator),
            {.encoding = TextEncoding::Utf8, .separator = separator, .quote = '"', .hasHeader = false});
        EXPECT_EQ(cellsOf(*read.table), rows);
    }
}

TEST(ImportReader, RandomBytesDoNoHarm)
{
    QRandomGenerator random(7);
    for (int round = 0; round < 300; ++round) {
        QByteArray bytes(random.bounded(1, 6000), Qt::Uninitialized);
        for (char &c : bytes)
            c = round % 2 == 0 ? static_cast<char>(random.bounded(256))
                               : ",;\"'\n\r\t|+1a\0\xFF"[random.bounded(13)];
        QBuffer buffer(&bytes);
        ASSERT_TRUE(buffer.open(QIODevice::ReadOnly));
        const auto read = readTable(buffer, {}, [](qint64) { return true; });
        if (!read)
            continue;
        EXPECT_LE(read->table->columns(), ImportTable::mostColumns);
        EXPECT_LE(read->table->rows(), bytes.size());
        EXPECT_LE(read->table->memory(), 40U << 20U);
        std::ignore = cellsOf(*read->table);
    }
}

// --- In the background

TEST(ImportReader, TellsHowFarItIsAndEnds)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"numbers.csv"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    for (int i = 0; i < 200'000; ++i)
        file.write("+1425555" + QByteArray::number(1000 + i % 9000) + ",contoso\n");
    file.close();
    ImportReader reader;
    QSignalSpy progress(&reader, &ImportReader::progressed);
    QSignalSpy failed(&reader, &ImportReader::failed);
    std::optional<ReadTable> read;
    QObject::connect(&reader, &ImportReader::finished, &reader,
                     [&](const ReadTable &table) { read = table; });

    reader.read({.fileName = file.fileName()});
    EXPECT_TRUE(reader.isReading());
    reader.cancel();
    reader.read({.fileName = file.fileName()});

    ASSERT_TRUE(eventually([&] { return read.has_value(); }));
    EXPECT_EQ(read->table->rows(), 200'000U);
    EXPECT_FALSE(reader.isReading());
    EXPECT_GE(progress.size(), 3);
    EXPECT_EQ(progress.last().at(0).toLongLong(), file.size());
    EXPECT_TRUE(failed.isEmpty());
}

TEST(ImportReader, SaysWhyAFileCannotBeRead)
{
    ImportReader reader;
    QSignalSpy failed(&reader, &ImportReader::failed);
    reader.read({.fileName = u"/there/is/no/such/file"_s});
    ASSERT_TRUE(eventually([&] { return !failed.isEmpty(); }));
    EXPECT_FALSE(failed.first().first().toString().isEmpty());
}

TEST(ImportReader, TakesCellsFromASpreadsheet)
{
    ImportReader reader;
    std::optional<ReadTable> read;
    QObject::connect(&reader, &ImportReader::finished, &reader,
                     [&](const ReadTable &table) { read = table; });
    reader.read({.pasted = u"Number\tAccount\n+14255550100\t\"two\nlines\"\n"_s});
    ASSERT_TRUE(eventually([&] { return read.has_value(); }));
    EXPECT_EQ(cellsOf(*read->table), QList<QStringList>({{u"+14255550100"_s, u"two\nlines"_s}}));
}

} // namespace
} // namespace acg::testing
