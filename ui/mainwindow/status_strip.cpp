// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/status_strip.h"

#include "models/bulk/job_runner.h"
#include "models/bulk/job_store.h"
#include "models/items/activity_model.h"
#include "models/items/number_table_model.h"
#include "models/services/session.h"
#include "ui/connections/role_text.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/budget_meter.h"
#include "ui/widgets/busy_indicator.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/service_words.h"
#include "ui/widgets/status_text.h"
#include "ui/widgets/time_words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace acg {

StatusStrip::StatusStrip(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel)
    , m_connection(new ElidedLabel({}, this))
    , m_roles(new ElidedLabel({}, this))
    , m_count(new QLabel(this))
    , m_budget(new BudgetMeter(this))
    , m_busy(new BusyIndicator(14, this))
    , m_activity(new QToolButton(this))
    , m_job(new QToolButton(this))
{
    setObjectName(u"statusStrip"_s);
    m_connection->setObjectName(u"statusConnection"_s);
    m_roles->setObjectName(u"statusRoles"_s);
    m_roles->setForegroundRole(QPalette::PlaceholderText);
    m_count->setObjectName(u"statusCount"_s);
    m_count->setTextFormat(Qt::PlainText);
    m_activity->setObjectName(u"statusActivity"_s);
    m_activity->setAutoRaise(true);
    m_activity->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_activity->setIconSize(QSize(metrics::iconSize, metrics::iconSize));
    m_activity->setFocusPolicy(Qt::TabFocus);
    connect(m_activity, &QToolButton::clicked, this, &StatusStrip::activityClicked);
    m_job->setObjectName(u"statusJob"_s);
    m_job->setAutoRaise(true);
    m_job->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_job->setIcon(icon(u"jobs"_s));
    m_job->setIconSize(QSize(metrics::iconSize, metrics::iconSize));
    m_job->setFocusPolicy(Qt::TabFocus);
    connect(m_job, &QToolButton::clicked, this, [this] { Q_EMIT jobClicked(m_running); });

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::small + metrics::tight, 0, metrics::tight, 0);
    row->setSpacing(metrics::small);
    row->addWidget(m_icon);
    row->addWidget(m_connection);
    row->addWidget(m_roles);
    row->addStretch(1);
    row->addWidget(m_job);
    row->addWidget(m_count);
    row->addSpacing(metrics::small);
    row->addWidget(m_budget);
    row->addSpacing(metrics::small);
    row->addWidget(m_busy);
    row->addWidget(m_activity);
    setSession(nullptr);
}

void StatusStrip::setSession(Session *session)
{
    m_session = session;
    const bool connected = session != nullptr;
    m_icon->setIcon(icon(connected ? u"connection"_s : u"disconnect"_s));
    m_connection->setText(connected ? session->profile().name + u" — "_s
                                  + session->profile().baseUrl.toDisplayString(QUrl::RemoveUserInfo)
                                    : tr("Not connected"));
    m_activity->setVisible(connected);
    m_budget->setBudget(connected ? &session->client().budget() : nullptr);
    m_count->clear();
    if (connected) {
        connect(session, &Session::rolesChanged, this, &StatusStrip::showRoles);
        connect(&session->numbers(), &NumberTableModel::loadStateChanged, this, &StatusStrip::showOutlook);
        connect(&session->activity(), &ActivityModel::countsChanged, this, &StatusStrip::showActivity);
    }
    if (const JobRunner *runner = connected ? session->runner() : nullptr) {
        connect(runner, &JobRunner::progressed, this, &StatusStrip::showJobs);
        connect(runner, &JobRunner::finished, this, &StatusStrip::showJobs);
        connect(runner, &JobRunner::paused, this, &StatusStrip::showJobs);
        connect(runner, &JobRunner::stopped, this, &StatusStrip::showJobs);
    }
    showRoles();
    showActivity();
    showJobs();
}

void StatusStrip::setCountText(const QString &text)
{
    m_count->setText(text);
}

void StatusStrip::showRoles()
{
    const bool known = m_session != nullptr && !m_session->roles().names.isEmpty();
    m_roles->setText(known ? rolesInWords(m_session->roles()) : QString());
}

/// What reading the whole list again would take: to be known before it is asked for.
void StatusStrip::showOutlook()
{
    const NumberTableModel &numbers = m_session->numbers();
    const qint64 rows = std::max(numbers.loadedCount(), numbers.totalCount().value_or(0));
    const auto time = m_session->timeForRows(rows);
    m_budget->setOutlook(
        time && rows > 0 ? tr("Reading all %1 again takes %2.").arg(numbersText(rows), durationText(*time))
                         : QString());
}

/// The job that is running, or the newest of several; wherever the person is.
void StatusStrip::showJobs()
{
    m_job->hide();
    if (m_session == nullptr || m_session->runner() == nullptr)
        return;
    const QList<JobInfo> jobs = m_session->jobs()->jobs();
    for (const JobInfo &job : jobs) {
        const std::optional<RunProgress> progress = m_session->runner()->progress(job.id);
        if (!progress)
            continue;
        const QLocale locale;
        m_running = job.id;
        m_job->setText(
            tr("Job: %1 of %2")
                .arg(locale.toString(progress->done + progress->failed), locale.toString(progress->total)));
        m_job->setAccessibleName(tr("%1: %2").arg(job.title, m_job->text()));
        m_job->setToolTip(tr("%1 is running. Show it.").arg(job.title));
        m_job->show();
        return;
    }
}

void StatusStrip::showActivity()
{
    const int running = m_session != nullptr ? m_session->activity().runningCount() : 0;
    const int failed = m_session != nullptr ? m_session->activity().failedCount() : 0;
    m_busy->setRunning(running > 0);
    QStringList parts;
    if (running > 0)
        parts.append(tr("%n running", nullptr, running));
    if (failed > 0)
        parts.append(tr("%n failed", nullptr, failed));
    const QString text = parts.isEmpty() ? tr("Activity") : parts.join(u" · "_s);
    m_activity->setText(text);
    m_activity->setAccessibleName(tr("Activity: %1").arg(text));
    m_activity->setToolTip(tr("Show what the console asks the gateway (Ctrl+J)"));
    m_activity->setIcon(icon(failed > 0 ? u"status-failed"_s : u"activity"_s));
}

} // namespace acg
