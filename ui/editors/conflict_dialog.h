// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/json_merge.h"

#include <QDialog>

class QComboBox;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace acg {

/// A resource in the three states that meet when somebody else was quicker; what is sent of it, without what
/// is read-only.
struct ThreeVersions
{
    QJsonObject base; ///< as it was opened
    QJsonObject theirs; ///< as it is now
    QJsonObject mine; ///< as it was to be saved
};

/// Shows what they changed and what I changed. Where only one side did, that is taken; where both did, each
/// field is chosen before the rest can be saved.
class ConflictDialog : public QDialog
{
    Q_OBJECT
public:
    /// `kind`: "account", for the texts.
    ConflictDialog(const QString &kind, const ThreeVersions &versions, QWidget *parent);

    /// The collisions in which mine was chosen.
    [[nodiscard]] QList<json::Collision> chosenMine() const;

Q_SIGNALS:
    void theirsChosen(); ///< nothing of mine is wanted

private:
    void addRow(const QStringList &path, const QJsonValue &base, const QJsonValue &theirs,
                const QJsonValue &mine, const QString &outcome);
    void addCollision(const json::Collision &collision);
    void updateSave();

    QTreeWidget *m_rows;
    QPushButton *m_save;
    QList<json::Collision> m_collisions;
    QList<QComboBox *> m_choices; ///< one for each collision
};

} // namespace acg
