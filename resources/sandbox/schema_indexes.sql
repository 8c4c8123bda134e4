-- SPDX-FileCopyrightText: 2026 The ACG Console authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Made after a new database is filled: one sorted pass instead of a million random insertions.
CREATE UNIQUE INDEX numbers_number ON numbers (number);
CREATE INDEX numbers_due ON numbers (due) WHERE due IS NOT NULL;
