// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/colors.h"
#include "ui/theme/console_style.h"

#include <QApplication>
#include <QSettings>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr auto settingsKey = "appearance"_L1;

Appearance storedAppearance()
{
    const QString text = QSettings().value(settingsKey).toString();
    if (text == "light"_L1)
        return Appearance::Light;
    return text == "dark"_L1 ? Appearance::Dark : Appearance::System;
}

QString textOf(Appearance appearance)
{
    switch (appearance) {
    case Appearance::Light:
        return u"light"_s;
    case Appearance::Dark:
        return u"dark"_s;
    case Appearance::System:
        break;
    }
    return u"system"_s;
}

} // namespace

Theme::Theme(QApplication &application, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_systemIsDark(colorsOf(QApplication::palette()).dark)
    , m_appearance(storedAppearance())
{
    QApplication::setStyle(new ConsoleStyle);
    apply();
}

void Theme::setAppearance(Appearance appearance)
{
    if (appearance == m_appearance)
        return;
    m_appearance = appearance;
    QSettings().setValue(settingsKey, textOf(appearance));
    apply();
    Q_EMIT appearanceChanged();
}

void Theme::apply()
{
    const bool dark
        = m_appearance == Appearance::Dark || (m_appearance == Appearance::System && m_systemIsDark);
    const QPalette palette = makePalette(dark ? darkColors() : lightColors());
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

} // namespace acg
