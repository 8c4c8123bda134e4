// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/bulk/bulk_rows_model.h"

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QLineEdit;

namespace acg {

/// Which rows of a job are shown: by what is to be done, once it has begun by what became of them, and by
/// what is typed. Each with its count.
class JobRowBar : public QWidget
{
    Q_OBJECT
public:
    /// The model must outlive it.
    explicit JobRowBar(BulkRowsModel &rows, QWidget *parent = nullptr);

    void setJob(const JobInfo &job); ///< its counts; another job begins with all rows
    void focusText();
    void showAll();

private:
    struct Chip
    {
        QString name;
        BulkRowFilter filter; ///< without the text
        qint64 count = 0;
    };
    [[nodiscard]] static QList<Chip> chipsOf(const JobInfo &job);
    void choose(const BulkRowFilter &filter);
    void showChips();

    BulkRowsModel &m_rows;
    QHBoxLayout *m_row;
    QButtonGroup *m_buttons;
    QLineEdit *m_text;
    QList<Chip> m_chips;
    QUuid m_job;
};

} // namespace acg
