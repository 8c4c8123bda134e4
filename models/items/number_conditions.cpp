// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/number_conditions.h"

#include "models/domain/json_shape.h"
#include "models/domain/service.h"
#include "models/items/number_display.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr auto textKey = "text"_L1;
constexpr auto servicesKey = "services"_L1;
constexpr auto statusesKey = "statuses"_L1;
constexpr auto assignmentsKey = "assignments"_L1;
constexpr auto usagesKey = "usages"_L1;
constexpr auto accountKey = "account"_L1;
constexpr auto addressEmptyKey = "addressEmpty"_L1;
constexpr auto firstNumberKey = "firstNumber"_L1;
constexpr auto lastNumberKey = "lastNumber"_L1;

constexpr json::Member members[] = {
    {textKey},
    {servicesKey, json::Type::Texts},
    {statusesKey, json::Type::Texts},
    {assignmentsKey, json::Type::Texts},
    {usagesKey, json::Type::Texts},
    {accountKey},
    {addressEmptyKey, json::Type::Flag},
    {firstNumberKey},
    {lastNumberKey},
};

/// The context of these texts for translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(acg::NumberConditions)
};

QString alternatives(QStringList words)
{
    words.removeDuplicates();
    QString all = words.takeFirst();
    for (const QString &word : std::as_const(words))
        all = Texts::tr("%1 or %2").arg(all, word);
    return all;
}

QString alternatives(const QStringList &words, QString (*shown)(const QString &))
{
    QStringList texts;
    for (const QString &word : words)
        texts.append(word.isEmpty() ? Texts::tr("none") : shown(word));
    return alternatives(texts);
}

QString shownStatus(const QString &word)
{
    return display::status(provisioningStatusFromText(word), word);
}

QString asItIs(const QString &word)
{
    return word;
}

QStringList serviceTexts(quint8 services, QString (*text)(Service))
{
    QStringList texts;
    for (std::size_t i = 0; i < allServices.size(); ++i) {
        if ((services & (1U << i)) != 0)
            texts.append(text(allServices[i]));
    }
    return texts;
}

QString describeRange(const NumberConditions &conditions)
{
    const QString first = phoneText(conditions.firstNumber.value_or(0));
    const QString last = phoneText(conditions.lastNumber.value_or(0));
    if (last.isEmpty())
        return Texts::tr("from %1").arg(first);
    return first.isEmpty() ? Texts::tr("up to %1").arg(last) : Texts::tr("from %1 to %2").arg(first, last);
}

/// The number of a member that is there. False when it is none.
bool readNumber(const QJsonObject &json, QLatin1StringView key, std::optional<PhoneKey> &number)
{
    const QString text = json::text(json, {key});
    number = packPhone(text);
    return number.has_value() || text.isEmpty();
}

} // namespace

bool NumberConditions::isEmpty() const
{
    NumberConditions others = *this;
    others.text.clear();
    return text.trimmed().isEmpty() && others == NumberConditions();
}

QJsonObject NumberConditions::toJson() const
{
    QJsonObject json;
    json::setText(json, {textKey}, text);
    json::setTexts(json, {servicesKey},
                   serviceTexts(services, [](Service service) { return QString(key(service)); }));
    json::setTexts(json, {statusesKey}, statuses);
    json::setTexts(json, {assignmentsKey}, assignments);
    json::setTexts(json, {usagesKey}, usages);
    json::setText(json, {accountKey}, account);
    if (addressEmpty)
        json.insert(addressEmptyKey, *addressEmpty);
    json::setText(json, {firstNumberKey}, phoneText(firstNumber.value_or(0)));
    json::setText(json, {lastNumberKey}, phoneText(lastNumber.value_or(0)));
    return json;
}

Result<NumberConditions> NumberConditions::fromJson(const QJsonObject &json)
{
    if (auto error = json::check(json, members))
        return failure(std::move(*error));
    NumberConditions conditions;
    conditions.text = json::text(json, {textKey});
    const QStringList services = json::texts(json, {servicesKey});
    for (const QString &name : services) {
        const std::optional<Service> service = serviceFromKey(name);
        if (!service)
            return failure(unexpectedAnswer(servicesKey, u"there is no service \"%1\""_s.arg(name)));
        conditions.services |= static_cast<quint8>(1U << static_cast<unsigned>(*service));
    }
    conditions.statuses = json::texts(json, {statusesKey});
    conditions.assignments = json::texts(json, {assignmentsKey});
    conditions.usages = json::texts(json, {usagesKey});
    conditions.account = json::text(json, {accountKey});
    if (const QJsonValue empty = json.value(addressEmptyKey); empty.isBool())
        conditions.addressEmpty = empty.toBool();
    if (!readNumber(json, firstNumberKey, conditions.firstNumber))
        return failure(unexpectedAnswer(firstNumberKey, u"expected a telephone number"_s));
    if (!readNumber(json, lastNumberKey, conditions.lastNumber))
        return failure(unexpectedAnswer(lastNumberKey, u"expected a telephone number"_s));
    return conditions;
}

QString NumberConditions::describe() const
{
    QStringList parts;
    if (!account.isEmpty())
        parts.append(Texts::tr("of account %1").arg(account));
    if (services != 0)
        parts.append(Texts::tr("with %1").arg(alternatives(serviceTexts(services, displayName))));
    if (!statuses.isEmpty())
        parts.append(Texts::tr("with status %1").arg(alternatives(statuses, shownStatus)));
    if (!assignments.isEmpty())
        parts.append(Texts::tr("with assignment %1").arg(alternatives(assignments, display::assignment)));
    if (!usages.isEmpty())
        parts.append(Texts::tr("with usage %1").arg(alternatives(usages, asItIs)));
    if (addressEmpty)
        parts.append(*addressEmpty ? Texts::tr("without emergency address")
                                   : Texts::tr("with an emergency address"));
    if (firstNumber || lastNumber)
        parts.append(describeRange(*this));
    if (const QString trimmed = text.trimmed(); !trimmed.isEmpty())
        parts.append(Texts::tr("with \u201c%1\u201d in any column").arg(trimmed));
    return parts.isEmpty() ? Texts::tr("All numbers")
                           : Texts::tr("Numbers %1").arg(parts.join(Texts::tr(", ", "between conditions")));
}

} // namespace acg
