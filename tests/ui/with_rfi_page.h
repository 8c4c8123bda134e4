// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/items/account_tree_model.h"
#include "models/items/rfi_table_model.h"
#include "models/services/drafts.h"
#include "models/services/resource_feed.h"
#include "models/services/resource_service.h"
#include "models/services/session.h"
#include "tests/support/await.h"
#include "tests/support/gateway_fixture.h"
#include "tests/ui/hands.h"
#include "ui/pages/rfi_page.h"
#include "ui/widgets/inline_message.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>

namespace acg::testing {

inline const QString litware = QStringLiteral("a7fca2fa-8d8c-41a0-8207-c7766b9913cf");
inline const QString fabrikam = QStringLiteral("ffa2c349-049c-4a73-8124-db51564a954f");

/// The page of requests for information on a session of its own. What is marked and typed is kept in `notes`.
class WithRfiPage : public WithGateway
{
protected:
    void SetUp() override
    {
        WithGateway::SetUp();
        QSettings().clear();
    }

    void open(const QString &clientId = QStringLiteral("sandbox-admin"))
    {
        page.reset();
        session.reset();
        ConnectionProfile profile = profileFor(gateway, clientId);
        profile.id = connection;
        session = std::make_unique<Session>(profile, sandboxSecret, QString(), nullptr, notes.path());
        page = std::make_unique<RfiPage>(*session);
        page->resize(1100, 700);
        page->show();
        session->reloadRfis();
        ASSERT_TRUE(eventually([&] { return session->rfis().loadState() == LoadState::Complete; }));
    }

    template <typename Widget>
    Widget *find(const char *name) const
    {
        return page->findChild<Widget *>(QLatin1StringView(name));
    }

    [[nodiscard]] QAbstractItemModel &list() const { return *find<QTableView>("rfiTable")->model(); }

    /// Selects the request and waits for its ETag, without which nothing can be saved.
    void select(const QString &tenantId)
    {
        auto *table = find<QTableView>("rfiTable");
        const QModelIndexList rows
            = list().match(list().index(0, 0), RfiTableModel::TenantIdRole, tenantId, 1, Qt::MatchExactly);
        ASSERT_EQ(rows.size(), 1);
        QSignalSpy seen(&session->feed(), &ResourceFeed::rfiSeen);
        const int before = reads(tenantId);
        table->selectRow(rows.first().row());
        ASSERT_TRUE(eventually([&] { return reads(tenantId) > before && seen.count() > 0; }));
    }

    [[nodiscard]] int reads(const QString &tenantId)
    {
        return gateway.requests().count("GET", QRegularExpression(tenantId));
    }

    /// Someone else, through another door.
    void answerElsewhere(const QString &tenantId, const QString &status, const QString &comment)
    {
        Session other(profileFor(gateway), sandboxSecret);
        Answer<Versioned<RequestForInformation>> fetched;
        other.resources().fetchRfi(tenantId, &other, fetched.take());
        ASSERT_TRUE(fetched.wait());
        Answer<Versioned<RequestForInformation>> saved;
        other.resources().updateRfi(tenantId, fetched.wait()->etag, {status, comment}, &other, saved.take());
        ASSERT_TRUE(saved.wait());
    }

    CustomerRelationship onGateway(const QString &tenantId)
    {
        Answer<Versioned<RequestForInformation>> fetched;
        session->resources().fetchRfi(tenantId, page.get(), fetched.take());
        return fetched.wait() ? fetched.wait()->value.customerRelationship() : CustomerRelationship();
    }

    void typeComment(const QString &text) { find<QPlainTextEdit>("rfiComment")->setPlainText(text); }
    void save()
    {
        auto *button = find<QPushButton>("rfiSave");
        ASSERT_TRUE(eventually([&] { return button->isEnabled(); }));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    /// Answers that were typed and not saved.
    [[nodiscard]] qsizetype unsaved() const { return session->drafts().all().size(); }
    [[nodiscard]] QString message() const { return find<InlineMessage>("rfiMessage")->text(); }
    [[nodiscard]] QString chip(int place) const
    {
        return find<QPushButton>(QByteArray("rfiChip" + QByteArray::number(place)).constData())->text();
    }

    const QTemporaryDir notes;
    const QUuid connection = QUuid::createUuid();
    std::unique_ptr<Session> session;
    std::unique_ptr<RfiPage> page;
};

} // namespace acg::testing
