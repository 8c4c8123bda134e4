// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/filters/number_filter_bar.h"

#include "models/domain/service.h"
#include "models/items/number_conditions.h"
#include "models/items/number_display.h"
#include "models/items/number_table_model.h"
#include "ui/filters/choice_menu.h"
#include "ui/filters/filter_chip.h"
#include "ui/filters/range_popup.h"
#include "ui/filters/saved_filters_button.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace acg {

/// A condition that is set by ticking values.
struct ChoiceCondition
{
    QLatin1StringView objectName;
    const char *title;
    ChoiceMenu::Kind kind;
    QStringList (*values)(const NumberTableModel &numbers); ///< to choose from
    QString (*text)(const QString &value);
    QStringList (*chosen)(const NumberConditions &conditions);
    void (*choose)(NumberConditions &conditions, const QStringList &values);
};

namespace {

using Kind = ChoiceMenu::Kind;

/// The words of the contract, then those that occur besides; none at the end.
QStringList words(QStringList known, const QStringList &occurring)
{
    for (const QString &word : occurring) {
        if (!known.contains(word))
            known.append(word);
    }
    if (known.removeAll(QString()) > 0)
        known.append(QString());
    return known;
}

QStringList serviceKeys(const NumberTableModel & /*numbers*/)
{
    QStringList keys;
    for (const Service service : allServices)
        keys.append(key(service));
    return keys;
}

QStringList chosenServices(const NumberConditions &conditions)
{
    QStringList keys;
    for (std::size_t i = 0; i < allServices.size(); ++i) {
        if ((conditions.services & (1U << i)) != 0)
            keys.append(key(allServices[i]));
    }
    return keys;
}

void chooseServices(NumberConditions &conditions, const QStringList &keys)
{
    conditions.services = 0;
    for (std::size_t i = 0; i < allServices.size(); ++i) {
        if (keys.contains(key(allServices[i])))
            conditions.services |= static_cast<quint8>(1U << i);
    }
}

QStringList addressChoice(const NumberConditions &conditions)
{
    if (!conditions.addressEmpty)
        return {};
    return {*conditions.addressEmpty ? u"empty"_s : u"given"_s};
}

void chooseAddress(NumberConditions &conditions, const QStringList &values)
{
    conditions.addressEmpty = values.isEmpty() ? std::nullopt : std::optional(values.first() == "empty"_L1);
}

const ChoiceCondition choiceConditions[] = {
    {"filterService"_L1, QT_TRANSLATE_NOOP("acg::NumberFilterBar", "Service"), Kind::AnyOf, &serviceKeys,
     [](const QString &value) { return displayName(*serviceFromKey(value)); }, &chosenServices,
     &chooseServices},
    {"filterStatus"_L1, QT_TRANSLATE_NOOP("acg::NumberFilterBar", "Status"), Kind::AnyOf,
     [](const NumberTableModel &numbers) {
         return words({u"synced"_s, u"pending"_s, u"failed"_s}, numbers.distinctStatuses());
     },
     [](const QString &value) {
         return value.isEmpty() ? NumberFilterBar::tr("No status")
                                : display::status(provisioningStatusFromText(value), value);
     },
     [](const NumberConditions &conditions) { return conditions.statuses; },
     [](NumberConditions &conditions, const QStringList &values) { conditions.statuses = values; }},
    {"filterAssignment"_L1, QT_TRANSLATE_NOOP("acg::NumberFilterBar", "Assignment"), Kind::AnyOf,
     [](const NumberTableModel &numbers) {
         return words({u"assigned"_s, u"unassigned"_s}, numbers.distinctAssignments());
     },
     [](const QString &value) {
         return value.isEmpty() ? NumberFilterBar::tr("No assignment") : display::assignment(value);
     },
     [](const NumberConditions &conditions) { return conditions.assignments; },
     [](NumberConditions &conditions, const QStringList &values) { conditions.assignments = values; }},
    {"filterUsage"_L1, QT_TRANSLATE_NOOP("acg::NumberFilterBar", "Usage"), Kind::AnyOf,
     [](const NumberTableModel &numbers) {
         return words({u"CallingUserAssignment"_s, u"FirstPartyAppAssignment"_s, u"ConferenceAssignment"_s},
                      numbers.distinctUsages());
     },
     [](const QString &value) { return value.isEmpty() ? NumberFilterBar::tr("No usage") : value; },
     [](const NumberConditions &conditions) { return conditions.usages; },
     [](NumberConditions &conditions, const QStringList &values) { conditions.usages = values; }},
    {"filterAddress"_L1, QT_TRANSLATE_NOOP("acg::NumberFilterBar", "Address"), Kind::AtMostOne,
     [](const NumberTableModel &) {
         return QStringList{u"given"_s, u"empty"_s};
     },
     [](const QString &value) {
         return value == "empty"_L1 ? NumberFilterBar::tr("Not given") : NumberFilterBar::tr("Given");
     },
     &addressChoice, &chooseAddress},
};

QString rangeText(const NumberConditions &conditions)
{
    const QString first = phoneText(conditions.firstNumber.value_or(0));
    const QString last = phoneText(conditions.lastNumber.value_or(0));
    if (first.isEmpty() && last.isEmpty())
        return {};
    if (last.isEmpty())
        return NumberFilterBar::tr("from %1").arg(first);
    return first.isEmpty() ? NumberFilterBar::tr("to %1").arg(last)
                           : NumberFilterBar::tr("%1 to %2").arg(first, last);
}

QString choicesText(const ChoiceCondition &condition, const NumberConditions &conditions)
{
    QStringList texts;
    const QStringList chosen = condition.chosen(conditions);
    for (const QString &value : chosen)
        texts.append(condition.text(value));
    return texts.join(u", "_s);
}

} // namespace

