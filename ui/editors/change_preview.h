// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/json_merge.h"

#include <QWidget>

class QLabel;
class QTreeWidget;

namespace acg {

/// What saving would change, member by member, as it is and as it will be. Hidden while that is nothing.
class ChangePreview : public QWidget
{
    Q_OBJECT
public:
    enum class Of {
        Creation,
        Update,
        SeveralUpdates, ///< the same change of several resources is shown once, with their number
    };

    explicit ChangePreview(QWidget *parent = nullptr);

    void show(const QList<json::Change> &changes, Of what);

private:
    void addRow(const json::Change &change, const QString &now, qsizetype resources);

    QLabel *m_title;
    QTreeWidget *m_rows;
    QList<json::Change> m_changes;
};

} // namespace acg
