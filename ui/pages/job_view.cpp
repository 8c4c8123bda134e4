// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/job_view.h"

#include "models/bulk/bulk_job.h"
#include "ui/pages/job_row_bar.h"
#include "ui/pages/job_row_details.h"
#include "ui/theme/icons.h"
#include "ui/widgets/column_chooser.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/job_words.h"
#include "ui/widgets/list_stack.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/time_words.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedLayout>
#include <QTableView>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

QString rowsText(qint64 count)
{
    return count == 1 ? JobView::tr("1 row") : JobView::tr("%1 rows").arg(QLocale().toString(count));
}

QString numbersElsewhereText(qint64 count)
{
    return count == 1 ? JobView::tr("1 number is on another account.")
                      : JobView::tr("%1 numbers are on other accounts.").arg(QLocale().toString(count));
}

} // namespace

bool JobView::isStale(const JobInfo &job)
{
    const std::chrono::seconds allowed = freshFor;
    return !job.comparedAt.isValid()
        || job.comparedAt.secsTo(QDateTime::currentDateTimeUtc()) > allowed.count();
}

void JobView::setJob(BulkJob *job)
{
    if (job == m_job && job != nullptr)
        return;
    if (m_job != nullptr)
        m_job->disconnect(this);
    m_job = job;
    m_work = {};
    m_failure.reset();
    m_current = 0;
    m_details->showNothing();
    if (job == nullptr) {
        m_rows->setJob(nullptr);
        m_clock.stop();
        m_stack->setCurrentIndex(0);
        updateCount();
        return;
    }
    connect(job, &BulkJob::changed, this, &JobView::showJob);
    m_clock.start();
    m_bar->setJob(job->info());
    m_rows->setJob(job);
    m_stack->setCurrentIndex(1);
    showJob();
}

BulkJob *JobView::job() const
{
    return m_job;
}

void JobView::setWork(const Work &work)
{
    if (work.kind != Work::Kind::None)
        m_failure.reset();
    m_work = work;
    showJob();
}

void JobView::setHindrances(const Hindrances &hindrances)
{
    m_hindrances = hindrances;
    if (m_job != nullptr)
        showButtons();
}

void JobView::setFailure(const ApiError &error)
{
    if (!error.isCancelled())
        m_failure = error;
    showJob();
}

void JobView::showJob()
{
    if (m_job == nullptr)
        return;
    const JobInfo &job = m_job->info();
    const bool isRunning = m_work.kind == Work::Kind::Running;
    m_icon->setIcon(icon(jobIconName(job, isRunning)));
    m_title->setText(job.title);
    QStringList facts{m_work.kind == Work::Kind::Comparing ? tr("Comparing with the gateway")
                                                           : jobStandText(job, isRunning)};
    if (job.stage == JobStage::Planned && job.comparedAt.isValid())
        facts.append(tr("compared %1", "10 minutes ago").arg(ageText(job.comparedAt)));
    if (isOver(job) && job.endedAt.isValid())
        facts.append(tr("ended %1", "today 10:12").arg(momentText(job.endedAt)));
    facts.append(tr("made %1 by %2", "today 10:12, a client ID").arg(momentText(job.madeAt), job.madeBy));
    m_stand->setText(facts.join(u" \u00b7 "_s));

    m_workBox->setVisible(m_work.kind != Work::Kind::None);
    m_stop->setVisible(m_work.kind == Work::Kind::Comparing);
    // Of parts in a thousand: a bar counts in int.
    m_progress->setMaximum(m_work.total > 0 ? 1000 : 0);
    m_progress->setValue(m_work.total > 0 ? int(m_work.done * 1000 / m_work.total) : 0);
    m_workText->setText(m_work.text);
    m_bar->setJob(job);
    showButtons();
    showMessage();
}

void JobView::showButtons()
{
    const JobInfo &job = m_job->info();
    const bool isIdle = m_work.kind == Work::Kind::None;
    const bool isRunning = m_work.kind == Work::Kind::Running;
    const bool isPlan = job.stage == JobStage::Planned || job.stage == JobStage::Gathering;
    const QWidget *focused = window()->focusWidget();
    m_run->setText(job.stage == JobStage::Planned ? tr("&Run\u2026") : tr("&Resume"));
    m_run->setVisible(isIdle && (job.stage == JobStage::Planned || isBegun(job)));
    const bool hasRows = isBegun(job) || job.counts.of(RowState::Open) > 0;
    m_run->setEnabled(m_hindrances.run.isEmpty() && hasRows);
    m_run->setToolTip(!m_hindrances.run.isEmpty() ? m_hindrances.run
                          : hasRows               ? QString()
                                                  : tr("There is nothing to be sent."));
    m_run->setDefault(m_run->isEnabled());
    m_pause->setVisible(isRunning);
    m_cancel->setVisible(isRunning || (isIdle && isBegun(job)));
    m_compare->setText(job.stage == JobStage::Planned ? tr("Compare &Again") : tr("&Compare"));
    m_compare->setVisible(isIdle && isPlan);
    m_compare->setEnabled(m_hindrances.compare.isEmpty());
    m_compare->setToolTip(m_hindrances.compare.isEmpty()
                              ? tr("Asks the gateway what it holds now, and plans anew")
                              : m_hindrances.compare);
    m_undo->setVisible(isIdle && isOver(job)
                       && job.counts.of(RowState::Done) + job.counts.of(RowState::Removed) > 0);
    m_more->setEnabled(isIdle);
    // One takes the place of the other, for the keyboard too: the next in line would cancel the rest.
    QPushButton *next = isRunning ? m_pause : m_run;
    if ((focused == m_run || focused == m_pause) && next->isVisibleTo(this))
        next->setFocus();
}

