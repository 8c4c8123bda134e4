// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QApplication;

namespace acg {

enum class Appearance { System, Light, Dark };

/// The look of the whole application: style, palette, fonts. One is made after the QApplication and before
/// the first widget; the choice is kept in the settings.
class Theme : public QObject
{
    Q_OBJECT
public:
    explicit Theme(QApplication &application, QObject *parent = nullptr);

    [[nodiscard]] Appearance appearance() const { return m_appearance; }
    void setAppearance(Appearance appearance);

Q_SIGNALS:
    void appearanceChanged();

private:
    void apply();

    QApplication &m_application;
    bool m_systemIsDark; ///< as the platform said at start: Qt 6.4 does not tell of changes
    Appearance m_appearance;
};

} // namespace acg
