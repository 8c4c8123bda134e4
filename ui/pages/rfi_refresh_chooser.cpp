// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/rfi_refresh_chooser.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/status_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr auto intervalKey = "rfis/refreshMinutes"_L1;
constexpr int usualMinutes = 15; ///< a request in a quarter of an hour is nothing to any gateway

} // namespace

RfiRefreshChooser::RfiRefreshChooser(QWidget *parent)
    : QWidget(parent)
    , m_interval(new QComboBox(this))
    , m_timer(new QTimer(this))
{
    m_interval->setObjectName(u"rfiRefreshInterval"_s);
    m_interval->setAccessibleName(tr("How often to look for new requests"));
    m_interval->addItem(tr("Only when I refresh"), 0);
    m_interval->addItem(tr("Every 5 minutes"), 5);
    m_interval->addItem(tr("Every 15 minutes"), usualMinutes);
    m_interval->addItem(tr("Every hour"), 60);
    const int minutes = QSettings().value(intervalKey, usualMinutes).toInt();
    m_interval->setCurrentIndex(std::max(0, m_interval->findData(minutes)));
    auto *label = new QLabel(tr("&Look for new requests"), this);
    label->setBuddy(m_interval);
    makeMuted(label);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::medium, metrics::tight, metrics::medium, metrics::tight);
    row->setSpacing(metrics::small);
    row->addWidget(label);
    row->addWidget(m_interval);
    row->addStretch(1);

    m_timer->setObjectName(u"rfiRefreshTimer"_s);
    connect(m_timer, &QTimer::timeout, this, &RfiRefreshChooser::due);
    connect(m_interval, &QComboBox::currentIndexChanged, this, [this] {
        const int chosen = m_interval->currentData().toInt();
        QSettings().setValue(intervalKey, chosen);
        choose(chosen);
    });
    choose(m_interval->currentData().toInt());
}

void RfiRefreshChooser::choose(int minutes)
{
    if (minutes > 0)
        m_timer->start(std::chrono::minutes(minutes));
    else
        m_timer->stop();
}

} // namespace acg
