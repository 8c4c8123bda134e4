// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/import/import_reader.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace acg {

/// How a table is written: as it was recognised, or as a person says.
class FormatBar : public QWidget
{
    Q_OBJECT
public:
    explicit FormatBar(QWidget *parent = nullptr);

    /// As it was read. `isFile`: pasted cells have no encoding.
    void showFormat(const TableFormat &format, bool isFile);
    void forgetChoice() { m_choice = {}; }
    [[nodiscard]] const FormatChoice &choice() const { return m_choice; }

Q_SIGNALS:
    void choiceChanged(); ///< the table is to be read anew

private:
    QComboBox *addBox(const QString &objectName, const QString &label);

    FormatChoice m_choice;
    QComboBox *m_encoding;
    QComboBox *m_separator;
    QComboBox *m_quote;
    QCheckBox *m_header;
};

} // namespace acg
