// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/backend_sync.h"

#include "app/sandbox/account_rules.h"
#include "app/sandbox/database.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <utility>
#include <vector>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

void settleNumbers(Database &database, qint64 now)
{
    const bool anyDue = database.run(u"SELECT 1 FROM numbers WHERE due <= ? LIMIT 1"_s, {now}).next();
    if (!anyDue)
        return;
    // substr counts bytes of a blob and characters of a text; both are the same in the pending prefix.
    database.change(
        u"UPDATE numbers SET body = CAST(outcome || substr(body, ?) AS BLOB), due = NULL, outcome = NULL "
        "WHERE due <= ?"_s,
        {pendingState().size() + 1, now});
}

using Settled = QJsonObject (*)(QJsonObject resource);

/// The few accounts and requests for information: each may change more than its state.
void settleResources(Database &database, const QString &table, qint64 now, Settled settled)
{
    std::vector<std::pair<qint64, QByteArray>> due;
    {
        Rows rows = database.run(u"SELECT id, body FROM %1 WHERE due <= ?"_s.arg(table), {now});
        while (rows.next())
            due.emplace_back(rows.integer(0), rows.bytes(1));
    }
    for (const auto &[id, body] : due) {
        const QJsonObject resource = settled(QJsonDocument::fromJson(body).object());
        database.change(u"UPDATE %1 SET body = ?, due = NULL WHERE id = ?"_s.arg(table),
                        {bodyWithState(syncedState(), resource), id});
    }
}

} // namespace

QByteArray pendingState()
{
    return R"({"serviceProvisioningStatus":"pending","serviceProvisioningErrors":null)"_ba;
}

QByteArray syncedState()
{
    return R"({"serviceProvisioningStatus":"synced","serviceProvisioningErrors":null)"_ba;
}

QByteArray failedState(const QJsonArray &errors)
{
    return R"({"serviceProvisioningStatus":"failed","serviceProvisioningErrors":)"_ba
        + QJsonDocument(errors).toJson(QJsonDocument::Compact);
}

QByteArray stateOf(const QJsonObject &resource)
{
    const QString status = resource.value("serviceProvisioningStatus"_L1).toString();
    if (status == "failed"_L1)
        return failedState(resource.value("serviceProvisioningErrors"_L1).toArray());
    return status == "pending"_L1 ? pendingState() : syncedState();
}

QByteArray bodyWithState(const QByteArray &state, QJsonObject resource)
{
    resource.remove("serviceProvisioningStatus"_L1);
    resource.remove("serviceProvisioningErrors"_L1);
    if (resource.isEmpty())
        return state + '}';
    QByteArray body = QJsonDocument(resource).toJson(QJsonDocument::Compact);
    body[0] = ',';
    return state + body;
}

void settleDue(Database &database, qint64 now)
{
    settleNumbers(database, now);
    settleResources(database, u"accounts"_s, now, [](QJsonObject account) {
        settleSubdomain(account);
        return account;
    });
    settleResources(database, u"requests_for_information"_s, now, [](QJsonObject rfi) { return rfi; });
}

} // namespace sandbox
