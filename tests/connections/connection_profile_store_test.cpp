// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connections/connection_profile_store.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace acg;

namespace {

class ConnectionProfileStoreTest : public testing::Test
{
protected:
    static ConnectionProfile profile(const QString &name)
    {
        ConnectionProfile result = ConnectionProfile::create(name);
        result.baseUrl = QUrl(u"https://provapi.contoso.example:8443/a%20b"_s);
        result.tenant = u"contoso.onmicrosoft.com"_s;
        result.clientId = u"client, with; odd=characters%"_s;
        result.authority = QUrl(u"http://127.0.0.1:4000"_s);
        result.apiVersion = u"2024-02-29-preview"_s;
        result.scope = u"https://somewhere.example/.default"_s;
        result.requestsPerMinute = 250;
        result.keepsSnapshot = false;
        result.pageSize = 500;
        return result;
    }

    void writeFile(const QByteArray &content) const
    {
        ASSERT_TRUE(QDir().mkpath(QFileInfo(m_path).path()));
        QFile file(m_path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    [[nodiscard]] QByteArray fileContent() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_directory;
    QString m_path = m_directory.filePath(u"not/yet/there/connections.ini"_s);
    ConnectionProfileStore m_store{m_path};
};

TEST_F(ConnectionProfileStoreTest, IsEmptyWithoutAFileAndMakesNone)
{
    EXPECT_TRUE(m_store.list().isEmpty());
    EXPECT_EQ(m_store.lastUsed(), std::nullopt);
    EXPECT_FALSE(QFile::exists(m_path));
}

TEST_F(ConnectionProfileStoreTest, GivesBackWhatWasSavedSortedByName)
{
    const ConnectionProfile zulu = profile(u"Zulu"_s);
    const ConnectionProfile alpha = profile(u"alpha"_s);
    const ConnectionProfile umlaut = profile(u"Größe \"1\""_s);
    for (const ConnectionProfile &each : {zulu, alpha, umlaut})
        ASSERT_TRUE(m_store.save(each));
    EXPECT_EQ(ConnectionProfileStore(m_path).list(), (QList{alpha, umlaut, zulu}));
}

TEST_F(ConnectionProfileStoreTest, SavingAgainReplaces)
{
    ConnectionProfile changing = profile(u"Before"_s);
    ASSERT_TRUE(m_store.save(changing));
    changing.name = u"After"_s;
    changing.scope.clear();
    ASSERT_TRUE(m_store.save(changing));
    EXPECT_EQ(m_store.list(), QList{changing});
}

TEST_F(ConnectionProfileStoreTest, NotesThePageSizeOfASavedConnectionOnly)
{
    ConnectionProfile saved = profile(u"Saved"_s);
    ASSERT_TRUE(m_store.save(saved));
    EXPECT_TRUE(m_store.rememberPageSize(saved.id, 1000));
    EXPECT_TRUE(m_store.rememberPageSize(QUuid::createUuid(), 2000));
    saved.pageSize = 1000;
    EXPECT_EQ(m_store.list(), QList{saved});
}

TEST_F(ConnectionProfileStoreTest, RemoveTakesOneAndForgetsItAsLastUsed)
{
    const ConnectionProfile kept = profile(u"Kept"_s);
    const ConnectionProfile gone = profile(u"Gone"_s);
    ASSERT_TRUE(m_store.save(kept));
    ASSERT_TRUE(m_store.save(gone));
    ASSERT_TRUE(m_store.setLastUsed(gone.id));
    EXPECT_EQ(m_store.lastUsed(), gone.id);

    EXPECT_TRUE(m_store.remove(gone.id));
    EXPECT_EQ(m_store.list(), QList{kept});
    EXPECT_EQ(m_store.lastUsed(), std::nullopt);
    EXPECT_FALSE(fileContent().contains("Gone"));
    EXPECT_TRUE(m_store.remove(gone.id)) << "removing what is not there";

    ASSERT_TRUE(m_store.setLastUsed(kept.id));
    EXPECT_EQ(ConnectionProfileStore(m_path).lastUsed(), kept.id);
}

TEST_F(ConnectionProfileStoreTest, KeepsWhatItDoesNotKnow)
{
    const QUuid id = QUuid::createUuid();
    writeFile("[General]\nfuture=1\n[connections]\n" + id.toString(QUuid::WithoutBraces).toLatin1()
              + "\\name=Old\n" + id.toString(QUuid::WithoutBraces).toLatin1()
              + "\\proxy=http://proxy.example\nnot-an-id\\name=odd\n[window]\nwidth=900\n");
    QList<ConnectionProfile> profiles = m_store.list();
    ASSERT_EQ(profiles.size(), 1);
    EXPECT_EQ(profiles.first().name, u"Old"_s);
    EXPECT_EQ(profiles.first().apiVersion, u"2024-02-29"_s) << "an absent setting takes the default";
    profiles.first().name = u"New"_s;
    ASSERT_TRUE(m_store.save(profiles.first()));

    const QByteArray content = fileContent();
    for (const auto *kept : {"future=1", "proxy=http://proxy.example", "width=900", "not-an-id", "=New"})
        EXPECT_TRUE(content.contains(kept)) << kept << "\n" << content.constData();
}

TEST_F(ConnectionProfileStoreTest, OnlyTheOwnerMayReadTheFile)
{
    const auto others
        = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    ASSERT_TRUE(m_store.save(profile(u"New file"_s)));
    EXPECT_FALSE(QFile::permissions(m_path) & others);

    ASSERT_TRUE(QFile::setPermissions(m_path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | others));
    ASSERT_TRUE(m_store.save(profile(u"A file that was open to all"_s)));
    EXPECT_FALSE(QFile::permissions(m_path) & others);
}

TEST_F(ConnectionProfileStoreTest, SaysSoWhenItCannotSave)
{
    EXPECT_FALSE(m_store.save(ConnectionProfile{})) << "a null id would be lost on reading";
    EXPECT_TRUE(m_store.list().isEmpty());

    // A file where the directory should be, which not even root can write into.
    QFile obstacle(m_directory.filePath(u"file"_s));
    ASSERT_TRUE(obstacle.open(QIODevice::WriteOnly));
    ConnectionProfileStore unwritable(m_directory.filePath(u"file/connections.ini"_s));
    EXPECT_FALSE(unwritable.save(profile(u"Nowhere"_s)));
}

} // namespace
