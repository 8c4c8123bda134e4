// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/detail_text.h"

#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextDocument>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr auto rowHtml = "<tr><td width='36%' class='label'>%1</td><td class='value'>%2</td></tr>"_L1;

QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\n', "<br>"_L1);
}

} // namespace

DetailText::DetailText(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    document()->setDocumentMargin(metrics::medium);
}

void DetailText::setGroups(const QList<DetailGroup> &groups)
{
    m_groups = groups;
    render();
}

void DetailText::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        render();
}

void DetailText::render()
{
    const Colors &colors = colorsOf(palette());
    QString html = u"<style>"
                   ".label{color:%1;padding:3px 12px 3px 0;}"
                   ".value{padding:3px 0;}"
                   "h4{color:%2;margin-top:14px;margin-bottom:4px;}"
                   "</style>"_s.arg(colors.muted.name(), colors.text.name());
    for (const DetailGroup &group : std::as_const(m_groups)) {
        html += "<h4>"_L1 + escaped(group.title) + "</h4><table width='100%' cellspacing='0'>"_L1;
        for (const DetailRow &row : group.rows) {
            QString value = escaped(row.value);
            if (!row.iconName.isEmpty()) {
                const QUrl url(u"icon:"_s + row.iconName);
                document()->addResource(QTextDocument::ImageResource, url,
                                        icon(row.iconName).pixmap(metrics::iconSize));
                value.prepend("<img src='%1' style='vertical-align:middle'>&nbsp;"_L1.arg(url.toString()));
            }
            html += rowHtml.arg(escaped(row.label), value);
        }
        html += "</table>"_L1;
    }
    const int position = verticalScrollBar()->value();
    setHtml(html);
    verticalScrollBar()->setValue(position);
}

} // namespace acg
