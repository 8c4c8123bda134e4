// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/address_picker.h"

#include "ui/widgets/address_book.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/form_grid.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

QString unknownAddress()
{
    return AddressPicker::tr("Address %1 (not in the account's list)");
}

} // namespace

AddressPicker::AddressPicker(const QString &prefix, QWidget *parent)
    : QObject(parent)
    , m_address(new ChoiceBox(prefix + "Address"_L1, unknownAddress(), ChoiceBox::Search::Yes))
    , m_location(new ChoiceBox(prefix + "Location"_L1, tr("Location %1 (not in the address)"),
                               ChoiceBox::Search::No))
    , m_addressRow(new FieldRow(m_address, parent))
    , m_locationRow(new FieldRow(m_location, parent))
{
    connect(m_address, &QComboBox::activated, this, [this] {
        const CivicAddress *address = picked();
        offerLocations();
        m_location->pick(address ? address->defaultLocationId() : QString());
        m_addressRow->setServerProblem({});
        showHint();
        Q_EMIT edited();
    });
    connect(m_location, &QComboBox::activated, this, [this] {
        m_locationRow->setServerProblem({});
        Q_EMIT edited();
    });
}

void AddressPicker::addTo(FormGrid &form)
{
    m_addressRow->addTo(form, tr("Emergency address"));
    m_locationRow->addTo(form, tr("Location"));
}

void AddressPicker::setPicked(const std::optional<QString> &addressId,
                              const std::optional<QString> &locationId)
{
    m_addressBefore = addressId.value_or(QString());
    m_address->setBefore(addressId);
    m_location->setBefore(locationId);
    setAddresses(m_addresses);
}

void AddressPicker::setAddresses(const QList<CivicAddress> &addresses)
{
    m_addresses = addresses;
    QList<ChoiceBox::Entry> entries{{tr("None"), {}}};
    for (const CivicAddress &address : addresses)
        entries.append({addressLine(address, {}), address.id()});
    const bool isListed = m_addressBefore.isEmpty()
        || std::ranges::find(entries, m_addressBefore, &ChoiceBox::Entry::id) != entries.cend();
    if (!isListed) // whoever tries another one can come back to it
        entries.append({unknownAddress().arg(m_addressBefore), m_addressBefore});
    m_address->setEntries(entries);
    offerLocations();
    showHint();
}

void AddressPicker::setNote(const QString &text)
{
    m_note = text;
    showHint();
}

std::optional<QString> AddressPicker::addressId() const
{
    return m_address->picked();
}

std::optional<QString> AddressPicker::locationId() const
{
    return m_location->picked();
}

bool AddressPicker::isAddressTouched() const
{
    return m_address->isTouched();
}

bool AddressPicker::isLocationTouched() const
{
    return m_location->isTouched();
}

void AddressPicker::offerLocations()
{
    QList<ChoiceBox::Entry> entries{{tr("Not specified"), {}}};
    if (const CivicAddress *address = picked()) {
        const QList<CivicLocation> locations = address->locations();
        for (const CivicLocation &location : locations) {
            const bool isDefault = location.isDefault || location.id == address->defaultLocationId();
            entries.append(
                {isDefault ? tr("%1 (default)").arg(locationLine(location)) : locationLine(location),
                 location.id});
        }
    }
    m_location->setEntries(entries);
    m_location->setEnabled(m_location->count() > 1);
}

void AddressPicker::showHint()
{
    QStringList lines;
    if (const CivicAddress *address = picked()) {
        QStringList facts{validationText(*address), address->companyName(), address->description()};
        const QList<CivicLocation> locations = address->locations();
        const auto place = std::ranges::find(locations, address->defaultLocationId(), &CivicLocation::id);
        if (place != locations.cend())
            facts.append(tr("default location: %1").arg(locationLine(*place)));
        facts.removeAll(QString());
        lines.append(facts.join(u" \u00b7 "_s));
    }
    if (!m_note.isEmpty())
        lines.append(m_note);
    m_addressRow->setHint(lines.join(u'\n'));
}

const CivicAddress *AddressPicker::picked() const
{
    const auto found = std::ranges::find_if(
        m_addresses, [id = addressId()](const CivicAddress &one) { return one.id() == id; });
    return found == m_addresses.cend() ? nullptr : &*found;
}

} // namespace acg
