// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/rfi_filter_bar.h"

#include "models/items/rfi_table_model.h"
#include "ui/pages/rfi_filter_model.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMap>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr int markButtonWidth = 64; ///< an icon and a count

} // namespace

RfiFilterBar::RfiFilterBar(const RfiTableModel &rfis, RfiFilterModel &filter, QWidget *parent)
    : QWidget(parent)
    , m_rfis(rfis)
    , m_filter(filter)
    , m_row(new QHBoxLayout(this))
    , m_states(new QButtonGroup(this))
    , m_unread(new QPushButton(this))
    , m_starred(new QPushButton(this))
    , m_text(new QLineEdit(this))
{
    makeText();
    makeMarks();
    m_states->setExclusive(true);
    connect(m_states, &QButtonGroup::buttonClicked, this, [this](const QAbstractButton *chip) {
        m_filter.setStatus(chip->property("status").toString());
        Q_EMIT filterChanged();
    });
    m_row->setContentsMargins(metrics::medium, metrics::small, metrics::medium, metrics::small);
    m_row->setSpacing(metrics::tight);
    m_row->addSpacing(metrics::small);
    m_row->addWidget(m_unread);
    m_row->addWidget(m_starred);
    m_row->addStretch(1);
    m_row->addWidget(m_text, 2);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&rfis, signal, this, &RfiFilterBar::updateCounts);
    connect(&rfis, &QAbstractItemModel::dataChanged, this, &RfiFilterBar::updateCounts);
    updateCounts();
}

void RfiFilterBar::makeText()
{
    m_text->setObjectName(u"rfiFilter"_s);
    m_text->setAccessibleName(tr("Filter requests"));
    m_text->setPlaceholderText(tr("Filter (Ctrl+F)"));
    m_text->setClearButtonEnabled(true);
    m_text->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_text->setMinimumWidth(90);
    m_text->setMaximumWidth(280);
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.setText(text);
        Q_EMIT filterChanged();
    });
}

void RfiFilterBar::makeMarks()
{
    m_unread->setObjectName(u"rfiUnreadOnly"_s);
    m_unread->setIcon(icon(u"unread"_s));
    m_unread->setToolTip(tr("Only requests that are unread, whatever their state"));
    m_starred->setObjectName(u"rfiStarredOnly"_s);
    m_starred->setIcon(icon(u"star-filled"_s));
    m_starred->setToolTip(tr("Only requests that you have starred"));
    for (QPushButton *button : {m_unread, m_starred}) {
        button->setCheckable(true);
        button->setFixedWidth(markButtonWidth);
    }
    connect(m_unread, &QPushButton::toggled, this, [this](bool on) {
        m_filter.setUnreadOnly(on);
        Q_EMIT filterChanged();
    });
    connect(m_starred, &QPushButton::toggled, this, [this](bool on) {
        m_filter.setStarredOnly(on);
        Q_EMIT filterChanged();
    });
}

void RfiFilterBar::focusText()
{
    m_text->setFocus();
    m_text->selectAll();
}

void RfiFilterBar::showAll()
{
    m_text->clear();
    m_unread->setChecked(false);
    m_starred->setChecked(false);
    m_states->button(0)->click();
}

void RfiFilterBar::updateCounts()
{
    int starred = 0;
    for (int row = 0; row < m_rfis.rowCount(); ++row)
        starred += m_rfis.index(row, 0).data(RfiTableModel::StarredRole).toBool() ? 1 : 0;
    const int unread = m_rfis.unreadCount();
    m_unread->setText(QString::number(unread));
    m_unread->setAccessibleName(tr("Unread: %1 requests").arg(unread));
    m_starred->setText(QString::number(starred));
    m_starred->setAccessibleName(tr("Starred: %1 requests").arg(starred));
    updateStates();
}

void RfiFilterBar::updateStates()
{
    QMap<QString, int> counts{{u"active"_s, 0}, {u"suspended"_s, 0}, {u"removed"_s, 0}};
    for (int row = 0; row < m_rfis.rowCount(); ++row)
        ++counts[m_rfis.at(row)->status()];
    QStringList order{QString(), u"active"_s, u"suspended"_s, u"removed"_s};
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        if (!order.contains(count.key()))
            order.append(count.key()); // a word we do not know
    }
    for (int place = 0; place < int(order.size()); ++place) {
        const QString &word = order.at(place);
        QAbstractButton *chip = m_states->button(place);
        if (chip == nullptr) {
            chip = new QPushButton(this);
            chip->setCheckable(true);
            chip->setObjectName(u"rfiChip%1"_s.arg(place));
            m_states->addButton(chip, place);
            m_row->insertWidget(place, chip);
        }
        const int count = word.isEmpty() ? m_rfis.rowCount() : counts.value(word);
        const QString name = word.isEmpty() ? tr("All") : RfiTableModel::statusText(word);
        chip->setText(tr("%1  %2").arg(name).arg(count));
        chip->setAccessibleName(tr("%1: %2 requests").arg(name).arg(count));
        chip->setProperty("status", word);
        chip->setChecked(word == m_filter.status());
        chip->setVisible(true);
    }
    for (int place = int(order.size()); QAbstractButton *chip = m_states->button(place); ++place)
        chip->hide();
}

} // namespace acg
