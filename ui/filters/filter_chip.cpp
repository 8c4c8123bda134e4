// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/filters/filter_chip.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/widget_kinds.h"

#include <QHBoxLayout>
#include <QStyleOptionToolButton>
#include <QStylePainter>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr int narrowest = 44;
constexpr int roundingError = 2; ///< a text is cut when it is a fraction of a pixel too wide

} // namespace

/// A button that opens choices. While it is set it has no arrow, for the room; and when that is not enough
/// for title and value, it shows as much of the value as there is room for.
class ElidingButton : public QToolButton
{
public:
    using QToolButton::QToolButton;

    void setValue(const QString &text)
    {
        m_value = text;
        update();
        updateGeometry();
    }

    void setWidest(int width)
    {
        m_widest = width;
        updateGeometry();
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const int whole
            = fontMetrics().size(0, text()).width() + roundingError + metrics::small + besideText();
        return {std::min(whole, m_widest), metrics::controlHeight - 2};
    }

    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return sizeHint().boundedTo({narrowest, metrics::controlHeight});
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QStyleOptionToolButton option;
        initStyleOption(&option);
        option.state.setFlag(QStyle::State_On, isSet());
        option.features.setFlag(QStyleOptionToolButton::HasMenu, !isSet());
        option.text.clear(); // drawn below, beside the arrow
        QStylePainter painter(this);
        painter.drawComplexControl(QStyle::CC_ToolButton, option);
        const QRect room = rect().adjusted(metrics::small, 0, -besideText(), 0);
        const bool fits = !isSet() || fontMetrics().horizontalAdvance(text()) <= room.width();
        painter.drawItemText(QStyle::visualRect(layoutDirection(), rect(), room),
                             int(Qt::AlignVCenter | Qt::AlignLeading), palette(), isEnabled(),
                             fontMetrics().elidedText(fits ? text() : m_value, Qt::ElideRight, room.width()),
                             QPalette::ButtonText);
    }

private:
    [[nodiscard]] bool isSet() const { return !m_value.isEmpty(); }
    [[nodiscard]] int besideText() const
    {
        return isSet() ? metrics::tight : menuArrowWidth + metrics::tight;
    }

    QString m_value;
    int m_widest = QWIDGETSIZE_MAX;
};

FilterChip::FilterChip(const QString &objectName, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_button(new ElidingButton(this))
    , m_clear(new QToolButton(this))
{
    m_button->setObjectName(objectName);
    m_clear->setObjectName(objectName + "Clear"_L1);
    m_clear->setAccessibleName(tr("Clear the filter %1").arg(title));
    m_clear->setToolTip(m_clear->accessibleName());
    m_clear->setIcon(icon(u"close"_s));
    m_clear->setIconSize({metrics::iconSize - metrics::tight, metrics::iconSize - metrics::tight});
    m_clear->setFixedWidth(metrics::toolIconSize);
    for (QToolButton *button : {static_cast<QToolButton *>(m_button), m_clear}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
    }
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_button);
    row->addWidget(m_clear);
    m_button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_clear, &QToolButton::clicked, this, [this] {
        m_button->setFocus(); // this button goes
        Q_EMIT clearRequested();
    });
    connect(m_button, &QToolButton::clicked, this,
            [this] { Q_EMIT openRequested(m_button->mapToGlobal(m_button->rect().bottomLeft())); });
    setFocusProxy(m_button);
    setValue({});
}

void FilterChip::setValue(const QString &text)
{
    m_value = text;
    const QString shown = text.isEmpty() ? m_title : summary();
    m_button->setText(shown);
    m_button->setAccessibleName(text.isEmpty() ? tr("Filter by %1").arg(m_title)
                                               : tr("Filter %1").arg(shown));
    m_button->setToolTip(m_button->accessibleName());
    m_button->setValue(text);
    m_clear->setVisible(!text.isEmpty());
}

void FilterChip::setWidest(int width)
{
    m_button->setWidest(std::max(narrowest, width - (m_value.isEmpty() ? 0 : m_clear->maximumWidth())));
}

QString FilterChip::summary() const
{
    return m_value.isEmpty() ? QString() : tr("%1: %2").arg(m_title, m_value);
}

} // namespace acg
