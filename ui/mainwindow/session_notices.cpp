// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/session_notices.h"

#include "models/bulk/job_runner.h"
#include "models/bulk/job_store.h"
#include "models/items/account_tree_model.h"
#include "models/items/number_table_model.h"
#include "models/items/rfi_table_model.h"
#include "models/services/drafts.h"
#include "models/services/pending_watcher.h"
#include "models/services/session.h"
#include "models/storage/change_history.h"
#include "models/storage/note_store.h"
#include "models/storage/snapshot.h"
#include "ui/dialogs/drafts_dialog.h"
#include "ui/errortext/error_text.h"
#include "ui/widgets/job_words.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/notice_bar.h"

#include <QLocale>
#include <QPushButton>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace acg {

SessionNotices::SessionNotices(Session &session, NoticeBar &notices, Ways ways)
    : QObject(&session)
    , m_notices(notices)
    , m_ways(std::move(ways))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(std::chrono::milliseconds(200));
    connect(&m_soon, &QTimer::timeout, this, &SessionNotices::postRefusals);
    const auto shown = [](const auto &list) { return list.loadedCount() > 0; };
    connect(&session, &Session::accountsFailed, this,
            [this, shown, &session](const ApiError &error) { listFailed(error, shown(session.accounts())); });
    connect(&session, &Session::numbersFailed, this,
            [this, shown, &session](const ApiError &error) { listFailed(error, shown(session.numbers())); });
    connect(&session, &Session::rfisFailed, this,
            [this, shown, &session](const ApiError &error) { listFailed(error, shown(session.rfis())); });
    connect(&session.drafts(), &Drafts::loaded, this,
            [this, &session] { draftsLoaded(session.drafts().all()); });
    if (const NoteStore *notes = session.notes())
        connect(notes, &NoteStore::failed, this, [this](const QString &reason) {
            m_notices.post(NoticeBar::Kind::Warning,
                           tr("Unfinished forms and marks cannot be kept on this computer: %1").arg(reason));
        });
    connect(&session.rfis(), &RfiTableModel::newsArrived, this, &SessionNotices::rfisArrived);
    connect(&session.pending(), &PendingWatcher::settled, this,
            [this](const QString &account, const QString &number, const Provisioning &now) {
                settled(number.isEmpty() ? account : number, now);
            });
    connect(&session.pending(), &PendingWatcher::gaveUp, this,
            [this](const QString &account, const QString &number) {
                m_notices.post(
                    NoticeBar::Kind::Info,
                    tr("%1 is still pending; it is no longer watched. Refresh to see how it stands.")
                        .arg(number.isEmpty() ? account : number));
            });
    connectJobs(session);
    if (const ChangeHistory *history = session.history()) {
        connect(history, &ChangeHistory::damaged, this, [this](const QString &path) {
            m_notices.post(NoticeBar::Kind::Warning,
                           tr("The history of changes was damaged and is begun anew. The damaged file is %1.")
                               .arg(path));
        });
        connect(history, &ChangeHistory::failed, this, [this](const QString &reason) {
            m_notices.post(NoticeBar::Kind::Warning,
                           tr("Changes cannot be noted in the history: %1").arg(reason));
        });
    }
    if (const Snapshot *snapshot = session.snapshot()) {
        connect(snapshot, &Snapshot::damaged, this, [this](const QString &path) {
            m_notices.post(
                NoticeBar::Kind::Info,
                tr("The lists kept on this computer were damaged and are made anew. The damaged file "
                   "is %1.")
                    .arg(path));
        });
        connect(snapshot, &Snapshot::failed, this, [this](const QString &reason) {
            m_notices.post(NoticeBar::Kind::Warning,
                           tr("The lists cannot be kept on this computer: %1 What you see is not affected.")
                               .arg(reason));
        });
    }
}

void SessionNotices::connectJobs(Session &session)
{
    const JobStore *jobs = session.jobs();
    if (jobs == nullptr)
        return;
    connect(jobs, &JobStore::loaded, this, [this, &session] { jobsLoaded(session); });
    connect(jobs, &JobStore::failed, this, [this](const QString &reason) {
        m_notices.post(NoticeBar::Kind::Warning,
                       tr("The file of a job cannot be read or written: %1").arg(reason));
    });
}