void JobView::showMessage()
{
    const JobInfo &job = m_job->info();
    if (m_failure) {
        const QString all = m_failure->message + m_failure->requestId;
        if (std::exchange(m_said, all) != all)
            m_message->showError(*m_failure);
        return;
    }
    const bool isIdle = m_work.kind == Work::Kind::None;
    if (isIdle && job.stage == JobStage::Planned)
        showPlanMessage(job);
    else if (isIdle && (job.stage == JobStage::Running || job.stage == JobStage::Watching))
        say(InlineMessage::Severity::Warning, tr("This job was interrupted."),
            tr("Resume it: what is unsure is asked of the gateway first, and nothing is applied twice."));
    else
        say({}, {}, {});
}

void JobView::showPlanMessage(const JobInfo &job)
{
    const qint64 moves = job.counts.of(RowAction::Move);
    const qint64 unticked = moves - job.counts.openOf(RowAction::Move);
    const qint64 otherwise = job.counts.of(RowState::LeftOut) - unticked;
    if (isStale(job))
        say(InlineMessage::Severity::Warning, tr("The gateway may hold something else by now."),
            job.comparedAt.isValid() ? tr("The plan was compared with it %1.").arg(ageText(job.comparedAt))
                                     : tr("The plan is from elsewhere, and parts of it were run there."));
    else if (unticked > 0)
        say(InlineMessage::Severity::Information, numbersElsewhereText(moves),
            tr("Only those that are ticked are moved: deleted there and created here."),
            {{tr("&Tick All Moves"), u"jobTickMoves"_s,
              [this] { m_job->setLeftOut(RowAction::Move, false); }}});
    else if (otherwise > 0)
        say(InlineMessage::Severity::Information, tr("%1 left out.").arg(rowsText(otherwise)),
            tr("Tick those that are to be sent all the same."));
    else
        say({}, {}, {});
}

/// Without a title: nothing.
void JobView::say(InlineMessage::Severity severity, const QString &title, const QString &text,
                  const QList<InlineMessage::Button> &buttons)
{
    const QString all = title.isEmpty() ? QString() : title + u'\n' + text;
    if (std::exchange(m_said, all) == all)
        return;
    if (title.isEmpty())
        m_message->clear();
    else
        m_message->showText(severity, title, text, buttons);
}

void JobView::showRow()
{
    const int row = m_current != 0 ? m_rows->rowOf(m_current) : -1;
    if (row < 0)
        return m_details->showNothing();
    if (const std::optional<BulkRow> found = m_rows->row(row))
        m_details->show(*found);
}

/// After the rows were read or filtered anew.
void JobView::keepCurrent()
{
    if (const int row = m_current != 0 ? m_rows->rowOf(m_current) : -1; row >= 0)
        m_table->setCurrentIndex(m_rows->index(row, 0));
    showRow();
    updateCount();
}

ListCount JobView::count() const
{
    const BulkRowFilter &filter = m_rows->filter();
    ListCount count;
    count.state = m_rows->loadState();
    count.shown = m_rows->rowCount();
    count.loaded = m_rows->loadedCount();
    count.refreshed = count.loaded;
    if (filter != BulkRowFilter())
        count.filter = filter.text.isEmpty() ? tr("the filter") : filter.text;
    return count;
}

QString JobView::countText() const
{
    return m_job != nullptr ? listCountText(count(), &rowsText) : QString();
}

void JobView::updateCount()
{
    m_list->update(count());
    Q_EMIT countTextChanged();
}

QList<int> JobView::visibleColumns() const
{
    return m_columns->visibleColumns();
}

void JobView::focusFilter()
{
    if (m_job != nullptr)
        m_bar->focusText();
}

void JobView::copySelected() const
{
    if (const QString text = selectedText(*m_table, visibleColumns()); !text.isEmpty())
        QApplication::clipboard()->setText(text);
}

} // namespace acg
