// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMenu>
#include <QString>

class QHeaderView;

namespace acg {

/// The menu with the columns of a table, for a button and for the header's context menu. Order, widths and
/// visibility are kept in the settings.
class ColumnChooser : public QMenu
{
    Q_OBJECT
public:
    /// `hidden`: columns not shown until somebody asks for them.
    ColumnChooser(QHeaderView *header, const QString &settingsKey, const QList<int> &hidden,
                  QWidget *parent = nullptr);

    /// Logical columns that are shown, in the order in which they are.
    [[nodiscard]] QList<int> visibleColumns() const;
    /// Widths change too often to be written each time: to be called before the table goes.
    void save() const;

private:
    void fill();
    void restoreDefaults();

    QHeaderView *m_header;
    QString m_settingsKey;
    QList<int> m_hidden;
    QByteArray m_defaults;
};

} // namespace acg
