// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QSortFilterProxyModel>

namespace acg {

/// Requests for information in one state, that contain a text. Marks those with unsaved answers.
class RfiFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit RfiFilterModel(QObject *parent = nullptr);

    /// The API's word; empty for all.
    void setStatus(const QString &status);
    [[nodiscard]] QString status() const { return m_status; }
    /// In any column, without regard to case.
    void setText(const QString &text);
    void setUnsaved(const QSet<QString> &tenantIds);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_status;
    QString m_text;
    QSet<QString> m_unsaved;
};

} // namespace acg
