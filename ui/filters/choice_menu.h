// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QMenu>

namespace acg {

/// A menu of check marks that stays open while they are set: a click or Space sets one, Return sets it and
/// closes.
class ChoiceMenu : public QMenu
{
    Q_OBJECT
public:
    struct Choice
    {
        QString value;
        QString text;
    };
    enum class Kind { AnyOf, AtMostOne };

    explicit ChoiceMenu(Kind kind, QWidget *parent = nullptr);

    /// To be called before it is shown.
    void setChoices(const QList<Choice> &choices, const QStringList &chosen);

Q_SIGNALS:
    void chosen(const QStringList &values); ///< in the order of the choices

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void set(const QAction *changed);

    Kind m_kind;
};

} // namespace acg
