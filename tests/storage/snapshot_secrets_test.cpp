// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/api_client.h"
#include "models/api/requests.h"
#include "models/services/session.h"
#include "tests/storage/storage_fixture.h"
#include "tests/support/gateway_fixture.h"

using namespace acg;
using namespace acg::testing;
using namespace Qt::StringLiterals;

namespace {

/// The lists of a real session, as the gateway answers them.
class SnapshotOfSession : public WithGateway
{
protected:
    template <typename Request>
    typename Request::Answer ask(const Request &request)
    {
        Answer<typename Request::Answer> answer;
        session->client().send(request, session.get(), answer.take());
        const auto &result = answer.wait();
        EXPECT_TRUE(result.has_value());
        return result.value_or(typename Request::Answer());
    }

    void SetUp() override
    {
        WithGateway::SetUp();
        session = std::make_unique<Session>(profileFor(gateway), sandboxSecret);
    }

    std::unique_ptr<Session> session;
};

TEST_F(SnapshotOfSession, holdsNoSecretAndNoToken)
{
    const QTemporaryDir root;
    const QString folder = root.filePath(u"lists"_s);
    const auto accounts = ask(api::ListAccounts{}).items;
    {
        Snapshot snapshot(folder, session->profile().id);
        snapshot.saveAccounts(jsonOf(accounts), taken(0));
        snapshot.saveRfis(ask(api::ListRequestsForInformation{}).items, taken(0));
        saveNumbers(snapshot, ask(api::ListNumbers{}), taken(0));
        for (const Account &account : accounts) {
            if (account.isEnabled(Service::TeamsOperatorConnect))
                snapshot.saveAddresses(
                    account.name(),
                    ask(api::ListTeamsCivicAddresses{.accountName = account.name(), .page = {}}).items,
                    taken(0));
        }
        keptNumbers(snapshot);
    }
    QByteArray bytes;
    const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        bytes += file.readAll();
    }
    EXPECT_TRUE(bytes.contains("contoso")) << "what is looked through must be the lists";
    EXPECT_FALSE(bytes.contains(sandboxSecret.toUtf8()));
    EXPECT_FALSE(bytes.contains("eyJ")) << "how every JSON web token begins";
    EXPECT_FALSE(bytes.contains("Bearer"));
}

} // namespace
