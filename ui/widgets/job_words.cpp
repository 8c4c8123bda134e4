// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/job_words.h"

#include "models/bulk/run_progress.h"
#include "models/domain/change_record.h"
#include "ui/widgets/member_words.h"
#include "ui/widgets/time_words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

class JobWords
{
    Q_DECLARE_TR_FUNCTIONS(acg::JobWords)
};

QString number(qint64 count)
{
    return QLocale().toString(count);
}

/// Those that went out or are to go out.
qint64 sentOf(const BulkCounts &counts)
{
    qint64 sum = 0;
    for (const RowState state :
         {RowState::Open, RowState::Sent, RowState::Removed, RowState::Done, RowState::Failed})
        sum += counts.of(state);
    return sum;
}

QString outcomeText(const BulkCounts &counts)
{
    QStringList parts{JobWords::tr("%1 done").arg(number(counts.of(RowState::Done)))};
    if (const qint64 failed = counts.of(RowState::Failed); failed > 0)
        parts.append(JobWords::tr("%1 failed").arg(number(failed)));
    if (const qint64 unsent = counts.of(RowState::NotSent); unsent > 0)
        parts.append(JobWords::tr("%1 not sent").arg(number(unsent)));
    if (const qint64 unsynced = counts.of(RowSync::Failed); unsynced > 0)
        parts.append(JobWords::tr("%1 not synced").arg(number(unsynced)));
    return parts.join(u", "_s);
}

/// The members of what is not there otherwise, as they will be.
QString membersText(const QByteArray &json)
{
    QStringList parts;
    const QList<json::Change> changes = json::changes({}, objectFromJson(json));
    for (const json::Change &change : changes) {
        if (change.path.constLast() != "telephoneNumber"_L1 && change.path.constLast() != "accountName"_L1
            && change.path != QStringList(u"name"_s))
            parts.append(JobWords::tr("%1: %2", "member, value")
                             .arg(memberLabel(change.path), memberText(change.after)));
    }
    return parts.join(u"; "_s);
}

} // namespace

QString jobStandText(const JobInfo &job, bool isUnderWay)
{
    const BulkCounts &counts = job.counts;
    const QString done
        = JobWords::tr("%1 of %2 done").arg(number(counts.of(RowState::Done)), number(sentOf(counts)));
    switch (job.stage) {
    case JobStage::Gathering:
        return JobWords::tr("Not compared yet");
    case JobStage::Planned: {
        const qint64 open = counts.of(RowState::Open);
        return open == 0 ? JobWords::tr("Planned: nothing to be sent")
                         : JobWords::tr("Planned: %1 to be sent").arg(number(open));
    }
    case JobStage::Running:
        return isUnderWay ? JobWords::tr("Running: %1").arg(done) : JobWords::tr("Interrupted: %1").arg(done);
    case JobStage::Paused:
        return JobWords::tr("Paused: %1").arg(done);
    case JobStage::Watching:
        return JobWords::tr("Sent: %1 wait for backend sync").arg(number(counts.of(RowSync::Pending)));
    case JobStage::Finished:
        return JobWords::tr("Finished: %1").arg(outcomeText(counts));
    case JobStage::Cancelled:
        return JobWords::tr("Cancelled: %1").arg(outcomeText(counts));
    case JobStage::Count:
        break;
    }
    return {};
}

bool isBegun(const JobInfo &job)
{
    return job.stage == JobStage::Running || job.stage == JobStage::Paused || job.stage == JobStage::Watching;
}

bool isOver(const JobInfo &job)
{
    return job.stage == JobStage::Finished || job.stage == JobStage::Cancelled;
}

QString jobIconName(const JobInfo &job, bool isUnderWay)
{
    const bool hasFailures = job.counts.of(RowState::Failed) > 0 || job.counts.of(RowSync::Failed) > 0;
    switch (job.stage) {
    case JobStage::Running:
    case JobStage::Watching:
        return isUnderWay ? u"status-pending"_s : u"warning"_s;
    case JobStage::Paused:
        return u"pause"_s;
    case JobStage::Finished:
        return hasFailures ? u"status-failed"_s : u"status-synced"_s;
    case JobStage::Cancelled:
        return hasFailures ? u"status-failed"_s : u"status-none"_s;
    default:
        return u"list"_s;
    }
}

QString rowChangesText(const BulkRow &row)
{
    switch (row.action) {
    case RowAction::Create:
        return membersText(row.after);
    case RowAction::Update:
    case RowAction::Move: {
        QStringList parts;
        const QList<json::Change> changes
            = json::changes(objectFromJson(row.before), objectFromJson(row.after));
        for (const json::Change &change : changes)
            parts.append(memberChangeText(change));
        return parts.join(u"; "_s);
    }
    default:
        return {};
    }
}

QString changesCountText(qint64 count)
{
    return count == 1 ? JobWords::tr("1 change") : JobWords::tr("%1 changes").arg(number(count));
}

QString plannedText(const BulkCounts &counts)
{
    QStringList parts;
    const auto add = [&](RowAction action, const QString &words) {
        if (const qint64 count = counts.openOf(action); count > 0)
            parts.append(words.arg(number(count)));
    };
    add(RowAction::Create, JobWords::tr("%1 to create"));
    add(RowAction::Update, JobWords::tr("%1 to update"));
    add(RowAction::Move, JobWords::tr("%1 to move from another account"));
    add(RowAction::Delete, JobWords::tr("%1 to delete"));
    return parts.join(u", "_s);
}

QString runProgressText(const RunProgress &progress)
{
    const QLocale locale;
    QStringList parts{JobWords::tr("%1 done").arg(locale.toString(progress.done))};
    if (progress.failed > 0)
        parts.append(JobWords::tr("%1 failed").arg(locale.toString(progress.failed)));
    parts.append(JobWords::tr("%1 left").arg(locale.toString(progress.open)));
    if (!progress.waitingFor.isEmpty())
        return parts.join(u" \u00b7 "_s) + u'\n' + progress.waitingFor;
    if (progress.rowsPerSecond > 0)
        parts.append(
            JobWords::tr("%1 a second")
                .arg(locale.toString(progress.rowsPerSecond, 'f', progress.rowsPerSecond < 10 ? 1 : 0)));
    if (progress.timeLeft)
        parts.append(JobWords::tr("%1 to go", "about 2 minutes").arg(durationText(*progress.timeLeft)));
    if (progress.limit > 0)
        parts.append(JobWords::tr("at most %1 requests a minute").arg(locale.toString(progress.limit)));
    parts.append(progress.requestsInFlight == 1
                     ? JobWords::tr("1 request under way")
                     : JobWords::tr("%1 requests under way").arg(progress.requestsInFlight));
    return parts.join(u" \u00b7 "_s);
}

} // namespace acg
