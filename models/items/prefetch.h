// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace acg {

/// Has memory that is wanted soon fetched from where it is, meanwhile: rows that are somewhere else each time
/// are otherwise waited for, longer than working on them takes. Functions that do nothing but this have to be
/// inlined: a compiler sees no effect in them and leaves out the call.
Q_ALWAYS_INLINE void prefetch(const void *address)
{
#ifdef __GNUC__ // Clang too
    __builtin_prefetch(address);
#else
    Q_UNUSED(address)
#endif
}

} // namespace acg
