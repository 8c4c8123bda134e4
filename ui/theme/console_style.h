// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

class QKeyEvent;
class QPushButton;

namespace acg {

/// Fusion with quieter surfaces: flat, rounded controls, one accent colour, rows of one height. A style
/// rather than a style sheet: it follows the palette, costs nothing per widget and leaves focus and contrast
/// in our hands.
class ConsoleStyle : public QProxyStyle
{
    Q_OBJECT
public:
    ConsoleStyle();

    using QProxyStyle::polish;
    using QProxyStyle::unpolish;
    void polish(QWidget *widget) override;
    void polish(QApplication *application) override;
    void unpolish(QApplication *application) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    QIcon standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;

private:
    /// Mnemonics are underlined while Alt is held, and in menus.
    [[nodiscard]] static bool pressedByReturn(QObject *watched, const QKeyEvent &key);
    void showMnemonics(bool show);
    bool drawControlFlat(ControlElement element, const QStyleOption *option, QPainter *painter,
                         const QWidget *widget) const;

    bool m_showMnemonics = false;
};

/// Paints the button as one whose action cannot be taken back.
void markAsDangerous(QPushButton *button);

} // namespace acg
