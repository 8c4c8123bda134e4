// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/telephone_number_reader.h"
#include "models/items/phone_key.h"

namespace acg {

/// A telephone number as a cell has it, or a range of them: "+14255550100-0199", "+14255550100 \u2013
/// +14255550199", "+1 425 555 0100 - 99".
struct PhoneRange
{
    enum class Problem : quint8 {
        None,
        Unreadable, ///< `first` says why
        EndsBeforeItBegins,
        TooLong, ///< more than mostNumbers
    };
    Problem problem = Problem::None;
    ReadNumber first = {}; ///< or the only one
    PhoneOrdinal ordinal = 0; ///< of the first; the others count on from there. 0: there is none
    quint32 count = 0; ///< 0 where there is a problem

    static constexpr quint32 mostNumbers = 100'000;

    [[nodiscard]] QString number(quint32 index) const; ///< E.164; of those that count
};

/// Numbers without + are read as one dials them within `country`. A dash makes a range only where the whole
/// is no number: people part the digits of one with dashes too. As slow as readTelephoneNumber().
[[nodiscard]] PhoneRange readPhoneRange(const QString &text, const QString &country);

} // namespace acg
