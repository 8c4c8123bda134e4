// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console.h"

#include "app/sandbox_host.h"
#include "models/bulk/job_store.h"
#include "models/services/session.h"
#include "models/storage/note_store.h"
#include "models/storage/snapshot.h"
#include "ui/connections/connection_controller.h"
#include "ui/screenshots/screenshots.h"
#include "ui/widgets/notice_bar.h"

#include <QApplication>
#include <QDir>
#include <QStandardPaths>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace acg::app {

namespace {

QString dataFolder(const QString &name)
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)).filePath(name);
}

QString notesFolder()
{
    return dataFolder(u"notes"_s);
}

QString jobsFolder()
{
    return dataFolder(u"jobs"_s);
}

} // namespace

Console::Console(QApplication &application, Launch launch)
    : m_launch(std::move(launch))
    , m_theme(application)
    , m_profiles(ConnectionProfileStore::defaultFilePath())
    , m_window({m_profiles, m_keychain, m_sessionSecrets, m_theme})
{
    connect(&m_window, &MainWindow::sandboxRequested, this, &Console::startSandbox);
    connect(&m_window, &MainWindow::connectionReady, this,
            [this](const ConnectionProfile &profile, const QString &secret) {
                if (!m_history) // its thread would come in the way of the first window
                    m_history = std::make_unique<ChangeHistory>(dataFolder(u"history"_s));
                openSession(profile, secret, *m_history, jobsFolder());
            });
    connect(&m_window.connections(), &ConnectionController::keptListsUnwanted, this,
            &Console::removeKeptLists);
    connect(&m_window.connections(), &ConnectionController::removed, this, &Console::removeNotes);
}

Console::~Console()
{
    m_window.closeSession(); // before the gateway it may be talking to
}

void Console::start()
{
    if (m_launch.mode == Mode::Sandbox)
        startSandbox();
    else
        connect(&m_window, &MainWindow::painted, &m_window.connections(), &ConnectionController::openLast);
    m_window.show();
}

QString Console::snapshotFolder()
{
    return dataFolder(u"snapshots"_s);
}

void Console::removeKeptLists(const QUuid &connection)
{
    Session *open = m_window.session();
    if (open != nullptr && open->profile().id == connection)
        open->wipeSnapshot();
    else if (!Snapshot::wipe(snapshotFolder(), connection))
        m_window.notices().post(
            NoticeBar::Kind::Error,
            tr("Some of the lists kept in %1 could not be removed.").arg(snapshotFolder()));
}

void Console::removeNotes(const QUuid &connection)
{
    Session *open = m_window.session();
    if (open != nullptr && open->profile().id == connection)
        open->notes()->wipe();
    else if (!NoteStore::wipe(notesFolder(), connection))
        m_window.notices().post(NoticeBar::Kind::Error,
                                tr("Some of the notes kept in %1 could not be removed.").arg(notesFolder()));
    removeJobs(connection);
}

void Console::removeJobs(const QUuid &connection)
{
    const Session *open = m_window.session();
    if (open != nullptr && open->profile().id == connection) {
        for (const JobInfo &job : open->jobs()->jobs()) {
            if (job.stage != JobStage::Running) // what is on its way is brought to its end
                open->jobs()->remove(job.id);
        }
    } else if (!JobStore::wipe(jobsFolder(), connection)) {
        m_window.notices().post(NoticeBar::Kind::Error,
                                tr("Some of the jobs kept in %1 could not be removed.").arg(jobsFolder()));
    }
}

void Console::openSession(const ConnectionProfile &profile, const QString &secret, ChangeHistory &history,
                          const QString &jobs)
{
    m_window.closeSession(); // it writes what the next one of the same connection reads
    // A picture shows nothing of what the person at this computer has left.
    const bool keepsNotes = m_launch.screenshotsDirectory.isEmpty();
    auto session = std::make_unique<Session>(profile, secret, snapshotFolder(), &history,
                                             keepsNotes ? notesFolder() : QString(), jobs);
    connect(session.get(), &Session::pageSizeLearned, this, [this, id = profile.id](int rows) {
        if (!m_profiles.rememberPageSize(id, rows))
            qWarning("The page size of the gateway could not be noted.");
    });
    m_window.openSession(std::move(session));
}

void Console::openSandbox()
{
    openSession(m_sandbox->profile(), SandboxHost::secret(), m_sandbox->history(), m_sandbox->jobsFolder());
}

void Console::startSandbox()
{
    if (m_sandbox) // started before: its data are still there
        return openSandbox();
    m_sandbox = std::make_unique<SandboxHost>(m_launch.gateway);
    m_window.notices().post(NoticeBar::Kind::Info, tr("Starting the sandbox gateway…"));
    connect(m_sandbox.get(), &SandboxHost::failed, this, [this](const QString &reason) {
        m_sandbox.release()->deleteLater();
        m_window.notices().post(NoticeBar::Kind::Error,
                                tr("The sandbox gateway could not start. %1").arg(reason));
        if (!m_launch.screenshotsDirectory.isEmpty()) {
            QTextStream(stderr) << reason << '\n';
            QCoreApplication::exit(1);
        }
    });
    connect(m_sandbox.get(), &SandboxHost::ready, this, [this] {
        m_window.notices().clear();
        openSandbox();
        if (!m_launch.screenshotsDirectory.isEmpty())
            takeScreenshots();
    });
    m_sandbox->start();
}

void Console::takeScreenshots()
{
    acg::takeScreenshots(m_window, m_launch.screenshotsDirectory,
                         [](bool ok) { QCoreApplication::exit(ok ? 0 : 1); });
}

} // namespace acg::app
