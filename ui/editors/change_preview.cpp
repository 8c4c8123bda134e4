// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/change_preview.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/member_words.h"
#include "ui/widgets/status_text.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr int mostRowsInView = 4; ///< the form keeps most of the dialog

enum Column { Field, Now, WillBe, Count, ColumnCount };

struct Shared
{
    json::Change change;
    bool differs = false; ///< before
    qsizetype resources = 0;
};

/// What several resources have in common in their changes, in the order of first sight.
QList<Shared> sharedChanges(const QList<json::Change> &changes)
{
    QList<Shared> shared;
    for (const json::Change &change : changes) {
        auto same = std::ranges::find_if(shared, [&](const Shared &one) {
            return one.change.path == change.path && one.change.after == change.after;
        });
        if (same == shared.end()) {
            shared.append({change});
            same = shared.end() - 1;
        }
        same->differs = same->differs || same->change.before != change.before;
        ++same->resources;
    }
    return shared;
}

} // namespace

ChangePreview::ChangePreview(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_rows(new QTreeWidget(this))
{
    setObjectName(u"changePreview"_s);
    m_title->setObjectName(u"changePreviewTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    makeHeading(m_title, 1.0);
    m_rows->setObjectName(u"changes"_s);
    m_rows->setAccessibleName(tr("What will be saved"));
    m_rows->setRootIsDecorated(false);
    m_rows->setUniformRowHeights(true);
    m_rows->setAllColumnsShowFocus(true);
    m_rows->header()->setStretchLastSection(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::tight);
    column->addWidget(m_title);
    column->addWidget(m_rows);
    hide();
}

void ChangePreview::show(const QList<json::Change> &changes, Of what)
{
    setVisible(!changes.isEmpty());
    if (m_changes == changes)
        return;
    m_changes = changes;
    m_title->setText(what == Of::Creation             ? tr("Will be created with")
                         : what == Of::SeveralUpdates ? tr("Will be saved")
                         : changes.size() == 1        ? tr("1 change will be saved")
                                                      : tr("%1 changes will be saved").arg(changes.size()));
    m_rows->clear();
    m_rows->setColumnCount(what == Of::SeveralUpdates ? ColumnCount : Count);
    m_rows->setHeaderLabels(
        QStringList{tr("Field"), tr("Now"), tr("Will be"), tr("Numbers")}.mid(0, m_rows->columnCount()));
    m_rows->setColumnHidden(Now, what == Of::Creation);
    if (what == Of::SeveralUpdates) {
        for (const Shared &one : sharedChanges(changes))
            addRow(one.change, one.differs ? tr("different values") : memberText(one.change.before),
                   one.resources);
    } else {
        for (const json::Change &change : changes)
            addRow(change, memberText(change.before), 1);
    }
    for (const int column : {Field, Now, WillBe})
        m_rows->resizeColumnToContents(column);
    for (const int column : {Field, Now}) // room for a few words, and for the last column
        m_rows->setColumnWidth(column, std::clamp(m_rows->columnWidth(column), 180, 240));
    const int rows = std::min(m_rows->topLevelItemCount(), mostRowsInView);
    m_rows->setFixedHeight(m_rows->header()->sizeHint().height() + rows * metrics::rowHeight
                           + 2 * m_rows->frameWidth());
}

void ChangePreview::addRow(const json::Change &change, const QString &now, qsizetype resources)
{
    const QStringList texts{memberLabel(change.path), now, memberText(change.after),
                            QLocale().toString(resources)};
    auto *row = new QTreeWidgetItem(m_rows, texts);
    for (int i = 0; i < m_rows->columnCount(); ++i)
        row->setToolTip(i, texts.at(i));
}

} // namespace acg
