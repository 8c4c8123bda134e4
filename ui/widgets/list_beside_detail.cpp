// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/list_beside_detail.h"

#include <QSettings>

namespace acg {

ListBesideDetail::ListBesideDetail(const QString &name, const QString &settingsKey, QWidget *list,
                                   QWidget *detail, const QList<int> &sizes, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
{
    setObjectName(name);
    addWidget(list);
    addWidget(detail);
    setChildrenCollapsible(false);
    setStretchFactor(0, 1);
    setSizes(sizes);
    restoreState(QSettings().value(settingsKey).toByteArray());
    connect(this, &QSplitter::splitterMoved, this,
            [this, settingsKey] { QSettings().setValue(settingsKey, saveState()); });
}

} // namespace acg
