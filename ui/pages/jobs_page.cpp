// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/jobs_page.h"

#include "models/bulk/bulk_job.h"
#include "models/bulk/job_list_model.h"
#include "models/bulk/job_runner.h"
#include "models/bulk/job_store.h"
#include "models/bulk/plan_maker.h"
#include "models/bulk/undo.h"
#include "models/services/session.h"
#include "ui/connections/role_text.h"
#include "ui/dialogs/run_job_dialog.h"
#include "ui/widgets/job_words.h"
#include "ui/widgets/question.h"
#include "ui/widgets/time_words.h"

#include <QFileDialog>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QStackedLayout>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

/// What a file may be called on any system.
QString fileNameOf(const QString &title)
{
    QString name = title;
    name.replace(QRegularExpression(u"[^\\w .-]+"_s, QRegularExpression::UseUnicodePropertiesOption), u"-"_s);
    return name.left(80).trimmed();
}

/// How many it takes to send what is open, at least: the batches of many accounts are more.
qint64 requestsOf(const BulkCounts &counts)
{
    constexpr auto batches
        = [](qint64 rows) { return (rows + JobView::rowsInARequest - 1) / JobView::rowsInARequest; };
    const qint64 moves = counts.openOf(RowAction::Move);
    return batches(counts.openOf(RowAction::Create) + counts.openOf(RowAction::Update) + moves)
        + batches(counts.openOf(RowAction::Delete)) + batches(moves);
}

} // namespace

QString JobsPage::title() const
{
    return tr("Jobs");
}

QString JobsPage::iconName() const
{
    return u"jobs"_s;
}

PageCapabilities JobsPage::capabilities() const
{
    PageCapabilities can;
    if (!m_session.may(Permission::Read))
        can.whyNotRead = missingRoleText(Permission::Read);
    if (!m_session.may(Permission::Write))
        can.whyNotWrite = missingRoleText(Permission::Write);
    can.canImport = can.whyNotRead.isEmpty() && can.whyNotWrite.isEmpty();
    return can;
}

QString JobsPage::countText() const
{
    return m_view->countText();
}

ListInView JobsPage::listInView() const
{
    const BulkJob *job = m_view->job();
    if (job == nullptr)
        return {};
    ListInView list{&m_view->rows(), m_view->visibleColumns(), fileNameOf(job->info().title),
                    m_view->rows().loadState() == LoadState::Complete};
    list.holdsResources = true;
    return list;
}

JobStore &JobsPage::store() const
{
    return *m_session.jobs();
}

void JobsPage::refresh()
{
    const BulkJob *job = m_view->job();
    if (job != nullptr
        && (job->info().stage == JobStage::Planned || job->info().stage == JobStage::Gathering))
        compare(job->info().id);
}

void JobsPage::focusFilter()
{
    m_view->focusFilter();
}

void JobsPage::copySelected()
{
    m_view->copySelected();
}

void JobsPage::goToJob(const QUuid &id)
{
    select(id);
    const BulkJob *job = m_view->job();
    if (job != nullptr && job->info().id == id && job->info().stage == JobStage::Gathering
        && m_session.may(Permission::Read))
        compare(id);
}

void JobsPage::select(const QUuid &id)
{
    m_wanted = id;
    if (const int row = m_jobs->rowOf(id); row >= 0)
        m_list->setCurrentIndex(m_jobs->index(row));
}

void JobsPage::chosen()
{
    // With the focus a list makes its first entry the current one, and does not select it.
    m_list->selectionModel()->select(m_list->currentIndex(), QItemSelectionModel::ClearAndSelect);
    const QModelIndex index = m_list->currentIndex();
    m_view->setJob(index.isValid() ? store().open(m_jobs->at(index.row()).id) : nullptr);
    showWork();
    showHindrances();
    Q_EMIT capabilitiesChanged();
}

