// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCheckBox>

#include <optional>

namespace acg {

/// A check box for one resource or for several. Where these differ it is partly ticked, which leaves them as
/// they are, and clicking comes back to that.
class MixedCheckBox : public QCheckBox
{
    Q_OBJECT
public:
    using QCheckBox::QCheckBox;

    /// What is so before anybody clicks; nothing: they differ.
    void setBefore(std::optional<bool> before)
    {
        m_before = before ? (*before ? Qt::Checked : Qt::Unchecked) : Qt::PartiallyChecked;
        setTristate(!before);
        setCheckState(m_before);
    }
    [[nodiscard]] bool isTouched() const { return checkState() != m_before; }
    /// `value` as the box leaves or makes it.
    [[nodiscard]] bool applied(bool value) const { return isTouched() ? isChecked() : value; }

private:
    Qt::CheckState m_before = Qt::Unchecked;
};

} // namespace acg
