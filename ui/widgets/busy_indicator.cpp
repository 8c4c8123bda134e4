// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/busy_indicator.h"

#include "ui/theme/colors.h"

#include <QPainter>
#include <QTimerEvent>

namespace acg {

BusyIndicator::BusyIndicator(int size, QWidget *parent)
    : QWidget(parent)
    , m_size(size)
{
    setFixedSize(size, size);
    setAccessibleName(tr("Busy"));
    m_clock.start();
    hide();
}

void BusyIndicator::setRunning(bool running)
{
    m_running = running;
    setVisible(running);
}

void BusyIndicator::paintEvent(QPaintEvent *)
{
    constexpr int turnMs = 900;
    const Colors &colors = colorsOf(palette());
    const qreal width = qMax(1.5, m_size / 9.0);
    const QRectF circle = QRectF(rect()).adjusted(width, width, -width, -width);
    const int angle = int(m_clock.elapsed() % turnMs * 360 / turnMs);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.border, width));
    painter.drawEllipse(circle);
    painter.setPen(QPen(colors.accent, width, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(circle, -angle * 16, 100 * 16);
}

void BusyIndicator::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId())
        update();
    else
        QWidget::timerEvent(event);
}

void BusyIndicator::showEvent(QShowEvent *)
{
    constexpr int frameMs = 33;
    m_timer.start(frameMs, this);
}

void BusyIndicator::hideEvent(QHideEvent *)
{
    m_timer.stop();
}

} // namespace acg
