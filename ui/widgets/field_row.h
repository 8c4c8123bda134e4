// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QFormLayout;
class QLabel;

namespace acg {

class FormGrid;
class IconLabel;

/// An input with a line beneath it: what is wrong with it, else a hint. The line takes no room when empty.
class FieldRow : public QWidget
{
    Q_OBJECT
public:
    /// Takes the input over and its object name for the line ("<name>Note").
    explicit FieldRow(QWidget *input, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *input() const { return m_input; }
    /// The name by which messages elsewhere refer to the field.
    [[nodiscard]] QString label() const { return m_label; }
    /// Adds the row to a form, the label (with its mnemonic) naming the input for screen readers too.
    void addTo(FormGrid &form, const QString &label);
    void addTo(QFormLayout &form, const QString &label);

    void setHint(const QString &text);
    /// What keeps the form from being saved. With `quiet` it is not shown yet: nobody has typed here.
    void setProblem(const QString &text, bool quiet = false);
    [[nodiscard]] QString problem() const { return m_problem; }
    /// What the server said about this field. Does not keep the form from being saved again.
    void setServerProblem(const QString &text);
    [[nodiscard]] QString shownNote() const;

private:
    void setLabel(const QString &label);
    void showNote();

    QWidget *m_input;
    IconLabel *m_icon;
    QLabel *m_note;
    QString m_label;
    QString m_hint;
    QString m_problem;
    QString m_serverProblem;
    bool m_quiet = false;
};

} // namespace acg
