// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/section.h"

#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/status_text.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace acg {

Section::Section(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_body(new QVBoxLayout)
{
    setAccessibleName(title);
    auto *label = new QLabel(title, this);
    makeSectionTitle(label);
    m_body->setSpacing(metrics::small);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::medium, metrics::medium - metrics::tight, metrics::medium,
                               metrics::medium);
    column->setSpacing(metrics::small);
    column->addWidget(label);
    column->addLayout(m_body);
}

void Section::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &colors = colorsOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paint::roundedRect(&painter, QRectF(rect()), colors.base, colors.border, metrics::radius);
}

} // namespace acg
