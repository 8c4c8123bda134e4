// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/api/http_message.h"
#include "models/api/request_spec.h"
#include "models/domain/account.h"
#include "models/domain/capability_plan.h"
#include "models/domain/civic_address.h"
#include "models/domain/number.h"
#include "models/domain/page.h"
#include "models/domain/request_for_information.h"
#include "models/domain/result.h"
#include "models/items/number_page.h"

#include <QStringList>

#include <optional>
#include <variant>

/// The operations of the Provisioning API, one value type each: its members are the parameters, Answer is
/// what comes back, spec() says what to send, parse() reads a successful answer (in a worker thread).
namespace acg::api {

/// Answer of operations that have nothing to say.
using Done = std::monostate;

inline constexpr int largestPageSize = 10'000; ///< rows; a few megabytes
inline constexpr int safePageSize = 1000; ///< rows; for a gateway that refuses a large number instead

/// Where a list begins, or goes on.
struct PageQuery
{
    int maxPageSize = largestPageSize; ///< asked for; the server may give less
    bool countRecords = false; ///< ask for x-ms-record-count
    QString filter; ///< an expression the contract leaves open: passed through; a gateway may answer 400
    QUrl link; ///< a nextLink: goes on where the page before ended, all else is ignored
};

/// Where the list goes on, when that is plain from the last few kilobytes of a page. Empty where a closer
/// look is needed; decoding takes it. What it says of a page that is no JSON is worthless.
[[nodiscard]] QUrl nextLinkAtEnd(const QByteArray &body);

struct ListAccounts
{
    using Answer = Page<Account>;
    PageQuery page;
    [[nodiscard]] RequestSpec spec() const;
    [[nodiscard]] static Result<Answer> parse(const HttpAnswer &answer);
};

struct GetAccount
{
    using Answer = Versioned<Account>;
    QString accountName;
    [[nodiscard]] RequestSpec spec() const;
    [[nodiscard]] static Result<Answer> parse(const HttpAnswer &answer);
};

/// Create with an empty etag (If-None-Match: *), update with the one last read (If-Match).
struct PutAccount
{
    using Answer = Versioned<Account>;
    Account account;
    QByteArray etag;
    RepeatabilityPair pair = {}; ///< empty: a new one
    [[nodiscard]] RequestSpec spec() const;
    [[nodiscard]] static Result<Answer> parse(const HttpAnswer &answer);
};

struct DeleteAccount
{
    using Answer = Done;
    QString accountName;
    bool deleteNumbers = false; ///< false fails with 409 while numbers exist
    QByteArray etag; ///< empty: unconditional
    RepeatabilityPair pair = {}; ///< empty: a new one
    [[nodiscard]] RequestSpec spec() const;
    [[nodiscard]] static Result<Answer> parse(const HttpAnswer &answer);
};

/// At most 100 numbers; applied whole or not at all.
struct CreateOrUpdateNumbers
{
    using Answer = QList<Number>;
    QString accountName;
    QList<Number> numbers;
    RepeatabilityPair pair = {}; ///< empty: a new one
    [[nodiscard]] RequestSpec spec() const;
    [[nodiscard]] static Result<Answer> parse(const HttpAnswer &answer);
};

/// At most 100 numbers; applied whole or not at all.
struct DeleteNumbers
{
    using Answer = Done;
    QString accountName;
    QStringList telephoneNumbers;
    RepeatabilityPair pair = {}; ///< empty: a new one
    [[nodiscard]] RequestSpec spec() const;
    [[nodiscard]] static Result<Answer> parse(const HttpAnswer &answer);
};

struct GetTeamsCapabilityPlans
{
    using Answer = QList<CapabilityPlan>;
    QString accountName;
    [[nodiscard]] RequestSpec spec() const;
    [[nodiscard]] static Result<Answer> parse(const HttpAnswer &answer);
};

struct GetTeamsAvailableCapabilities
{
    using Answer = QStringList;
    QString accountName;
    QStringList telephoneNumbers;
    [[nodiscard]] RequestSpec spec() const;
    [[nodiscard]] static Result<Answer> parse(const HttpAnswer &answer);
};

/// The numbers of one account, or of all of them when accountName is empty. Decoded into columns.
struct ListNumbers
{
    using Answer = NumberPage;
    QString accountName;
    PageQuery page;
    [[nodiscard]] RequestSpec spec() const;
    [[nodiscard]] static Result<Answer> parse(const HttpAnswer &answer);
};

/// The same list with all that the gateway says of each number, for whom the columns are not enough.
struct ListWholeNumbers
{
    using Answer = Page<Number>;
    QString accountName;
    PageQuery page;
    [[nodiscard]] RequestSpec spec() const;
    [[nodiscard]] static Result<Answer> parse(const HttpAnswer &answer);
};

struct GetNumber
{
    using Answer = Versioned<Number>;
    QString accountName;
    QString telephoneNumber;
    [[nodiscard]] RequestSpec spec() const;
    [[nodiscard]] static Result<Answer> parse(const HttpAnswer &answer);
};

/// Create with an empty etag (If-None-Match: *), update with the one last read (If-Match).
struct PutNumber
{
    using Answer = Versioned<Number>;
    Number number;
    QByteArray etag;
    [[nodiscard]] RequestSpec spec() const;
    [[nodiscard]] static Result<Answer> parse(const HttpAnswer &answer);
};

struct DeleteNumber
{
    using Answer = Done;
    QString accountName;
    QString telephoneNumber;
    QByteArray etag; ///< empty: unconditional
    [[nodiscard]] RequestSpec spec() const;
    [[nodiscard]] static Result<Answer> parse(const HttpAnswer &answer);
};

struct ListTeamsCivicAddresses
{
    using Answer = Page<CivicAddress>;
    QString accountName;
    PageQuery page;
    [[nodiscard]] RequestSpec spec() const;
    [[nodiscard]] static Result<Answer> parse(const HttpAnswer &answer);
};

struct GetTeamsCivicAddress
{
    using Answer = Versioned<CivicAddress>;
    QString accountName;
    QString civicAddressId;
    [[nodiscard]] RequestSpec spec() const;
    [[nodiscard]] static Result<Answer> parse(const HttpAnswer &answer);
};

struct ListRequestsForInformation
{
    using Answer = Page<RequestForInformation>;
    PageQuery page;
    [[nodiscard]] RequestSpec spec() const;
    [[nodiscard]] static Result<Answer> parse(const HttpAnswer &answer);
};

struct GetRequestForInformation
{
    using Answer = Versioned<RequestForInformation>;
    QString tenantId;
    [[nodiscard]] RequestSpec spec() const;
    [[nodiscard]] static Result<Answer> parse(const HttpAnswer &answer);
};

/// Writes the customer relationship, as a merge patch: the only part of an RFI that can be written.
struct PatchRequestForInformation
{
    using Answer = Versioned<RequestForInformation>;
    QString tenantId;
    RelationshipPatch relationship; ///< members that are not there stay as they are
    QByteArray etag; ///< the one last read (If-Match)
    [[nodiscard]] RequestSpec spec() const;
    [[nodiscard]] static Result<Answer> parse(const HttpAnswer &answer);
};

} // namespace acg::api
