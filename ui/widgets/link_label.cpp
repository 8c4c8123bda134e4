// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/link_label.h"

#include <QEvent>

namespace acg {

LinkLabel::LinkLabel(const QString &html, QWidget *parent)
    : QLabel(html, parent)
{
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    setOpenExternalLinks(true);
}

void LinkLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    const QString html = text();
    clear(); // the same text would be left as it is
    setText(html);
}

} // namespace acg
