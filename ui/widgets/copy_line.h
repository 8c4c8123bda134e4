// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QToolButton;

namespace acg {

class ElidedLabel;

/// A text to be handed on, with a button that copies it. Without one it says what is missing.
class CopyLine : public QWidget
{
    Q_OBJECT
public:
    explicit CopyLine(const QString &objectName, QWidget *parent = nullptr);

    void setText(const QString &text);
    void setMissing(const QString &what);
    [[nodiscard]] QString text() const; ///< as shown

private:
    ElidedLabel *m_text;
    QToolButton *m_copy;
};

} // namespace acg
