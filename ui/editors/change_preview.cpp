// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/change_preview.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/member_words.h"
#include "ui/widgets/status_text.h"

#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr int mostRowsInView = 4; ///< the form keeps most of the dialog

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
    m_rows->setHeaderLabels({tr("Field"), tr("Now"), tr("Will be")});
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
    m_title->setText(what == Of::Creation      ? tr("Will be created with")
                         : changes.size() == 1 ? tr("1 change will be saved")
                                               : tr("%1 changes will be saved").arg(changes.size()));
    m_rows->clear();
    m_rows->setColumnHidden(1, what == Of::Creation);
    for (const json::Change &change : changes) {
        const QStringList texts{memberLabel(change.path), memberText(change.before),
                                memberText(change.after)};
        auto *row = new QTreeWidgetItem(m_rows, texts);
        for (int i = 0; i < texts.size(); ++i)
            row->setToolTip(i, texts.at(i));
    }
    m_rows->resizeColumnToContents(0);
    m_rows->resizeColumnToContents(1);
    for (const int column : {0, 1}) // room for a few words, and for the last column
        m_rows->setColumnWidth(column, std::clamp(m_rows->columnWidth(column), 180, 240));
    const int rows = std::min(int(changes.size()), mostRowsInView);
    m_rows->setFixedHeight(m_rows->header()->sizeHint().height() + rows * metrics::rowHeight
                           + 2 * m_rows->frameWidth());
}

} // namespace acg