NumberFilterBar::NumberFilterBar(const NumberTableModel &numbers, QWidget *parent)
    : QWidget(parent)
    , m_numbers(numbers)
    , m_range(new RangePopup(this))
    , m_clear(new QToolButton(this))
    , m_saved(new SavedFiltersButton(numbers, this))
{
    setObjectName(u"numberFilterBar"_s);
    setAccessibleName(tr("Conditions of the list"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::tight / 2);
    for (const ChoiceCondition &condition : choiceConditions)
        addChoices(condition);
    addRange();
    for (FilterChip *chip : std::as_const(m_chips))
        row->addWidget(chip);
    m_clear->setObjectName(u"filterClearAll"_s);
    m_clear->setText(tr("Clear All"));
    m_clear->setAccessibleName(tr("Clear all filters"));
    m_clear->setToolTip(tr("Shows all numbers again"));
    m_clear->setAutoRaise(true);
    m_clear->setFocusPolicy(Qt::TabFocus);
    row->addStretch(1);
    row->addWidget(m_clear);
    row->addWidget(m_saved);
    connect(m_clear, &QToolButton::clicked, this, [this] {
        m_chips.first()->setFocus(); // this button goes
        Q_EMIT conditionsChosen({});
    });
    connect(m_saved, &SavedFiltersButton::conditionsChosen, this, &NumberFilterBar::conditionsChosen);
    showConditions();
}

template <typename Change>
void NumberFilterBar::change(Change change)
{
    NumberConditions conditions = m_numbers.conditions();
    change(conditions);
    Q_EMIT conditionsChosen(conditions);
}

void NumberFilterBar::addChoices(const ChoiceCondition &condition)
{
    auto *chip = new FilterChip(condition.objectName, tr(condition.title), this);
    auto *menu = new ChoiceMenu(condition.kind, chip);
    menu->setObjectName(condition.objectName + "Menu"_L1);
    connect(chip, &FilterChip::openRequested, this, [this, menu, &condition](const QPoint &at) {
        const QStringList chosen = condition.chosen(m_numbers.conditions());
        QList<ChoiceMenu::Choice> choices;
        const QStringList values = words(condition.values(m_numbers), chosen);
        for (const QString &value : values)
            choices.append({value, condition.text(value)});
        menu->setChoices(choices, chosen);
        menu->popup(at);
    });
    const auto choose = [this, &condition](const QStringList &values) {
        change([&](NumberConditions &conditions) { condition.choose(conditions, values); });
    };
    connect(menu, &ChoiceMenu::chosen, this, choose);
    connect(chip, &FilterChip::clearRequested, this, [choose] { choose({}); });
    m_chips.append(chip);
}

void NumberFilterBar::addRange()
{
    auto *chip = new FilterChip(u"filterRange"_s, tr("Range"), this);
    connect(chip, &FilterChip::openRequested, this, [this](const QPoint &at) {
        const NumberConditions &conditions = m_numbers.conditions();
        m_range->popup(at, conditions.firstNumber, conditions.lastNumber);
    });
    const auto choose = [this](RangePopup::End first, RangePopup::End last) {
        change([&](NumberConditions &conditions) {
            conditions.firstNumber = first;
            conditions.lastNumber = last;
        });
    };
    connect(m_range, &RangePopup::rangeChosen, this, choose);
    connect(chip, &FilterChip::clearRequested, this, [choose] { choose({}, {}); });
    m_chips.append(chip);
}

void NumberFilterBar::showConditions()
{
    const NumberConditions &conditions = m_numbers.conditions();
    auto chip = m_chips.cbegin();
    for (const ChoiceCondition &condition : choiceConditions)
        (*chip++)->setValue(choicesText(condition, conditions));
    (*chip)->setValue(rangeText(conditions));
    m_clear->setVisible(!summary().isEmpty());
    m_saved->showConditions();
    shareRoom();
}

void NumberFilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    shareRoom();
}

void NumberFilterBar::shareRoom()
{
    const int gap = layout()->spacing();
    int room = width() - m_saved->sizeHint().width() - m_clear->sizeHint().width() - 4 * gap;
    QList<FilterChip *> set;
    for (FilterChip *chip : std::as_const(m_chips)) {
        chip->setWidest(QWIDGETSIZE_MAX);
        room -= gap + (chip->summary().isEmpty() ? chip->sizeHint().width() : 0);
        if (!chip->summary().isEmpty())
            set.append(chip);
    }
    for (FilterChip *chip : std::as_const(set))
        chip->setWidest(room / int(set.size()));
}

QString NumberFilterBar::summary() const
{
    QStringList parts;
    for (const FilterChip *chip : m_chips)
        parts.append(chip->summary());
    parts.removeAll(QString());
    return parts.join(u" \u00b7 "_s);
}

} // namespace acg
