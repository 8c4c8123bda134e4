// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>
#include <QList>

#include <optional>

namespace acg {

/// Picks one of several things by its text, for one resource or for several that may differ.
class ChoiceBox : public QComboBox
{
    Q_OBJECT
public:
    struct Entry
    {
        QString text;
        QString id;
    };

    enum class Search { No, Yes };
    /// `unknownText` stands for an id that is picked without being among the entries, as %1. A searchable box
    /// finds entries by any part of their text.
    ChoiceBox(const QString &objectName, const QString &unknownText, Search search,
              QWidget *parent = nullptr);

    /// What is picked before anybody clicks; nothing: they differ.
    void setBefore(const std::optional<QString> &id);
    /// What may be picked; what is picked stays.
    void setEntries(const QList<Entry> &entries);
    void pick(const QString &id);

    [[nodiscard]] std::optional<QString> picked() const; ///< nothing: they are left as they are
    [[nodiscard]] bool isTouched() const { return picked() != m_before; }

private:
    void rebuild(const std::optional<QString> &picked);
    void showRow(int row);

    QString m_unknownText;
    QList<Entry> m_entries;
    std::optional<QString> m_before = QString();
};

} // namespace acg
