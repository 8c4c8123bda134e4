// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/job_row_details.h"

#include "models/bulk/row_words.h"
#include "models/domain/change_record.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/detail_text.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/member_words.h"
#include "ui/widgets/status_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

QString titleOf(const BulkRow &row)
{
    return row.subject.kind == ChangedKind::Account ? JobRowDetails::tr("Account %1").arg(row.subject.name)
                                                    : JobRowDetails::tr("%1 on %2", "a number, an account")
                                                          .arg(row.subject.name, row.subject.accountName);
}

DetailGroup facts(const BulkRow &row)
{
    DetailGroup group{JobRowDetails::tr("Row"), {}};
    const auto add = [&group](const QString &label, const QString &value, const QString &iconName = {}) {
        if (!value.isEmpty())
            group.rows.append({label, value, iconName});
    };
    const bool isProblem
        = row.state == RowState::Failed || row.action == RowAction::Impossible || row.sync == RowSync::Failed;
    add(JobRowDetails::tr("Problem"), row.error, isProblem ? u"error"_s : u"warning"_s);
    add(JobRowDetails::tr("Error code"), row.errorCode);
    add(JobRowDetails::tr("Action"), rowActionText(row.action));
    add(JobRowDetails::tr("State"), rowStateText(row.action, row.state, row.sync));
    add(JobRowDetails::tr("Moved from"), row.movedFrom);
    if (row.sourceRow > 0)
        add(JobRowDetails::tr("Row of the file"), QLocale().toString(row.sourceRow));
    return group;
}

DetailGroup fields(const BulkRow &row)
{
    DetailGroup group{JobRowDetails::tr("Fields"), {}};
    const bool both = row.action == RowAction::Update || row.action == RowAction::Move;
    const QList<json::Change> changes = json::changes(objectFromJson(row.before), objectFromJson(row.after));
    for (const json::Change &change : changes) {
        const QString now = memberText(change.before);
        const QString then = memberText(change.after);
        const QString value = both
            ? JobRowDetails::tr("%1 \u2192 %2", "as it was, as it becomes").arg(now, then)
            : row.action == RowAction::Delete ? now
                                              : then;
        group.rows.append({memberLabel(change.path), value, {}});
    }
    return group;
}

} // namespace

JobRowDetails::JobRowDetails(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel({}, metrics::iconSize, this))
    , m_title(new QLabel(this))
    , m_text(new DetailText(this))
{
    setObjectName(u"jobRowDetails"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_title->setObjectName(u"jobRowTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    makeSectionTitle(m_title);
    m_text->setObjectName(u"jobRowText"_s);
    m_text->setAccessibleName(tr("The selected row"));
    auto *header = new QHBoxLayout;
    header->setContentsMargins(metrics::medium, metrics::small, metrics::medium, 0);
    header->setSpacing(metrics::small);
    header->addWidget(m_icon);
    header->addWidget(m_title, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(header);
    column->addWidget(m_text, 1);
    showNothing();
}

void JobRowDetails::show(const BulkRow &row)
{
    m_icon->setIcon(icon(row.subject.kind == ChangedKind::Account ? u"account"_s : u"number"_s));
    m_title->setText(titleOf(row));
    QList<DetailGroup> groups{facts(row)};
    // What is wrong comes first, else what is changed.
    if (const DetailGroup changed = fields(row); !changed.rows.isEmpty())
        groups.insert(row.error.isEmpty() ? 0 : 1, changed);
    m_text->setGroups(groups);
}

void JobRowDetails::showNothing()
{
    m_icon->setIcon({});
    m_title->setText(tr("Select a row to see what it changes."));
    m_text->setGroups({});
}

} // namespace acg
