// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QToolButton;

namespace acg {

class FilterChip;
class NumberTableModel;
class RangePopup;
class SavedFiltersButton;
struct ChoiceCondition;
struct NumberConditions;

/// One row with the conditions of the numbers table: each a button that says what it is set to, and the
/// filters that were kept under a name. The text is somebody else's.
class NumberFilterBar : public QWidget
{
    Q_OBJECT
public:
    /// The model must outlive the bar.
    explicit NumberFilterBar(const NumberTableModel &numbers, QWidget *parent = nullptr);

    /// Shows the conditions of the model: to be called when they are others.
    void showConditions();
    /// "Status: Failed · Usage: ConferenceAssignment"; empty when only the text counts.
    [[nodiscard]] QString summary() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

Q_SIGNALS:
    /// All of them, the text included.
    void conditionsChosen(const acg::NumberConditions &conditions);

private:
    void addChoices(const ChoiceCondition &condition);
    void addRange();
    /// What is set shares the room that the others leave.
    void shareRoom();
    template <typename Change>
    void change(Change change);

    const NumberTableModel &m_numbers;
    QList<FilterChip *> m_chips; ///< in the order of the conditions; the range comes last
    RangePopup *m_range;
    QToolButton *m_clear;
    SavedFiltersButton *m_saved;
};

} // namespace acg
