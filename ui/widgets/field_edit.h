// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/field_rules.h"
#include "ui/widgets/field_row.h"

#include <optional>

class QLineEdit;

namespace acg {

/// What is shown in place of a value that several resources do not share.
[[nodiscard]] QString mixedText();

/// A line of text that is checked as it is typed.
class FieldEdit : public FieldRow
{
    Q_OBJECT
public:
    enum class Need { Optional, Required };

    explicit FieldEdit(const QString &objectName, QWidget *parent = nullptr);

    /// An optional field may be empty, else the rule holds.
    void setRule(Field rule, Need need);
    /// What was there before anybody typed.
    void setText(const QString &text);
    /// Several resources have different texts there: left as they are unless somebody types, or empties it.
    void setMixed();
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isTouched() const;
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }

Q_SIGNALS:
    void edited();

private:
    void checkRule();

    QLineEdit *m_edit;
    std::optional<Field> m_rule;
    Need m_need = Need::Optional;
    QString m_before;
    bool m_isMixed = false;
};

} // namespace acg
