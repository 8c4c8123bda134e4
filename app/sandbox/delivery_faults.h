// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/faults.h"
#include "app/sandbox/http_server.h"
#include "app/sandbox/request_log.h"

namespace sandbox {

/// Whether the request has its effect although the fault befalls its answer.
bool appliesRequest(const Fault &fault);

/// Lets the answer suffer the fault.
void spoil(Delivery &delivery, const Fault &fault);

/// What the log keeps of a request; the answer is for the caller to add.
RequestRecord arrivalRecord(const HttpRequest &request);

} // namespace sandbox
