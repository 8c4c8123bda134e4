# SPDX-FileCopyrightText: 2026 The ACG Console authors
# SPDX-License-Identifier: GPL-3.0-or-later

include(AcgPlainLibrary)
acg_find_plain_library(LibCsv csv.h csv)