/// Offers what was not brought to its end last time.
void SessionNotices::jobsLoaded(Session &session)
{
    QList<JobInfo> begun;
    const QList<JobInfo> jobs = session.jobs()->jobs();
    std::ranges::copy_if(jobs, std::back_inserter(begun), [&session](const JobInfo &job) {
        return isBegun(job) && !session.runner()->isRunning(job.id);
    });
    if (begun.isEmpty())
        return;
    const JobInfo first = begun.constFirst();
    const bool isOne = begun.size() == 1;
    Notice *notice = m_notices.postWithButton(
        NoticeBar::Kind::Warning,
        isOne ? tr("A job was not finished last time.")
              : tr("%1 jobs were not finished last time.").arg(begun.size()),
        isOne ? tr("%1: %2", "a job's title, how it stands").arg(first.title, jobStandText(first, false))
              : QString(),
        tr("&Show"), [this, id = first.id] { m_ways.showJob(id); });
    if (!isOne)
        return;
    connect(session.runner(), &JobRunner::progressed, notice, [notice, id = first.id](const QUuid &job) {
        if (job == id)
            notice->close(); // it goes on
    });
    if (session.may(Permission::Write))
        notice
            ->addButton(tr("&Resume"),
                        [this, &session, id = first.id] {
                            session.runner()->run(id);
                            m_ways.showJob(id);
                        })
            ->setObjectName(u"jobResumeNotice"_s);
}

void SessionNotices::listFailed(const ApiError &error, bool rowsAreShown)
{
    const ErrorText text = errorText(error);
    const bool signIn = error.kind == ApiError::Kind::SignInFailed
        || (error.kind == ApiError::Kind::Http && error.httpStatus == 401);
    if (!signIn) {
        // An empty list says itself why it is empty.
        if (rowsAreShown)
            m_notices.post(text);
        return;
    }
    // The same cause for each list, but with a trace id of its own: said once.
    const QString title = tr("Signing in did not work.");
    if (!m_notices.has(title))
        m_notices.postWithButton(NoticeBar::Kind::Error, title, text.explanation + u' ' + text.advice,
                                 tr("Change &Connection…"), m_ways.changeConnection);
}

void SessionNotices::settled(const QString &resource, const Provisioning &now)
{
    if (now.status() != ProvisioningStatus::Failed)
        return; // the lists show it
    const QString reason = now.errors.isEmpty() ? QString() : now.errors.constFirst().message;
    if (m_refused++ == 0)
        m_firstRefusal = tr("%1 was saved, but the backend could not set it up. %2").arg(resource, reason);
    if (!m_soon.isActive())
        m_soon.start();
}

void SessionNotices::postRefusals()
{
    const int others = std::exchange(m_refused, 0) - 1;
    m_notices.post(NoticeBar::Kind::Warning,
                   others == 0 ? m_firstRefusal
                               : tr("%1 The same happened to %2 others; the lists show which.")
                                     .arg(m_firstRefusal, QLocale().toString(others)));
}

void SessionNotices::rfisArrived(int added, int changed)
{
    const auto counted = [](int count, const QString &one, const QString &several) {
        if (count == 0)
            return QString();
        return count == 1 ? one : several.arg(QLocale().toString(count));
    };
    QStringList news{
        counted(added, tr("1 new request for information."), tr("%1 new requests for information.")),
        counted(changed, tr("1 request for information has changed."),
                tr("%1 requests for information have changed."))};
    news.removeAll(QString());
    m_notices.postWithButton(NoticeBar::Kind::Info, news.join(u' '), {}, tr("&Show"), m_ways.showRfis);
}

void SessionNotices::draftsLoaded(const QList<Draft> &drafts)
{
    if (drafts.isEmpty())
        return;
    QStringList titles;
    for (const Draft &draft : drafts)
        titles.append(draftTitle(draft));
    constexpr qsizetype named = 3;
    QString text = titles.first(std::min(named, titles.size())).join(u", "_s);
    if (titles.size() > named)
        text = tr("%1 and %2 more").arg(text, QLocale().toString(titles.size() - named));
    m_notices.postWithButton(
        NoticeBar::Kind::Info,
        drafts.size() == 1 ? tr("A form was not saved last time and has been kept.")
                           : tr("%1 forms were not saved last time and have been kept.").arg(drafts.size()),
        text, tr("&Show…"), m_ways.showDrafts);
}

} // namespace acg
