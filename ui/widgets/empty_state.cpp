// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_state.h"

#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/busy_indicator.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace acg {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_busy(new BusyIndicator(32, this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
{
    setObjectName(u"emptyState"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);

    m_title->setObjectName(u"emptyStateTitle"_s);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    QFont bold = m_title->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    m_title->setFont(bold);
    m_text->setObjectName(u"emptyStateText"_s);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_button->setObjectName(u"emptyStateButton"_s);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::buttonClicked);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::large, metrics::large, metrics::large, metrics::large);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_busy, 0, Qt::AlignHCenter);
    column->addSpacing(metrics::small);
    for (QLabel *label : {m_title, m_text}) {
        // Lines of a length that reads well, in the middle however wide the page is.
        label->setMaximumWidth(520);
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        label->setSizePolicy(policy);
        auto *row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(label, 8);
        row->addStretch(1);
        column->addLayout(row);
    }
    column->addSpacing(metrics::small);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
}

void EmptyState::showLoading(const QString &title)
{
    m_iconName.clear();
    m_icon->hide();
    m_busy->setRunning(true);
    m_title->setText(title);
    m_text->hide();
    m_button->hide();
}

void EmptyState::showMessage(const QString &iconName, const QString &title, const QString &text,
                             const QString &buttonText)
{
    m_iconName = iconName;
    m_busy->setRunning(false);
    m_icon->setVisible(!iconName.isEmpty());
    drawIcon();
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_button->setText(buttonText);
    m_button->setVisible(!buttonText.isEmpty());
}

QString EmptyState::title() const
{
    return m_title->text();
}

QString EmptyState::text() const
{
    return m_text->text();
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawIcon();
}

void EmptyState::drawIcon()
{
    if (m_iconName.isEmpty())
        return;
    const Colors &colors = colorsOf(palette());
    const bool problem = m_iconName == "warning"_L1 || m_iconName == "error"_L1;
    const QIcon symbol = problem ? icon(m_iconName) : icon(m_iconName, colors.disabled);
    m_icon->setPixmap(
        symbol.pixmap(QSize(metrics::heroIconSize, metrics::heroIconSize), devicePixelRatioF()));
}

} // namespace acg
