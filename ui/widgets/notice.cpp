// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notice.h"

#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/status_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

QString iconNameOf(NoticeBar::Kind kind)
{
    switch (kind) {
    case NoticeBar::Kind::Success:
        return u"success"_s;
    case NoticeBar::Kind::Warning:
        return u"warning"_s;
    case NoticeBar::Kind::Error:
        return u"error"_s;
    case NoticeBar::Kind::Info:
        break;
    }
    return u"info"_s;
}

QColor groundOf(NoticeBar::Kind kind, const Colors &colors)
{
    switch (kind) {
    case NoticeBar::Kind::Success:
        return colors.successGround;
    case NoticeBar::Kind::Warning:
        return colors.pendingGround;
    case NoticeBar::Kind::Error:
        return colors.dangerGround;
    case NoticeBar::Kind::Info:
        break;
    }
    return colors.infoGround;
}

} // namespace

Notice::Notice(NoticeBar::Kind kind, const QString &title, const QString &text, const QString &details,
               QWidget *parent)
    : QFrame(parent)
    , m_kind(kind)
    , m_title(new QLabel(title, this))
    , m_text(new QLabel(text, this))
    , m_details(new QLabel(details, this))
    , m_buttons(new QHBoxLayout)
    , m_progress(new QProgressBar(this))
    , m_close(new QToolButton(this))
{
    setObjectName(u"notice"_s);
    setAccessibleName(this->text());

    m_title->setObjectName(u"noticeTitle"_s);
    m_title->setVisible(!title.isEmpty());
    makeSectionTitle(m_title);
    m_text->setObjectName(u"noticeText"_s);
    m_text->setVisible(!text.isEmpty());
    for (QLabel *label : {m_title, m_text}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_details->setObjectName(u"noticeDetails"_s);
    m_details->setWordWrap(true);
    m_details->setTextFormat(Qt::PlainText);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setForegroundRole(QPalette::PlaceholderText);
    m_details->hide();
    m_progress->setObjectName(u"noticeProgress"_s);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(160);
    m_progress->hide();
    m_buttons->setSpacing(metrics::tight);

    m_close->setObjectName(u"noticeClose"_s);
    m_close->setIcon(icon(u"close"_s));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    connect(m_close, &QToolButton::clicked, this, &Notice::close);

    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::small);
    row->addWidget(new IconLabel(icon(iconNameOf(kind)), metrics::toolIconSize));
    auto *words = new QVBoxLayout;
    words->setSpacing(metrics::tight / 2);
    words->addWidget(m_title);
    words->addWidget(m_text);
    row->addLayout(words, 1);
    row->addWidget(m_progress);
    row->addLayout(m_buttons);
    row->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::medium, metrics::tight, metrics::small, metrics::tight);
    column->setSpacing(metrics::tight);
    column->addLayout(row);
    column->addWidget(m_details);

    if (!details.isEmpty()) {
        QPushButton *more = addButton(tr("&Details"), {});
        more->setCheckable(true);
        connect(more, &QPushButton::toggled, m_details, &QWidget::setVisible);
        connect(more, &QPushButton::toggled, &m_lifetime, &QTimer::stop);
    }
    m_lifetime.setSingleShot(true);
    connect(&m_lifetime, &QTimer::timeout, this, &Notice::close);
}

QString Notice::text() const
{
    if (m_title->text().isEmpty() || m_text->text().isEmpty())
        return m_title->text() + m_text->text();
    return m_title->text() + u' ' + m_text->text();
}

void Notice::setText(const QString &text)
{
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(this->text());
}

QString Notice::details() const
{
    return m_details->text();
}

QPushButton *Notice::addButton(const QString &text, std::function<void()> action)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(u"noticeButton"_s);
    button->setFlat(true);
    m_buttons->addWidget(button);
    if (action)
        connect(button, &QPushButton::clicked, this, std::move(action));
    return button;
}

void Notice::setProgress(int done, int total)
{
    m_progress->setVisible(total > 0);
    m_progress->setRange(0, total);
    m_progress->setValue(done);
}

void Notice::closeAfter(std::chrono::milliseconds time)
{
    m_lifetime.start(time);
}

void Notice::keepOpen()
{
    m_keptOpen = true;
    m_lifetime.stop();
    m_close->hide();
}

void Notice::close()
{
    hide();
    deleteLater();
    Q_EMIT closed();
}

void Notice::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), groundOf(m_kind, colors));
    painter.fillRect(QRect(0, height() - 1, width(), 1), colors.border);
}

void Notice::enterEvent(QEnterEvent *event)
{
    QFrame::enterEvent(event);
    // Nobody wants a sentence to go while reading it.
    if (m_lifetime.isActive())
        m_lifetime.setInterval(NoticeBar::successLifetime * 10);
}

void Notice::leaveEvent(QEvent *event)
{
    QFrame::leaveEvent(event);
    if (m_lifetime.isActive())
        m_lifetime.setInterval(NoticeBar::successLifetime);
}

} // namespace acg
