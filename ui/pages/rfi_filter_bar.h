// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QLineEdit;
class QPushButton;

namespace acg {

class RfiFilterModel;
class RfiTableModel;

/// Which requests for information are shown: the states with their counts, those unread, those starred, and
/// what is typed.
class RfiFilterBar : public QWidget
{
    Q_OBJECT
public:
    /// Both models must outlive it.
    RfiFilterBar(const RfiTableModel &rfis, RfiFilterModel &filter, QWidget *parent = nullptr);

    void focusText();
    void showAll();

Q_SIGNALS:
    void filterChanged();

private:
    void makeText();
    void makeMarks();
    void updateCounts();
    void updateStates();

    const RfiTableModel &m_rfis;
    RfiFilterModel &m_filter;
    QHBoxLayout *m_row;
    QButtonGroup *m_states;
    QPushButton *m_unread;
    QPushButton *m_starred;
    QLineEdit *m_text;
};

} // namespace acg
