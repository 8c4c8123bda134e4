// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the page is put together; what it does is in jobs_page.cpp.
#include "models/bulk/bulk_job.h"
#include "models/bulk/job_list_model.h"
#include "models/bulk/job_runner.h"
#include "models/bulk/job_store.h"
#include "models/services/session.h"
#include "ui/delegates/two_line_delegate.h"
#include "ui/pages/jobs_page.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/job_words.h"
#include "ui/widgets/list_beside_detail.h"
#include "ui/widgets/status_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStackedLayout>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr auto splitterKey = "jobsPage/splitter"_L1;

} // namespace

JobsPage::JobsPage(Session &session, QWidget *parent)
    : MainPage(parent)
    , m_session(session)
    , m_jobs(new JobListModel(
          *session.jobs(), [this](const JobInfo &job) { return summary(job); }, this))
{
    setObjectName(u"jobsPage"_s);
    QWidget *list = makeList(); // before what Tab is to reach after it
    m_view = new JobView(this);
    m_view->nothing().showMessage(u"jobs"_s, tr("No job selected"),
                                  tr("Select one to see its plan, how far it is and what became of it."));
    m_view->setMinimumWidth(560);
    auto *splitter = new ListBesideDetail(u"jobsSplitter"_s, splitterKey, list, m_view, {280, 920}, this);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(splitter);
    setHome(m_list);
    connectView();
    connectRunner();
}

JobsPage::~JobsPage()
{
    // The list outlives this part of the page by a moment, and what it tells then nobody can hear.
    m_list->selectionModel()->disconnect(this);
    m_jobs->disconnect(this);
    m_view->disconnect(this);
}

QWidget *JobsPage::makeList()
{
    auto *heading = new QLabel(tr("Jobs"), this);
    makeHeading(heading, 1.1);
    auto *open = new QPushButton(icon(u"folder"_s), tr("&Open Plan\u2026"), this);
    m_list = new QListView(this);
    m_list->setObjectName(u"jobList"_s);
    m_list->setAccessibleName(tr("Jobs"));
    m_list->setModel(m_jobs);
    m_list->setItemDelegate(new TwoLineDelegate(
        JobListModel::SummaryRole,
        [this](const QModelIndex &index) {
            return jobIconName(m_jobs->at(index.row()), isUnderWay(m_jobs->at(index.row()).id));
        },
        m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_empty = new EmptyState(this);
    m_empty->setObjectName(u"jobsEmpty"_s);
    m_empty->showMessage(
        u"jobs"_s, tr("No jobs yet"),
        tr("Imports and changes of many numbers become jobs: you see what they will do before "
           "anything is sent."));

    open->setObjectName(u"jobsOpenPlan"_s);
    open->setToolTip(tr("A plan that a colleague has saved, to review and to run it"));
    connect(open, &QPushButton::clicked, this, &JobsPage::openPlan);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(metrics::medium, metrics::medium, metrics::medium, metrics::small);
    bar->setSpacing(metrics::small);
    bar->addWidget(heading, 1);
    bar->addWidget(open);

    auto *list = new QWidget(this);
    list->setMinimumWidth(240);
    m_listStack = new QStackedLayout;
    m_listStack->addWidget(m_empty);
    m_listStack->addWidget(m_list);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addLayout(m_listStack, 1);
    return list;
}

void JobsPage::connectView()
{
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &JobsPage::chosen);
    const auto counted = [this] { m_listStack->setCurrentIndex(m_jobs->rowCount() == 0 ? 0 : 1); };
    connect(m_jobs, &QAbstractItemModel::rowsInserted, this, [this, counted] {
        counted();
        if (!m_wanted.isNull())
            select(m_wanted);
    });
    connect(m_jobs, &QAbstractItemModel::rowsRemoved, this, counted);
    connect(m_jobs, &QAbstractItemModel::dataChanged, this, &JobsPage::showHindrances);
    counted();
    connect(&m_session, &Session::rolesChanged, this, [this] {
        showHindrances();
        Q_EMIT capabilitiesChanged();
    });
    connect(m_view, &JobView::countTextChanged, this, &MainPage::countTextChanged);
    connect(m_view, &JobView::compareRequested, this, &JobsPage::refresh);
    connect(m_view, &JobView::stopComparingRequested, this, &JobsPage::stopComparing);
    connect(m_view, &JobView::runRequested, this, &JobsPage::run);
    connect(m_view, &JobView::pauseRequested, this,
            [this] { m_session.runner()->pause(m_view->job()->info().id); });
    connect(m_view, &JobView::cancelRequested, this, &JobsPage::cancelRun);
    connect(m_view, &JobView::undoRequested, this, &JobsPage::undo);
    connect(m_view, &JobView::saveRequested, this, &JobsPage::save);
    connect(m_view, &JobView::removeRequested, this, &JobsPage::remove);
}

void JobsPage::connectRunner()
{
    const JobRunner *runner = m_session.runner();
    connect(runner, &JobRunner::progressed, this, [this](const QUuid &id) {
        if (m_view->job() != nullptr && m_view->job()->info().id == id)
            showWork();
    });
    connect(runner, &JobRunner::paused, this, &JobsPage::runEnded);
    connect(runner, &JobRunner::finished, this, [this](const QUuid &id) {
        runEnded(id);
        BulkJob *job = store().open(id);
        job->count(this, [this, job] {
            Q_EMIT notice(tr("%1 \u2013 %2", "a job's title, how it ended")
                              .arg(job->info().title, jobStandText(job->info(), false)));
        });
    });
    connect(runner, &JobRunner::stopped, this, [this](const QUuid &id, const ApiError &error) {
        runEnded(id);
        if (m_view->job() != nullptr && m_view->job()->info().id == id)
            m_view->setFailure(error);
        if (!isVisible())
            Q_EMIT problem(error);
    });
}

} // namespace acg
