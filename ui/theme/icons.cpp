// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include "ui/theme/colors.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

/// Draws a one-colour SVG in the colour that the palette has at that moment.
class SvgIconEngine : public QIconEngine
{
public:
    SvgIconEngine(QString name, QColor color)
        : m_name(std::move(name))
        , m_color(color)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal scale = painter->device()->devicePixelRatio();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * scale, mode, state, scale));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    /// size is in device pixels.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        Q_UNUSED(state)
        const QColor color = colorFor(mode);
        const QString key = u"acg-icon/%1/%2x%3@%4/%5"_s.arg(m_name)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(scale)
                                .arg(color.rgba(), 0, 16);
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        QSvgRenderer(source(color)).render(&painter);
        painter.end();
        pixmap.setDevicePixelRatio(scale);
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new SvgIconEngine(*this); }
    QString key() const override { return u"acg-svg"_s; }
    QString iconName() override { return m_name; }
    bool isNull() override { return !QFile::exists(path()); }

private:
    [[nodiscard]] QString path() const { return u":/icons/"_s + m_name + u".svg"_s; }

    [[nodiscard]] QByteArray source(const QColor &color) const
    {
        QFile file(path());
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return file.readAll().replace("currentColor", color.name().toLatin1());
    }

    [[nodiscard]] QColor colorFor(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        const Colors &colors = colorsOf(palette);
        if (mode == QIcon::Disabled)
            return colors.disabled;
        if (m_color.isValid())
            return m_color;
        if (m_name == "status-synced"_L1 || m_name == "success"_L1)
            return colors.success;
        if (m_name == "status-pending"_L1 || m_name == "warning"_L1 || m_name == "star-filled"_L1)
            return colors.pending;
        if (m_name == "status-failed"_L1 || m_name == "error"_L1)
            return colors.danger;
        if (m_name == "info"_L1 || m_name == "unread"_L1)
            return colors.accent;
        if (m_name == "status-none"_L1 || m_name == "status-other"_L1 || m_name == "star"_L1)
            return colors.muted;
        return palette.color(QPalette::Active,
                             mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::WindowText);
    }

    QString m_name;
    QColor m_color;
};

} // namespace

QIcon icon(const QString &name)
{
    return icon(name, {});
}

QIcon icon(const QString &name, const QColor &color)
{
    return QIcon(new SvgIconEngine(name, color));
}

QIcon applicationIcon()
{
    return icon(u"app/acg-console"_s);
}

} // namespace acg
