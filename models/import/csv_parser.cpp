// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/import/csv_parser.h"

#include <cstdlib>
#include <csv.h>
#include <new>
#include <utility>

namespace acg {

class CsvParser::Private
{
public:
    Private(CsvMarks marks, Sink &receiver)
        : sink(receiver)
    {
        // All line ends are reported, so that empty lines count as rows.
        if (csv_init(&parser, CSV_REPALL_NL) != 0)
            throw std::bad_alloc();
        csv_set_delim(&parser, static_cast<unsigned char>(marks.separator));
        csv_set_quote(&parser, static_cast<unsigned char>(marks.quote));
        csv_set_realloc_func(&parser, [](void *memory, std::size_t size) -> void * {
            return size > mostCellBytes ? nullptr : std::realloc(memory, size);
        });
        csv_set_blk_size(&parser, 4096);
    }
    ~Private() { csv_free(&parser); }
    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;

    static void onCell(void *text, std::size_t size, void *self)
    {
        auto *d = static_cast<Private *>(self);
        d->hasCells = true;
        d->sink.cell({static_cast<const char *>(text), size});
    }

    static void onRowEnd(int with, void *self)
    {
        auto *d = static_cast<Private *>(self);
        const bool isSecondHalf = with == CSV_LF && d->endedWith == CSV_CR && !d->hasCells;
        d->endedWith = with;
        if (!isSecondHalf)
            d->sink.endRow();
        d->hasCells = false;
    }

    csv_parser parser{};
    Sink &sink;
    bool hasCells = false;
    int endedWith = 0;
};

CsvParser::CsvParser(CsvMarks marks, Sink &sink)
    : d(std::make_unique<Private>(marks, sink))
{
}

CsvParser::~CsvParser() = default;

bool CsvParser::parse(std::string_view piece)
{
    return csv_parse(&d->parser, piece.data(), piece.size(), Private::onCell, Private::onRowEnd, d.get())
        == piece.size();
}

bool CsvParser::finish()
{
    return csv_fini(&d->parser, Private::onCell, Private::onRowEnd, d.get()) == 0;
}

} // namespace acg
