// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/import/row_check.h"

#include "models/domain/field_message.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

using Severity = RowProblem::Severity;

class CheckText
{
    Q_DECLARE_TR_FUNCTIONS(acg::RowCheck)
};

/// One row being checked.
class Check
{
public:
    Check(const ImportRow &row, const ImportSettings &settings, const ImportFacts &facts)
        : m_row(row)
        , m_settings(settings)
        , m_facts(facts)
        , m_keyColumn(settings.columnOf(ImportField::Kind::Key))
        , m_problems(row.problems)
    {
    }

    QList<RowProblem> run()
    {
        if (m_settings.target == ImportTarget::Numbers)
            checkAccount();
        else
            rule(Field::AccountName, m_keyColumn, m_row.key);
        for (const RowCell &cell : m_row.cells)
            checkRule(cell);
        if (m_account != nullptr) {
            checkServices();
            for (const RowCell &cell : m_row.cells)
                checkOffered(cell);
        }
        return m_problems;
    }

private:
    void add(int column, Severity severity, const QString &text)
    {
        if (!text.isEmpty())
            m_problems.append({column, severity, text});
    }

    void rule(Field field, int column, const QString &text)
    {
        add(column, Severity::Error, fieldMessage(field, text));
    }

    void checkAccount()
    {
        if (m_row.account.isEmpty())
            return add(m_settings.columnOf(ImportField::Kind::Account), Severity::Error,
                       CheckText::tr("Which account it is to be on is not said"));
        if (const QString text = fieldMessage(Field::AccountName, m_row.account); !text.isEmpty())
            return add(m_row.accountColumn, Severity::Error, text);
        const auto found = m_facts.accounts.constFind(m_row.account);
        if (found != m_facts.accounts.cend())
            m_account = &*found;
        else if (m_facts.knowsAllAccounts)
            add(m_row.accountColumn, Severity::Error,
                CheckText::tr("There is no account %1").arg(m_row.account));
    }

    void checkRule(const RowCell &cell)
    {
        const QString text = cell.value.toString();
        if (text.isEmpty())
            return;
        const QString member = cell.field->member();
        if (member == "customSipHeader"_L1)
            rule(Field::CustomSipHeader, cell.column, text);
        else if (member == "subdomain"_L1)
            rule(Field::Subdomain, cell.column, text);
        else if (member == "region1Token"_L1 || member == "region2Token"_L1)
            rule(Field::RegionToken, cell.column, text);
    }

    void checkServices()
    {
        for (const Service service : m_row.services.value_or(QList<Service>()))
            checkService(service, m_row.servicesColumn);
        for (const RowCell &cell : m_row.cells) {
            const auto service = serviceOf(cell);
            if (service && cell.field->member() == "enabled"_L1 && cell.value.toBool())
                checkService(*service, cell.column);
        }
    }

    void checkService(Service service, int column)
    {
        if ((m_account->services & 1U << static_cast<unsigned>(service)) == 0)
            add(column, Severity::Error, serviceLackingText(service, m_row.account));
    }

    /// Nothing: of whichever service the number uses.
    static std::optional<Service> serviceOf(const RowCell &cell)
    {
        return cell.field->path.size() < 2 ? std::nullopt : serviceFromKey(cell.field->path.at(1));
    }

    void checkOffered(const RowCell &cell)
    {
        const QString member = cell.field->member();
        if (member == "usage"_L1)
            checkUsage(cell);
        else if (member == "choosableCapabilities"_L1)
            checkCapabilities(cell);
        else if (member == "civicAddressId"_L1)
            checkAddress(cell);
        else if (member == "locationId"_L1)
            checkLocation(cell);
    }

    [[nodiscard]] QList<CapabilityPlan> plansOf(const RowCell &cell) const
    {
        const auto service = serviceOf(cell);
        return service ? plansFor(*service, *m_account->plans) : *m_account->plans;
    }

