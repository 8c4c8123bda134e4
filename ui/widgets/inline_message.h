// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/api_error.h"

#include <QFrame>
#include <QList>

#include <functional>

class QHBoxLayout;
class QLabel;

namespace acg {

class IconLabel;

/// A message that belongs to the form or list it stands in, and stays until it no longer holds.
class InlineMessage : public QFrame
{
    Q_OBJECT
public:
    enum class Severity { Information, Success, Warning, Error };
    struct Button
    {
        QString text; ///< with its mnemonic
        QString objectName;
        std::function<void()> pressed;
    };

    explicit InlineMessage(const QString &objectName, QWidget *parent = nullptr);

    void showText(Severity severity, const QString &title, const QString &text = {},
                  const QList<Button> &buttons = {});
    /// All that is known of the error; what is for the vendor's support can be copied.
    void showError(const ApiError &error, const QList<Button> &buttons = {});
    void clear();
    /// Title and text, as shown; empty when there is no message.
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void updateIcon();

    Severity m_severity = Severity::Information;
    IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QHBoxLayout *m_buttons;
};

} // namespace acg
