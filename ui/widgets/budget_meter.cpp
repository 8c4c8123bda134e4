// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/budget_meter.h"

#include "models/api/request_budget.h"
#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace acg {

namespace {

constexpr auto soon = 100ms;
constexpr auto whileItFalls = 1s; ///< what was sent a minute ago counts no more, and nothing tells

} // namespace

class BudgetMeter::Bar : public QWidget
{
public:
    explicit Bar(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(48, 6);
    }

    void setShare(double share, bool held)
    {
        m_share = std::clamp(share, 0.0, 1.0);
        m_held = held;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Colors &colors = colorsOf(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        const auto draw = [&painter, this](const QColor &color, double share) {
            painter.setBrush(color);
            painter.drawRoundedRect(QRectF(0, 0, width() * share, height()), 3, 3);
        };
        draw(colors.border, 1);
        if (m_share > 0)
            draw(m_held ? colors.danger : colors.accent, std::max(m_share, double(height()) / width()));
    }

private:
    double m_share = 0;
    bool m_held = false;
};

BudgetMeter::BudgetMeter(QWidget *parent)
    : QWidget(parent)
    , m_bar(new Bar(this))
    , m_label(new QLabel(this))
{
    setObjectName(u"budgetMeter"_s);
    m_label->setObjectName(u"budgetText"_s);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setForegroundRole(QPalette::PlaceholderText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::small);
    row->addWidget(m_bar, 0, Qt::AlignVCenter);
    row->addWidget(m_label);
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &BudgetMeter::show);
    setVisible(false);
}

void BudgetMeter::setBudget(RequestBudget *budget)
{
    if (m_budget != nullptr)
        m_budget->disconnect(this);
    m_budget = budget;
    m_outlook.clear();
    setVisible(budget != nullptr);
    if (budget == nullptr)
        return;
    connect(budget, &RequestBudget::changed, this, [this] {
        if (!m_later.isActive() || m_later.remainingTime() > soon.count())
            m_later.start(soon);
    });
    show();
}

void BudgetMeter::setOutlook(const QString &text)
{
    m_outlook = text;
    if (m_budget != nullptr)
        show();
}

void BudgetMeter::show()
{
    if (m_budget == nullptr)
        return;
    const int used = m_budget->used();
    const int limit = m_budget->limit();
    const int waiting = m_budget->waiting();
    m_bar->setVisible(limit > 0);
    m_bar->setShare(limit > 0 ? double(used) / limit : 0, m_budget->isHeld());
    QString text = limit > 0 ? tr("%1 of %2 a minute").arg(used).arg(limit) : tr("%1 a minute").arg(used);
    if (waiting > 0)
        text += u" \u00b7 "_s + tr("%1 waiting").arg(waiting);
    m_label->setText(text);

    QStringList lines{
        limit > 0 ? tr("%1 of the %2 requests a minute that the gateway grants were used in the "
                       "last minute.")
                        .arg(used)
                        .arg(limit)
                  : tr("Requests in the last minute: %1. No limit of the gateway is known.").arg(used)};
    if (m_budget->isHeld())
        lines.append(tr("The gateway asked to wait."));
    if (waiting > 0)
        lines.append(tr("Waiting for their turn: %1. What you ask for goes first.").arg(waiting));
    if (!m_outlook.isEmpty())
        lines.append(m_outlook);
    setToolTip(lines.join(u'\n'));
    setAccessibleName(tr("Requests: %1").arg(text));
    setAccessibleDescription(lines.join(u' '));
    if (used > 0 || waiting > 0)
        m_later.start(whileItFalls);
}

} // namespace acg
