// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <vector>

namespace acg {

struct SortEntry
{
    quint64 key;
    quint32 value;
};

/// Sorts by key; entries of the same key keep their order.
void radixSort(std::vector<SortEntry> &entries);

} // namespace acg
