// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/inline_message.h"

#include "ui/errortext/error_text.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/icon_label.h"

#include <QAccessible>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

QLabel *makeText(const QString &objectName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

InlineMessage::InlineMessage(const QString &objectName, QWidget *parent)
    : QFrame(parent)
    , m_icon(new IconLabel({}, metrics::iconSize, this))
    , m_title(makeText(objectName + "Title"_L1, this))
    , m_text(makeText(objectName + "Text"_L1, this))
    , m_buttons(new QHBoxLayout)
{
    setObjectName(objectName);
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(metrics::medium - metrics::tight, metrics::small,
                             metrics::medium - metrics::tight, metrics::small);
    grid->setHorizontalSpacing(metrics::small);
    grid->setVerticalSpacing(metrics::tight);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_icon, 0, 0, Qt::AlignTop);
    grid->addWidget(m_title, 0, 1);
    grid->addWidget(m_text, 1, 1);
    m_buttons->setSpacing(metrics::small);
    m_buttons->addStretch();
    grid->addLayout(m_buttons, 2, 1);
    hide();
}

void InlineMessage::showText(Severity severity, const QString &title, const QString &text,
                             const QList<Button> &buttons)
{
    m_severity = severity;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    while (m_buttons->count() > 1) {
        QLayoutItem *item = m_buttons->takeAt(0);
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one that was just pressed
        delete item;
    }
    for (const Button &button : buttons) {
        auto *widget = new QPushButton(button.text, this);
        widget->setObjectName(button.objectName);
        widget->setAutoDefault(false);
        connect(widget, &QPushButton::clicked, this, button.pressed);
        m_buttons->insertWidget(m_buttons->count() - 1, widget);
    }
    updateIcon();
    setAccessibleName(title);
    setAccessibleDescription(text);
    show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void InlineMessage::showError(const ApiError &error, const QList<Button> &buttons)
{
    const ErrorText text = errorText(error);
    QStringList lines{text.explanation, text.advice};
    lines.removeAll(QString());
    QList<Button> all = buttons;
    if (!text.details.isEmpty()) {
        const QString details = text.title + u'\n' + lines.join(u'\n') + u'\n' + text.details;
        all.append({tr("&Copy Details"), objectName() + "Copy"_L1,
                    [details] { QGuiApplication::clipboard()->setText(details); }});
    }
    showText(Severity::Error, text.title, lines.join(u'\n'), all);
}

void InlineMessage::clear()
{
    hide();
    m_title->clear();
    m_text->clear();
}

QString InlineMessage::text() const
{
    return m_text->text().isEmpty() ? m_title->text() : m_title->text() + u'\n' + m_text->text();
}

void InlineMessage::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &colors = colorsOf(palette());
    QColor ground = colors.infoGround;
    QColor edge = colors.accent;
    if (m_severity == Severity::Warning) {
        ground = colors.pendingGround;
        edge = colors.pending;
    } else if (m_severity == Severity::Error) {
        ground = colors.dangerGround;
        edge = colors.danger;
    } else if (m_severity == Severity::Success) {
        ground = colors.successGround;
        edge = colors.success;
    }
    edge.setAlphaF(0.45F);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(edge);
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::radius, metrics::radius);
}

void InlineMessage::updateIcon()
{
    QString name = u"info"_s;
    if (m_severity == Severity::Warning)
        name = u"warning"_s;
    else if (m_severity == Severity::Error)
        name = u"error"_s;
    else if (m_severity == Severity::Success)
        name = u"success"_s;
    m_icon->setIcon(icon(name));
}

} // namespace acg