void JobsPage::compare(const QUuid &id)
{
    BulkJob *job = store().open(id);
    if (job == nullptr || m_makers.contains(id) || isUnderWay(id))
        return;
    auto *maker = new PlanMaker(*job, m_session.client(), m_session.pageSize(), this);
    m_makers.insert(id, maker);
    const auto ended = [this, id] {
        forget(id);
        showWork();
        m_jobs->refreshWords();
    };
    // Its connection may be removed meanwhile, and the job with it.
    connect(job, &QObject::destroyed, maker, [this, id] { forget(id); });
    connect(maker, &PlanMaker::progressed, this, &JobsPage::showWork);
    connect(maker, &PlanMaker::finished, this, ended);
    connect(maker, &PlanMaker::failed, this, [this, id, ended](const ApiError &error) {
        ended();
        if (m_view->job() != nullptr && m_view->job()->info().id == id)
            m_view->setFailure(error);
        else
            Q_EMIT problem(error);
    });
    maker->start();
    showWork();
    m_jobs->refreshWords();
}

void JobsPage::stopComparing()
{
    if (m_view->job() == nullptr)
        return;
    forget(m_view->job()->info().id);
    showWork();
    m_jobs->refreshWords();
}

void JobsPage::forget(const QUuid &compared)
{
    if (PlanMaker *maker = m_makers.take(compared)) {
        maker->cancel();
        maker->deleteLater();
    }
}

void JobsPage::showWork()
{
    const BulkJob *job = m_view->job();
    if (job == nullptr)
        return;
    JobView::Work work;
    if (const PlanMaker *maker = m_makers.value(job->info().id)) {
        work.kind = JobView::Work::Kind::Comparing;
        work.done = maker->requestsDone();
        work.total = maker->requestsExpected();
        const qint64 left = work.total - work.done;
        work.text = tr("%1 of about %2 requests")
                        .arg(QLocale().toString(work.done), QLocale().toString(work.total));
        if (const auto time = m_session.client().budget().timeFor(left); time && left > 0)
            work.text = tr("%1, %2 to go", "3 of about 12 requests, about 10 seconds")
                            .arg(work.text, durationText(*time));
    }
    if (const std::optional<RunProgress> progress = m_session.runner()->progress(job->info().id)) {
        work.kind = JobView::Work::Kind::Running;
        work.done = progress->done + progress->failed;
        work.total = progress->total;
        work.text = runProgressText(*progress);
    }
    m_view->setWork(work);
}

QString JobsPage::whyNotRun(const JobInfo &job) const
{
    const BulkCounts &counts = job.counts;
    const bool puts
        = counts.openOf(RowAction::Create) + counts.openOf(RowAction::Update) + counts.openOf(RowAction::Move)
        > 0;
    const bool deletes = counts.openOf(RowAction::Delete) + counts.openOf(RowAction::Move) > 0;
    if (puts && !m_session.may(Permission::Write))
        return missingRoleText(Permission::Write);
    if (deletes && !m_session.may(Permission::Delete))
        return missingRoleText(Permission::Delete);
    return {};
}

void JobsPage::showHindrances()
{
    JobView::Hindrances hindrances;
    if (!m_session.may(Permission::Read))
        hindrances.compare = missingRoleText(Permission::Read);
    if (const BulkJob *job = m_view->job())
        hindrances.run = whyNotRun(job->info());
    m_view->setHindrances(hindrances);
}

QString JobsPage::summary(const JobInfo &job) const
{
    return tr("%1 \u00b7 %2", "how it stands, when it was made")
        .arg(m_makers.contains(job.id) ? tr("Comparing\u2026") : jobStandText(job, isUnderWay(job.id)),
             momentText(job.madeAt));
}

bool JobsPage::isUnderWay(const QUuid &job) const
{
    return m_session.runner()->isRunning(job);
}

void JobsPage::run()
{
    const BulkJob *job = m_view->job();
    if (job == nullptr)
        return;
    if (job->info().stage == JobStage::Planned)
        return confirmRun(job->info());
    m_session.runner()->run(job->info().id);
    showWork();
}

