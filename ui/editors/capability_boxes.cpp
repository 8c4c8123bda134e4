// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/capability_boxes.h"

#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr int boxesPerRow = 2;

} // namespace

CapabilityBoxes::CapabilityBoxes(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(metrics::medium);
    m_grid->setVerticalSpacing(metrics::tight);
}

void CapabilityBoxes::setChosen(const QStringList &chosen)
{
    m_before = chosen;
    rebuild(chosen);
}

void CapabilityBoxes::setOffered(const QStringList &offered)
{
    if (offered == m_offered)
        return;
    const QStringList ticked = chosen();
    m_offered = offered;
    rebuild(ticked);
}

QStringList CapabilityBoxes::chosen() const
{
    QStringList ticked;
    for (const QCheckBox *box : m_boxes) {
        if (box->isChecked())
            ticked.append(box->text());
    }
    QStringList result;
    for (const QString &capability : m_before) {
        if (ticked.removeAll(capability) > 0)
            result.append(capability);
    }
    return result + ticked;
}

void CapabilityBoxes::rebuild(const QStringList &ticked)
{
    qDeleteAll(m_boxes);
    m_boxes.clear();
    QStringList all = m_offered;
    all += m_before;
    all += ticked;
    all.removeDuplicates();
    for (const QString &capability : std::as_const(all)) {
        auto *box = new QCheckBox(capability, this);
        box->setObjectName("capability"_L1 + capability);
        box->setChecked(ticked.contains(capability));
        connect(box, &QCheckBox::clicked, this, &CapabilityBoxes::edited);
        const auto position = static_cast<int>(m_boxes.size());
        m_grid->addWidget(box, position / boxesPerRow, position % boxesPerRow);
        m_boxes.append(box);
    }
}

} // namespace acg
