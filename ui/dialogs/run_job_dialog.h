// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/bulk/bulk_row.h"

#include <QDialog>

#include <chrono>
#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace acg {

/// Asks before a plan is run: what it does in counts, how long it will take, how old it is. A large one is
/// confirmed by typing its count. Deletes itself when it is closed.
class RunJobDialog : public QDialog
{
    Q_OBJECT
public:
    /// `time`: what sending takes at least; nothing when that cannot be told. `staleText`: how old the
    /// comparison is, when it is too old to be trusted.
    RunJobDialog(const JobInfo &job, std::optional<std::chrono::milliseconds> time, const QString &staleText,
                 QWidget *parent);

Q_SIGNALS:
    void confirmed();
    void compareRequested(); ///< instead

private:
    void update();
    [[nodiscard]] qint64 count() const;
    [[nodiscard]] bool isLarge() const;

    const JobInfo m_job;
    QLabel *m_typeLabel;
    QLineEdit *m_typed;
    QSpinBox *m_limit;
    QPushButton *m_run;
    QPushButton *m_cancel;
};

} // namespace acg
