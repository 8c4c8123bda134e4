// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace acg::app {

/// Sends every Qt message to stderr as one line "<UTC time> <level> <category>: <message>", with
/// secrets taken out. Which categories speak is Qt's own business: QT_LOGGING_RULES="acg.*.debug=true".
void installLogging();

/// The message as it may be written down: bearer tokens, anything of a JSON Web Token's shape, and the
/// values of access_token, refresh_token, id_token, client_secret, client_assertion and password - in
/// JSON, in a form body or in a log line - become "[redacted]". A net below the rule that nobody logs a
/// secret in the first place, not a licence to do so.
[[nodiscard]] QString redacted(const QString &message);

} // namespace acg::app
