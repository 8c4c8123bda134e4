// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/filters/choice_menu.h"

#include <QKeyEvent>

namespace acg {

ChoiceMenu::ChoiceMenu(Kind kind, QWidget *parent)
    : QMenu(parent)
    , m_kind(kind)
{
}

void ChoiceMenu::setChoices(const QList<Choice> &choices, const QStringList &chosen)
{
    clear();
    for (const Choice &choice : choices) {
        QAction *action = addAction(QString(choice.text).replace(u'&', QStringLiteral("&&")));
        action->setData(choice.value);
        action->setCheckable(true);
        action->setChecked(chosen.contains(choice.value));
        connect(action, &QAction::triggered, this, [this, action] { set(action); });
    }
}

void ChoiceMenu::mouseReleaseEvent(QMouseEvent *event)
{
    if (QAction *action = actionAt(event->position().toPoint()))
        action->trigger();
    else
        QMenu::mouseReleaseEvent(event);
}

void ChoiceMenu::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && activeAction() != nullptr)
        activeAction()->trigger();
    else
        QMenu::keyPressEvent(event);
}

void ChoiceMenu::set(const QAction *changed)
{
    QStringList values;
    const QList<QAction *> all = actions();
    for (QAction *action : all) {
        if (m_kind == Kind::AtMostOne && action != changed)
            action->setChecked(false);
        if (action->isChecked())
            values.append(action->data().toString());
    }
    Q_EMIT chosen(values);
}

} // namespace acg
