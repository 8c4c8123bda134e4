// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/address_picker.h"

#include "ui/widgets/address_book.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/form_grid.h"

#include <QAbstractItemView>
#include <QComboBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

QComboBox *makeCombo(const QString &objectName)
{
    auto *combo = new QComboBox;
    combo->setObjectName(objectName);
    // Addresses are long: the field takes the room there is, the list shows them whole or cut in the middle.
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(20);
    combo->view()->setTextElideMode(Qt::ElideMiddle);
    return combo;
}

void addEntry(QComboBox &combo, const QString &text, const QString &id)
{
    combo.addItem(text, id);
    combo.setItemData(combo.count() - 1, id.isEmpty() ? text : text + u'\n' + id, Qt::ToolTipRole);
}

void pick(QComboBox &combo, const QString &id)
{
    combo.setCurrentIndex(std::max(0, combo.findData(id)));
    combo.setToolTip(combo.currentText());
}

} // namespace

AddressPicker::AddressPicker(const QString &prefix, QWidget *parent)
    : QObject(parent)
    , m_address(makeCombo(prefix + "Address"_L1))
    , m_location(makeCombo(prefix + "Location"_L1))
    , m_addressRow(new FieldRow(m_address, parent))
    , m_locationRow(new FieldRow(m_location, parent))
{
    connect(m_address, &QComboBox::activated, this, [this] {
        const CivicAddress *address = find(addressId());
        m_address->setToolTip(m_address->currentText());
        fillLocations(address ? address->defaultLocationId() : QString());
        m_addressRow->setServerProblem({});
        Q_EMIT edited();
    });
    connect(m_location, &QComboBox::activated, this, [this] {
        m_location->setToolTip(m_location->currentText());
        m_locationRow->setServerProblem({});
        Q_EMIT edited();
    });
}

void AddressPicker::addTo(FormGrid &form)
{
    m_addressRow->addTo(form, tr("Emergency address"));
    m_locationRow->addTo(form, tr("Location"));
}

void AddressPicker::setPicked(const QString &addressId, const QString &locationId)
{
    m_addressBefore = addressId;
    m_locationBefore = locationId;
    fillAddresses(addressId);
    fillLocations(locationId);
}

void AddressPicker::setAddresses(const QList<CivicAddress> &addresses)
{
    const QString address = addressId();
    const QString location = locationId();
    m_addresses = addresses;
    fillAddresses(address);
    fillLocations(location);
}

void AddressPicker::setHint(const QString &text)
{
    m_addressRow->setHint(text);
}

QString AddressPicker::addressId() const
{
    return m_address->currentData().toString();
}

QString AddressPicker::locationId() const
{
    return m_location->currentData().toString();
}

void AddressPicker::fillAddresses(const QString &picked)
{
    m_address->clear();
    addEntry(*m_address, tr("None"), {});
    for (const CivicAddress &address : std::as_const(m_addresses))
        addEntry(*m_address, addressLine(address, {}), address.id());
    for (const QString &id : {m_addressBefore, picked}) {
        if (!id.isEmpty() && m_address->findData(id) < 0)
            addEntry(*m_address, tr("Address %1 (not in the account's list)").arg(id), id);
    }
    pick(*m_address, picked);
}

void AddressPicker::fillLocations(const QString &picked)
{
    m_location->clear();
    addEntry(*m_location, tr("Not specified"), {});
    if (const CivicAddress *address = find(addressId())) {
        const QList<CivicLocation> locations = address->locations();
        for (const CivicLocation &location : locations) {
            const bool isDefault = location.isDefault || location.id == address->defaultLocationId();
            addEntry(*m_location,
                     isDefault ? tr("%1 (default)").arg(locationLine(location)) : locationLine(location),
                     location.id);
        }
    }
    if (!picked.isEmpty() && m_location->findData(picked) < 0)
        addEntry(*m_location, tr("Location %1 (not in the address)").arg(picked), picked);
    pick(*m_location, picked);
    m_location->setEnabled(m_location->count() > 1);
}

const CivicAddress *AddressPicker::find(const QString &addressId) const
{
    const auto found
        = std::ranges::find_if(m_addresses, [&](const CivicAddress &one) { return one.id() == addressId; });
    return found == m_addresses.cend() ? nullptr : &*found;
}

} // namespace acg
