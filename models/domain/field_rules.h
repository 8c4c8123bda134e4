// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace acg {

/// The field rules of the contract, checked before anything is sent. The server checks them again.
enum class Field {
    AccountName, ///< 1-100 of [A-Za-z0-9_-]
    TelephoneNumber, ///< E.164, ^\+[1-9]\d+$, 3-16 characters
    Subdomain, ///< 1-10 of [A-Za-z0-9_-]
    RegionToken, ///< 1-100 of [A-Za-z0-9=_-]
    CustomSipHeader, ///< 1-100 of [A-Za-z0-9_-]
};

enum class FieldProblem { Empty, TooShort, TooLong, BadCharacter, NotE164 };

struct FieldVerdict
{
    FieldProblem problem;
    int limit = 0; ///< the length that was passed or not reached
    QChar badCharacter; ///< for BadCharacter
    friend bool operator==(const FieldVerdict &, const FieldVerdict &) = default;
};

[[nodiscard]] int maximumLength(Field field);
/// Nothing when the text is acceptable.
[[nodiscard]] std::optional<FieldVerdict> check(Field field, QStringView text);

} // namespace acg
