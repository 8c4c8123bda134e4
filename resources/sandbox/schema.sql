-- SPDX-FileCopyrightText: 2026 The ACG Console authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Times: modified and recorded are seconds, due is milliseconds since 1970 UTC.
-- A body is the whole JSON object as it is answered, so that a list is a concatenation of bodies; it begins with
-- the two provisioning members. While due is set, the resource is pending; see backend_sync.

CREATE TABLE meta (key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;

-- The counters count enabled services of the account's numbers; numberCount in the body follows them.
CREATE TABLE accounts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    tenant TEXT NOT NULL,
    etag TEXT NOT NULL,
    modified INTEGER NOT NULL,
    due INTEGER,
    services INTEGER NOT NULL,
    synced INTEGER NOT NULL,
    next_number INTEGER NOT NULL DEFAULT 1,
    numbers INTEGER NOT NULL DEFAULT 0,
    operator_connect INTEGER NOT NULL DEFAULT 0,
    phone_mobile INTEGER NOT NULL DEFAULT 0,
    direct_routing INTEGER NOT NULL DEFAULT 0,
    zoom INTEGER NOT NULL DEFAULT 0,
    call_protection INTEGER NOT NULL DEFAULT 0,
    body BLOB NOT NULL
);
CREATE INDEX accounts_due ON accounts (due) WHERE due IS NOT NULL;

-- id is the account's id shifted left by 32 bits plus the order of creation, so that the numbers of an account lie
-- together and both lists continue by key. outcome replaces the provisioning members when due has come.
CREATE TABLE numbers (
    id INTEGER PRIMARY KEY,
    number INTEGER NOT NULL,
    services INTEGER NOT NULL,
    etag TEXT NOT NULL,
    modified INTEGER NOT NULL,
    due INTEGER,
    outcome BLOB,
    body BLOB NOT NULL
);

-- Civic addresses belong to a customer's Teams tenant, not to the account that names it.
CREATE TABLE civic_addresses (
    id INTEGER PRIMARY KEY,
    tenant TEXT NOT NULL,
    address TEXT NOT NULL,
    etag TEXT NOT NULL,
    modified INTEGER NOT NULL,
    body BLOB NOT NULL,
    UNIQUE (tenant, address)
);

CREATE TABLE requests_for_information (
    id INTEGER PRIMARY KEY,
    tenant TEXT NOT NULL UNIQUE COLLATE NOCASE,
    etag TEXT NOT NULL,
    modified INTEGER NOT NULL,
    due INTEGER,
    body BLOB NOT NULL
);
CREATE INDEX requests_for_information_due ON requests_for_information (due) WHERE due IS NOT NULL;

CREATE TABLE repeatable_requests (
    request_id TEXT PRIMARY KEY COLLATE NOCASE,
    first_sent TEXT NOT NULL,
    fingerprint BLOB NOT NULL,
    status INTEGER NOT NULL,
    headers BLOB NOT NULL,
    body BLOB NOT NULL,
    recorded INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX repeatable_requests_recorded ON repeatable_requests (recorded);
