// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/delegates/services_delegate.h"

#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr int chipPadding = 6;
constexpr int chipHeight = 18;
constexpr int margin = metrics::tight;

/// A hue of its own for each service, the same in both appearances.
QColor hueOf(Service service)
{
    switch (service) {
    case Service::TeamsOperatorConnect:
        return QColor::fromHsl(236, 140, 130);
    case Service::TeamsPhoneMobile:
        return QColor::fromHsl(285, 120, 130);
    case Service::TeamsDirectRouting:
        return QColor::fromHsl(205, 150, 120);
    case Service::ZoomPhoneCloudPeering:
        return QColor::fromHsl(172, 140, 100);
    case Service::AzureOperatorCallProtection:
        break;
    }
    return QColor::fromHsl(32, 170, 115);
}

QFont chipFont(const QFont &base)
{
    QFont font = base;
    font.setPointSizeF(base.pointSizeF() * 0.82);
    font.setWeight(QFont::DemiBold);
    return font;
}

QString moreText(int left)
{
    return u"+%1"_s.arg(left);
}

} // namespace

ServicesDelegate::ServicesDelegate(int role, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_role(role)
{
}

ServicesDelegate::Chips ServicesDelegate::chips(const QStyleOptionViewItem &option, int services) const
{
    const QFontMetrics metrics(chipFont(option.font));
    const QRect cell = option.rect.adjusted(margin, 0, -margin, 0);
    const int top = cell.top() + (cell.height() - chipHeight) / 2;
    const int moreWidth = metrics.horizontalAdvance(moreText(9)) + 2;
    QList<Service> wanted;
    for (std::size_t i = 0; i < allServices.size(); ++i) {
        if ((services & (1 << i)) != 0)
            wanted.append(allServices[i]);
    }
    Chips result;
    int x = cell.left();
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const int width = metrics.horizontalAdvance(shortName(wanted.at(i))) + 2 * chipPadding;
        const bool isLast = i + 1 == wanted.size();
        if (x + width + (isLast ? 0 : margin + moreWidth) > cell.right() + 1) {
            result.left = static_cast<int>(wanted.size() - i);
            result.more = QRect(x, top, moreWidth, chipHeight);
            break;
        }
        result.shown.append({wanted.at(i), QRect(x, top, width, chipHeight)});
        x += width + margin;
    }
    return result;
}

void ServicesDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);

    const Chips all = chips(option, index.data(m_role).toInt());
    const bool dark = colorsOf(option.palette).dark;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(chipFont(option.font));
    for (const Chip &chip : all.shown) {
        const QColor hue = hueOf(chip.service);
        QColor ground = hue;
        ground.setAlphaF(dark ? 0.30F : 0.16F);
        painter->setPen(Qt::NoPen);
        painter->setBrush(ground);
        painter->drawRoundedRect(chip.rect, chipHeight / 2.0, chipHeight / 2.0);
        painter->setPen(dark ? hue.lighter(165) : hue.darker(175));
        painter->drawText(chip.rect, Qt::AlignCenter, shortName(chip.service));
    }
    if (all.left > 0) {
        painter->setPen(option.palette.color(QPalette::PlaceholderText));
        painter->drawText(all.more, Qt::AlignCenter, moreText(all.left));
    }
    painter->restore();
}

QSize ServicesDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(chipFont(option.font));
    int width = 2 * margin;
    const int services = index.data(m_role).toInt();
    for (std::size_t i = 0; i < allServices.size(); ++i) {
        if ((services & (1 << i)) != 0)
            width += metrics.horizontalAdvance(shortName(allServices[i])) + 2 * chipPadding + margin;
    }
    return {width, QStyledItemDelegate::sizeHint(option, index).height()};
}

bool ServicesDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                 const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const int services = index.data(m_role).toInt();
    const Chips all = chips(option, services);
    for (const Chip &chip : all.shown) {
        if (chip.rect.contains(event->pos())) {
            QToolTip::showText(event->globalPos(), displayName(chip.service), view);
            return true;
        }
    }
    QStringList names;
    for (std::size_t i = 0; i < allServices.size(); ++i) {
        if ((services & (1 << i)) != 0)
            names.append(displayName(allServices[i]));
    }
    QToolTip::showText(event->globalPos(), names.join(u'\n'), view);
    return true;
}

} // namespace acg
