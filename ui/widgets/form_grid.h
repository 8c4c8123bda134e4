// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QGridLayout>

class QLabel;

namespace acg {

/// Labels and inputs in two columns. Not a QFormLayout: that one squeezes rows whose text wraps.
class FormGrid : public QGridLayout
{
    Q_OBJECT
public:
    FormGrid();

    /// The label (with its mnemonic) leads to `buddy`.
    void addRow(const QString &label, QWidget *field, QWidget *buddy = nullptr);
    void addRow(const QString &label, QLayout *field);
    /// Hides or shows the field and its label.
    void setRowVisible(QWidget *field, bool visible);

private:
    QLabel *addLabel(const QString &text);
};

} // namespace acg
