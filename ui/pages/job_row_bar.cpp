// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/job_row_bar.h"

#include "models/bulk/row_words.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

#include <numeric>

using namespace Qt::StringLiterals;

namespace acg {

JobRowBar::JobRowBar(BulkRowsModel &rows, QWidget *parent)
    : QWidget(parent)
    , m_rows(rows)
    , m_row(new QHBoxLayout)
    , m_buttons(new QButtonGroup(this))
    , m_text(new QLineEdit(this))
{
    m_text->setObjectName(u"jobFilter"_s);
    m_text->setAccessibleName(tr("Filter the rows of the job"));
    m_text->setPlaceholderText(tr("Filter by number or account (Ctrl+F)"));
    m_text->setClearButtonEnabled(true);
    m_text->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_row->setSpacing(metrics::tight);
    m_row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::medium, metrics::small, metrics::medium, metrics::small);
    column->setSpacing(metrics::small);
    column->addLayout(m_row);
    column->addWidget(m_text);
    connect(m_text, &QLineEdit::textChanged, this, [this] { choose(m_rows.filter()); });
    connect(m_buttons, &QButtonGroup::idClicked, this,
            [this](int place) { choose(m_chips.at(place).filter); });
}

QList<JobRowBar::Chip> JobRowBar::chipsOf(const JobInfo &job)
{
    const BulkCounts &counts = job.counts;
    QList<Chip> chips{
        {tr("All"), {}, std::accumulate(counts.byAction.begin(), counts.byAction.end(), qint64(0))}};
    const auto add = [&chips](const QString &name, const BulkRowFilter &filter, qint64 count) {
        if (count > 0)
            chips.append({name, filter, count});
    };
    const auto addAction = [&](RowAction action) {
        BulkRowFilter filter;
        filter.action = action;
        add(rowActionText(action), filter, counts.of(action));
    };
    const auto addState = [&](RowState state, const QString &name) {
        BulkRowFilter filter;
        filter.state = state;
        add(name, filter, counts.of(state));
    };
    if (!job.startedAt.isValid()) {
        for (const RowAction action :
             {RowAction::Create, RowAction::Update, RowAction::Move, RowAction::Delete})
            addAction(action);
    } else {
        addState(RowState::Done, tr("Done"));
        BulkRowFilter unsynced;
        unsynced.sync = RowSync::Failed;
        add(tr("Sync failed"), unsynced, counts.of(RowSync::Failed));
        addState(RowState::Failed, tr("Failed"));
        addState(RowState::Open, tr("To be sent"));
        addState(RowState::Sent, tr("Under way"));
        addState(RowState::NotSent, tr("Not sent"));
    }
    addState(RowState::LeftOut, tr("Left out"));
    addAction(RowAction::Unchanged);
    addAction(RowAction::Impossible);
    return chips;
}

void JobRowBar::setJob(const JobInfo &job)
{
    if (std::exchange(m_job, job.id) != job.id) {
        const QSignalBlocker quiet(m_text);
        m_text->clear();
        m_rows.setFilter({});
    }
    m_chips = chipsOf(job);
    showChips();
}

void JobRowBar::showChips()
{
    const QLocale locale;
    BulkRowFilter chosen = m_rows.filter();
    chosen.text.clear();
    bool isShown = false;
    for (int place = 0; place < m_chips.size(); ++place) {
        QAbstractButton *button = m_buttons->button(place);
        if (button == nullptr) {
            button = new QPushButton(this);
            button->setCheckable(true);
            button->setObjectName(u"jobChip%1"_s.arg(place));
            m_buttons->addButton(button, place);
            m_row->insertWidget(place, button);
        }
        const Chip &chip = m_chips.at(place);
        button->setText(tr("%1  %2", "Create  120").arg(chip.name, locale.toString(chip.count)));
        button->setAccessibleName(tr("%1: %2 rows").arg(chip.name, locale.toString(chip.count)));
        button->setChecked(chip.filter == chosen);
        isShown = isShown || chip.filter == chosen;
        button->show();
    }
    for (int place = int(m_chips.size()); QAbstractButton *button = m_buttons->button(place); ++place)
        button->hide();
    if (!isShown) // there are no such rows any more
        choose({});
}

void JobRowBar::choose(const BulkRowFilter &filter)
{
    BulkRowFilter chosen = filter;
    chosen.text = m_text->text().trimmed();
    m_rows.setFilter(chosen);
    showChips();
}

void JobRowBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void JobRowBar::showAll()
{
    m_text->clear();
    choose({});
}

} // namespace acg
