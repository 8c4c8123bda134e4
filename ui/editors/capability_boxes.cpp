// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/capability_boxes.h"

#include "ui/editors/shared_value.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/mixed_check_box.h"

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

void CapabilityBoxes::setBefore(const QList<QStringList> &before)
{
    m_before = before;
    m_touched.clear();
    rebuild();
}

void CapabilityBoxes::setOffered(const OfferedCapabilities &offered)
{
    if (offered == m_offered)
        return;
    m_offered = offered;
    rebuild();
}

QStringList CapabilityBoxes::applied(const QStringList &before) const
{
    QStringList result = before;
    for (const MixedCheckBox *box : m_boxes) {
        const auto touched = m_touched.constFind(box->text());
        if (touched == m_touched.cend())
            continue;
        if (!*touched)
            result.removeAll(box->text());
        else if (!result.contains(box->text()))
            result.append(box->text());
    }
    return result;
}

void CapabilityBoxes::rebuild()
{
    qDeleteAll(m_boxes);
    m_boxes.clear();
    QStringList all = m_offered.mandatory + m_offered.choosable;
    for (const QStringList &before : std::as_const(m_before))
        all += before;
    all += m_touched.keys();
    all.removeDuplicates();
    for (const QString &capability : std::as_const(all))
        addBox(capability);
}

void CapabilityBoxes::addBox(const QString &capability)
{
    auto *box = new MixedCheckBox(capability, this);
    box->setObjectName("capability"_L1 + capability);
    const auto before
        = sharedValue(m_before, [&](const QStringList &has) { return has.contains(capability); });
    box->setBefore(before);
    const bool mandatory = m_offered.mandatory.contains(capability);
    if (mandatory)
        box->setBefore(true);
    else if (m_touched.contains(capability))
        box->setChecked(m_touched.value(capability));
    const bool unavailable = !m_offered.available.isEmpty() && !m_offered.available.contains(capability);
    // What a number has in spite of that can still be taken away.
    box->setEnabled(!mandatory && (!unavailable || box->checkState() != Qt::Unchecked));
    if (mandatory)
        box->setToolTip(tr("Every number with this usage has it."));
    else if (unavailable)
        box->setToolTip(tr("Not available to this number."));
    box->setAccessibleDescription(box->toolTip());
    connect(box, &QCheckBox::clicked, this, [this, box] {
        if (box->isTouched())
            m_touched.insert(box->text(), box->isChecked());
        else
            m_touched.remove(box->text());
        Q_EMIT edited();
    });
    const auto position = static_cast<int>(m_boxes.size());
    m_grid->addWidget(box, position / boxesPerRow, position % boxesPerRow);
    m_boxes.append(box);
}

} // namespace acg
