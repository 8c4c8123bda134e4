// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow/navigation_rail.h"

#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

class NavigationButton : public QAbstractButton
{
public:
    NavigationButton(const QString &text, const QString &iconName, QWidget *parent)
        : QAbstractButton(parent)
        , m_iconName(iconName)
    {
        setText(text);
        setAccessibleName(text);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(text()) + 64, 36};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Colors &colors = colorsOf(palette());
        QPainter painter(this);
        QColor ground;
        if (isChecked())
            ground = colors.selection;
        else if (underMouse() && isEnabled())
            ground = colors.hover;
        paint::roundedRect(&painter, rect(), ground, hasFocus() ? colors.accent : QColor(), metrics::radius);
        if (isChecked())
            paint::roundedRect(&painter, QRectF(0, height() / 2.0 - 8, 3, 16), colors.accent, {}, 1.5);
        QFont font = painter.font();
        font.setBold(isChecked());
        painter.setFont(font);
        const QColor ink = !isEnabled() ? colors.disabled : isChecked() ? colors.text : colors.muted;
        const int side = metrics::toolIconSize;
        acg::icon(m_iconName, isChecked() && isEnabled() ? colors.accent : ink)
            .paint(&painter, QRect(metrics::small + 4, (height() - side) / 2, side, side));
        painter.setPen(ink);
        const QRect area = rect().adjusted(side + 24, 0, -metrics::tight, 0);
        painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, area.width()));
    }

private:
    QString m_iconName;
};

} // namespace

NavigationRail::NavigationRail(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"navigationRail"_s);
    setAccessibleName(tr("Views"));
    setFixedWidth(168);
    m_column->setContentsMargins(metrics::small, metrics::small, metrics::small, metrics::small);
    m_column->setSpacing(metrics::tight / 2);
    m_column->addStretch();
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::idClicked, this, &NavigationRail::chosen);
}

void NavigationRail::add(const QString &text, const QString &iconName, const QString &toolTip)
{
    auto *button = new NavigationButton(text, iconName, this);
    const int id = int(m_group->buttons().size());
    button->setObjectName(u"navigationButton%1"_s.arg(id));
    button->setToolTip(toolTip);
    m_group->addButton(button, id);
    m_column->insertWidget(id, button);
}

void NavigationRail::clear()
{
    for (QAbstractButton *button : m_group->buttons()) {
        m_group->removeButton(button);
        delete button;
    }
}

void NavigationRail::setCurrent(int index)
{
    if (QAbstractButton *button = m_group->button(index)) {
        button->setChecked(true);
    } else if (QAbstractButton *checked = m_group->checkedButton()) {
        m_group->setExclusive(false);
        checked->setChecked(false);
        m_group->setExclusive(true);
    }
}

int NavigationRail::current() const
{
    return m_group->checkedId();
}

int NavigationRail::count() const
{
    return int(m_group->buttons().size());
}

void NavigationRail::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    QAbstractButton *next = step == 0 ? nullptr : m_group->button(current() + step);
    if (next == nullptr)
        return QWidget::keyPressEvent(event);
    next->setFocus();
    next->click();
}

void NavigationRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), colorsOf(palette()).border);
}

} // namespace acg