void JobsPage::confirmRun(const JobInfo &job)
{
    const auto time = m_session.client().budget().timeFor(requestsOf(job.counts));
    const QString stale = !JobView::isStale(job) ? QString()
        : job.comparedAt.isValid() ? tr("The plan was compared with it %1.").arg(ageText(job.comparedAt))
                                   : tr("The plan has not been compared with it yet.");
    auto *dialog = new RunJobDialog(job, time, stale, this);
    connect(dialog, &RunJobDialog::compareRequested, this, [this, id = job.id] { compare(id); });
    connect(dialog, &RunJobDialog::confirmed, this, [this, id = job.id] {
        m_session.runner()->run(id);
        showWork();
    });
    dialog->open();
}

void JobsPage::cancelRun()
{
    const BulkJob *job = m_view->job();
    if (job == nullptr)
        return;
    ask(this,
        {u"jobCancelQuestion"_s, title(), tr("Cancel the rest of \u201c%1\u201d?").arg(job->info().title),
         tr("What has been sent stays as it is, and can be undone. The rest is never sent."),
         tr("Cancel the &Rest"), tr("&Keep the Rest")},
        [this, id = job->info().id] { m_session.runner()->cancel(id); });
}

void JobsPage::runEnded(const QUuid &id)
{
    if (m_view->job() != nullptr && m_view->job()->info().id == id)
        showWork();
    m_jobs->refreshWords();
}

void JobsPage::undo()
{
    BulkJob *job = m_view->job();
    if (job == nullptr)
        return;
    BulkJob *into = store().create(tr("Undo: %1").arg(job->info().title), job->info().id);
    makeUndo(*job, *into, into, [this, id = into->info().id](qint64 wishes) {
        if (wishes > 0)
            return goToJob(id);
        store().remove(id);
        Q_EMIT notice(tr("There is nothing to undo."));
    });
}

void JobsPage::save()
{
    const BulkJob *job = m_view->job();
    if (job == nullptr)
        return;
    auto *dialog = new QFileDialog(this, tr("Save plan"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   tr("Plans (*.acgjob)"));
    dialog->setObjectName(u"jobSaveDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"acgjob"_s);
    dialog->selectFile(fileNameOf(job->info().title) + u".acgjob"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, id = job->info().id](const QString &path) {
        store().saveCopy(id, path, this, [this, path](const std::optional<QString> &problem) {
            Q_EMIT notice(problem ? tr("The plan could not be saved. %1").arg(*problem)
                                  : tr("The plan was saved to %1.").arg(QFileInfo(path).fileName()));
        });
    });
    dialog->open();
}

void JobsPage::openPlan()
{
    auto *dialog = new QFileDialog(this, tr("Open plan"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   tr("Plans (*.acgjob)"));
    dialog->setObjectName(u"jobOpenDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        store().addCopy(path, this, [this, path](const tl::expected<QUuid, QString> &id) {
            if (id)
                return select(*id);
            ApiError error;
            error.kind = ApiError::Kind::Refused;
            error.message = tr("%1 could not be opened. %2").arg(QFileInfo(path).fileName(), id.error());
            Q_EMIT problem(error);
        });
    });
    dialog->open();
}

void JobsPage::remove()
{
    const BulkJob *job = m_view->job();
    if (job == nullptr)
        return;
    ask(this,
        {u"jobRemoveQuestion"_s, title(), tr("Remove the job \u201c%1\u201d?").arg(job->info().title),
         isOver(job->info()) ? tr("Its report goes with it, and it cannot be undone as a whole any more.")
                             : tr("What it has not sent is never sent."),
         tr("&Remove Job"), tr("&Keep It")},
        [this, id = job->info().id] {
            m_view->setJob(nullptr);
            store().remove(id);
        });
}

} // namespace acg