    void checkUsage(const RowCell &cell)
    {
        const QString usage = cell.value.toString();
        if (!m_account->plans || usage.isEmpty())
            return;
        const QList<CapabilityPlan> plans = plansOf(cell);
        if (!plans.isEmpty() && std::ranges::none_of(plans, [&usage](const CapabilityPlan &plan) {
                return plan.usage == usage;
            }))
            add(cell.column, Severity::Warning,
                CheckText::tr("None of the capability plans of %1 has the usage %2")
                    .arg(m_row.account, usage));
    }

    /// What is said of the same service beside a cell.
    [[nodiscard]] QString textBeside(const RowCell &cell, QLatin1StringView member) const
    {
        for (const RowCell &other : m_row.cells) {
            if (other.field->member() == member && other.field->kind == cell.field->kind
                && serviceOf(other) == serviceOf(cell))
                return other.value.toString();
        }
        return {};
    }

    void checkCapabilities(const RowCell &cell)
    {
        if (!m_account->plans || m_account->plans->isEmpty())
            return;
        const QString usage = textBeside(cell, "usage"_L1);
        QStringList offered;
        for (const CapabilityPlan &plan : plansOf(cell)) {
            if (usage.isEmpty() || plan.usage == usage)
                offered += plan.mandatoryCapabilities + plan.choosableCapabilities;
        }
        const QJsonArray wanted = cell.value.toArray();
        for (const auto &capability : wanted) {
            if (!offered.isEmpty() && !offered.contains(capability.toString()))
                add(cell.column, Severity::Warning,
                    CheckText::tr("None of the capability plans of %1 that fit offers %2")
                        .arg(m_row.account, capability.toString()));
        }
    }

    void checkAddress(const RowCell &cell)
    {
        const QString address = cell.value.toString();
        if (m_account->addresses && !address.isEmpty() && !m_account->addresses->contains(address))
            add(cell.column, Severity::Error,
                CheckText::tr("The account %1 has no emergency address of this ID").arg(m_row.account));
    }

    void checkLocation(const RowCell &cell)
    {
        const QString location = cell.value.toString();
        if (!m_account->addresses || location.isEmpty())
            return;
        const QString address = textBeside(cell, "civicAddressId"_L1);
        const bool isKnown = address.isEmpty()
            ? std::ranges::any_of(*m_account->addresses,
                                  [&](const QStringList &locations) { return locations.contains(location); })
            : m_account->addresses->value(address).contains(location);
        if (!isKnown)
            add(cell.column, Severity::Error,
                address.isEmpty()
                    ? CheckText::tr("The account %1 has no location of this ID").arg(m_row.account)
                    : CheckText::tr("The emergency address has no location of this ID"));
    }

    const ImportRow &m_row;
    const ImportSettings &m_settings;
    const ImportFacts &m_facts;
    const AccountFacts *m_account = nullptr; ///< null: not known
    int m_keyColumn;
    QList<RowProblem> m_problems;
};

} // namespace

QString serviceLackingText(Service service, const QString &accountName)
{
    return CheckText::tr("%1 is not enabled on the account %2").arg(displayName(service), accountName);
}

QList<RowProblem> checkRow(const ImportRow &row, const ImportSettings &settings, const ImportFacts &facts)
{
    return Check(row, settings, facts).run();
}

QList<RowProblem> checkNumber(const PhoneRange &range, int column)
{
    const auto error = [column](const QString &text) {
        return QList<RowProblem>{{column, Severity::Error, text}};
    };
    switch (range.problem) {
    case PhoneRange::Problem::Unreadable:
        return error(numberMessage(range.first));
    case PhoneRange::Problem::EndsBeforeItBegins:
        return error(CheckText::tr("The range ends before it begins"));
    case PhoneRange::Problem::TooLong:
        return error(CheckText::tr("A range of more than %1 numbers: divide it")
                         .arg(QLocale().toString(PhoneRange::mostNumbers)));
    case PhoneRange::Problem::None:
        break;
    }
    if (!range.first.isPossible())
        return {{column, Severity::Warning, numberMessage(range.first)}};
    if (range.first.verdict == NumberVerdict::NotInUse)
        return {{column, Severity::Warning,
                 CheckText::tr("%1 is in no range that is in use there").arg(range.first.formatted)}};
    return {};
}

} // namespace acg
