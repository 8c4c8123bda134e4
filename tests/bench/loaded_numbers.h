// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/number_table_model.h"
#include "tests/bench/generated_numbers.h"

#include <memory>

namespace acg::bench {

constexpr int million = 1'000'000;

inline const GeneratedNumbers &numbers()
{
    static const GeneratedNumbers all(million);
    return all;
}

/// Pages from `first` up to, but not including, `last`, as they come in.
inline void append(NumberTableModel &model, int first, int last)
{
    for (int page = first; page < last; ++page)
        model.append(numbers().page(page));
}

inline void load(NumberTableModel &model)
{
    model.startLoading();
    append(model, 0, numbers().pages());
    model.finishLoading();
}

/// A loaded table, made once for all that only read it or put it back as it was.
inline NumberTableModel &loaded()
{
    static const std::unique_ptr<NumberTableModel> model = [] {
        auto filled = std::make_unique<NumberTableModel>();
        load(*filled);
        return filled;
    }();
    return *model;
}

} // namespace acg::bench
