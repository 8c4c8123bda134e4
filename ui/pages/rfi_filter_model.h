// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QSortFilterProxyModel>

namespace acg {

/// Requests for information in one state, unread or starred if so chosen, that contain a text. Marks those
/// with unsaved answers.
class RfiFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit RfiFilterModel(QObject *parent = nullptr);

    /// The API's word; empty for all.
    void setStatus(const QString &status);
    [[nodiscard]] QString status() const { return m_status; }
    /// One that is read meanwhile stays until this is set again: it is being looked at.
    void setUnreadOnly(bool unreadOnly);
    void setStarredOnly(bool starredOnly);
    /// In any column, without regard to case.
    void setText(const QString &text);
    void setUnsaved(const QSet<QString> &tenantIds);
    /// What hides some of them; empty: nothing.
    [[nodiscard]] QString summary() const;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_status;
    QString m_text;
    bool m_unreadOnly = false;
    bool m_starredOnly = false;
    mutable QSet<QString> m_wereUnread; ///< since unread ones were asked for
    QSet<QString> m_unsaved;
};

} // namespace acg
