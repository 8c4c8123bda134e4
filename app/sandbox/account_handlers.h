// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/call.h"

namespace sandbox {

/// The operations on /accounts and /accounts/{accountName}.
Result<HttpResponse> listAccounts(Call &call);
Result<HttpResponse> getAccount(Call &call);
Result<HttpResponse> putAccount(Call &call);
Result<HttpResponse> deleteAccount(Call &call);

/// 404 naming the account.
Failure accountNotFound(const QString &name);

} // namespace sandbox
