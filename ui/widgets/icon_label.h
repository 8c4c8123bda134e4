// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/metrics.h"

#include <QIcon>
#include <QWidget>

namespace acg {

/// An icon beside text. Unlike a label's pixmap it is drawn anew when the palette changes.
class IconLabel : public QWidget
{
    Q_OBJECT
public:
    explicit IconLabel(const QIcon &icon = {}, int size = metrics::iconSize, QWidget *parent = nullptr);

    void setIcon(const QIcon &icon);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_icon;
};

} // namespace acg
