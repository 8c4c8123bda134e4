// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;

namespace acg {

class RequestBudget;

/// How much of the gateway's request budget the last minute has taken, and what waits for its turn.
class BudgetMeter : public QWidget
{
    Q_OBJECT
public:
    explicit BudgetMeter(QWidget *parent = nullptr);

    void setBudget(RequestBudget *budget); ///< null: hidden
    /// A sentence about long work, for the tool tip; empty: none.
    void setOutlook(const QString &text);

private:
    class Bar;
    void show();

    QPointer<RequestBudget> m_budget;
    QString m_outlook;
    QTimer m_later; ///< a burst of requests is shown once
    Bar *m_bar;
    QLabel *m_label;
};

} // namespace acg
