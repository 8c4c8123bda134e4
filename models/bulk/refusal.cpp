// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/bulk/refusal.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg::refusal {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(acg::refusal)
};

/// The place in the request means nothing to whoever reads a row's problem.
QString wordsFor(QString message, const ApiError &error)
{
    static const QRegularExpression place(u"numbers\\[\\d+\\]\\."_s);
    message.remove(place);
    if (!message.isEmpty())
        return message;
    return error.code.isEmpty() ? Words::tr("Refused with HTTP status %1.").arg(error.httpStatus)
                                : error.code;
}

std::optional<int> indexIn(const QString &target, int count)
{
    static const QRegularExpression place(u"\\bnumbers\\[(\\d+)\\]"_s);
    const QRegularExpressionMatch match = place.match(target);
    const int index = match.hasMatch() ? match.captured(1).toInt() : count;
    return index < count ? std::optional(index) : std::nullopt;
}

} // namespace

Trouble troubleOf(const ApiError &error)
{
    using Kind = ApiError::Kind;
    switch (error.kind) {
    case Kind::Refused: // by this console: a row that is none
        return error.target.startsWith("numbers["_L1) ? Trouble::Rows : Trouble::Person;
    case Kind::SignInFailed:
    case Kind::NotPermitted:
    case Kind::TlsFailed:
    case Kind::UnexpectedAnswer:
        return Trouble::Person;
    case Kind::Http:
        break;
    default:
        return Trouble::Passes;
    }
    const int status = error.httpStatus;
    if (status == 401 || status == 403 || status < 400)
        return Trouble::Person;
    return status == 408 || status == 429 || status >= 500 ? Trouble::Passes : Trouble::Rows;
}

bool isServerError(const ApiError &error)
{
    return error.kind == ApiError::Kind::Http && error.httpStatus >= 500;
}

QString waitingText(const ApiError &error)
{
    switch (error.kind) {
    case ApiError::Kind::Http:
        return error.httpStatus == 429
            ? Words::tr("The gateway asks to wait: too many requests.")
            : Words::tr("The gateway is in trouble: it answers with HTTP status %1. Trying again.")
                  .arg(error.httpStatus);
    case ApiError::Kind::TimedOut:
        return Words::tr("The gateway does not answer in time. Trying again.");
    default:
        return Words::tr("The gateway cannot be reached. Trying again.");
    }
}

bool isOfThePair(const ApiError &error)
{
    return error.httpStatus == 412 || error.target.startsWith("Repeatability"_L1)
        || error.code.contains("Repeatability"_L1);
}

std::optional<QList<Blame>> blamed(const ApiError &error, int count)
{
    QList<Blame> found;
    const auto blame = [&](int index, const QString &code, const QString &message) {
        if (!std::ranges::any_of(found, [index](const Blame &one) { return one.index == index; }))
            found.append({index, code, wordsFor(message, error)});
    };
    for (const ApiError::Detail &detail : error.details) {
        if (const auto index = indexIn(detail.target, count))
            blame(*index, detail.code, detail.message);
    }
    if (const auto index = indexIn(error.target, count))
        blame(*index, error.code, error.message);
    if (!found.isEmpty())
        return found;
    const bool isShared = !error.target.isEmpty() && !error.target.startsWith("numbers"_L1);
    if (count > 1 && !isShared)
        return {};
    for (int index = 0; index < count; ++index)
        blame(index, error.code, error.message);
    return found;
}

} // namespace acg::refusal
