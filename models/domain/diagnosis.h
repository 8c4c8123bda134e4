// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/account.h"
#include "models/domain/civic_address.h"
#include "models/domain/number.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>
#include <variant>

/// What may keep an account or a number from working, found by looking at what the gateway holds of them
/// (overview: Troubleshooting). Nothing here asks the gateway.
namespace acg {

/// What to do about a finding, where the console can do it: a form that a person looks through and saves, or
/// the same once more, so that the backend tries again.
struct MendAccount
{
    std::function<Account(Account)> proposal; ///< empty: a person has to fill in what is missing
};
struct MendNumber
{
    std::function<Number(Number)> proposal; ///< as above
};
struct SendAccountAgain
{
};
struct SendNumberAgain
{
};
using Mend = std::variant<std::monostate, MendAccount, MendNumber, SendAccountAgain, SendNumberAgain>;

struct Finding
{
    enum class Severity : quint8 {
        Problem, ///< it cannot work like this
        Warning, ///< it may not
        Note, ///< worth knowing
        Good,
    };
    Severity severity = Severity::Note;
    QString what; ///< a sentence
    QString advice; ///< what to do; empty: nothing
    Mend mend = {};
    QString mendText = {}; ///< for a button, with its mnemonic; empty where there is no mend
};

/// How much the gateway is asked over this connection.
struct ConnectionLoad
{
    bool isHeld = false; ///< the gateway has refused requests as too many and asked to wait
    int used = 0; ///< requests of the last minute
    int limit = 0; ///< 0: not known
    int waiting = 0; ///< for their turn
};

/// The worst first. Something is always said: that nothing wrong was found, if so.
[[nodiscard]] QList<Finding> diagnose(const Account &account, const ConnectionLoad &load);
/// `addresses`: those of the account; none when they could not be read.
[[nodiscard]] QList<Finding> diagnose(const Number &number, const Account &account,
                                      const std::optional<QList<CivicAddress>> &addresses,
                                      const ConnectionLoad &load);
/// Whether the number has an emergency address that is to be looked up.
[[nodiscard]] bool hasEmergencyAddress(const Number &number);

} // namespace acg
