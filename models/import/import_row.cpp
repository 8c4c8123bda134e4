// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/import/import_row.h"

#include "models/domain/json_merge.h"
#include "models/jobs/spreadsheet_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

using Kind = ImportField::Kind;
using Type = FlatMember::Type;

class RowText
{
    Q_DECLARE_TR_FUNCTIONS(acg::ImportRow)
};

QStringList parts(const QString &text)
{
    static const QRegularExpression separator(u"[;,|]"_s);
    QStringList found;
    for (const QString &part : text.split(separator, Qt::SkipEmptyParts)) {
        if (const QString value = part.trimmed(); !value.isEmpty())
            found.append(value);
    }
    return found;
}

bool isOneOf(const QString &text, std::initializer_list<QLatin1StringView> words)
{
    return std::ranges::any_of(
        words, [&text](QLatin1StringView word) { return text.compare(word, Qt::CaseInsensitive) == 0; });
}

std::optional<bool> flagOf(const QString &text)
{
    if (isOneOf(text, {"true"_L1, "yes"_L1, "1"_L1, "on"_L1, "enabled"_L1}))
        return true;
    if (isOneOf(text, {"false"_L1, "no"_L1, "0"_L1, "off"_L1, "disabled"_L1}))
        return false;
    return {};
}

std::optional<Service> serviceOf(const QString &text)
{
    const auto found = std::ranges::find_if(allServices, [&text](Service service) {
        return text.compare(shortName(service), Qt::CaseInsensitive) == 0
            || text.compare(displayName(service), Qt::CaseInsensitive) == 0
            || text.compare(key(service), Qt::CaseInsensitive) == 0;
    });
    return found == allServices.end() ? std::nullopt : std::optional(*found);
}

/// As the API spells it; our tables show the two known words with a capital letter.
QString assignmentOf(const QString &text)
{
    for (const QLatin1StringView word : {"assigned"_L1, "unassigned"_L1}) {
        if (text.compare(word, Qt::CaseInsensitive) == 0)
            return word;
    }
    return text;
}

void readServices(const QString &text, int column, bool emptyClears, ImportRow &row)
{
    if (text.isEmpty() && !emptyClears)
        return;
    row.servicesColumn = column;
    row.services.emplace();
    for (const QString &name : parts(text)) {
        if (const auto service = serviceOf(name))
            row.services->append(*service);
        else
            row.problems.append({column, RowProblem::Severity::Error,
                                 RowText::tr("There is no service \u201c%1\u201d").arg(name)});
    }
}

/// Undefined: it says nothing, or nothing that can be understood.
QJsonValue valueOf(const ImportField &field, const QString &text, int column, bool emptyClears,
                   QList<RowProblem> &problems)
{
    if (text.isEmpty()) {
        if (!emptyClears)
            return QJsonValue::Undefined;
        // On or off has to be said.
        return field.member() == "enabled"_L1 ? QJsonValue(false) : QJsonValue(QJsonValue::Null);
    }
    switch (field.type) {
    case Type::Flag:
        if (const auto flag = flagOf(text))
            return *flag;
        problems.append({column, RowProblem::Severity::Error, RowText::tr("Write true or false")});
        return QJsonValue::Undefined;
    case Type::Texts:
        return QJsonArray::fromStringList(parts(text));
    case Type::Text:
        break;
    }
    return field.member() == "assignmentStatus"_L1 ? assignmentOf(text) : text;
}

void readCell(const ImportSettings &settings, int column, const QString &text, ImportRow &row)
{
    const ImportField &field = *settings.field(column);
    switch (field.kind) {
    case Kind::Key:
        row.key = text;
        return;
    case Kind::Account:
        row.account = text;
        row.accountColumn = column;
        return;
    case Kind::Services:
        return readServices(text, column, settings.emptyClears, row);
    case Kind::Member:
    case Kind::Configured:
        break;
    }
    const QJsonValue value = valueOf(field, text, column, settings.emptyClears, row.problems);
    if (!value.isUndefined())
        row.cells.append({column, &field, value});
}

/// What is said for all rows, where this one says nothing of it.
void completeRow(const ImportSettings &settings, ImportRow &row)
{
    if (settings.target != ImportTarget::Numbers)
        return;
    if (row.account.isEmpty()) {
        row.account = settings.account;
        if (!row.account.isEmpty())
            row.accountColumn = -1;
    }
    if (!row.services)
        row.services = settings.services;
    const bool saysUsage = std::ranges::any_of(
        row.cells, [](const RowCell &cell) { return cell.field->member() == "usage"_L1; });
    if (!settings.usage.isEmpty() && !saysUsage) {
        const int index = fieldNamed(settings.target, u"configuration_usage"_s);
        row.cells.append({-1, &importFields(settings.target).at(index), settings.usage});
    }
}

} // namespace

QString cellText(const ImportTable &table, ImportTable::Row row, int column)
{
    return restored(table.text(row, column)).trimmed();
}

ImportRow readRow(const ImportTable &table, ImportTable::Row row, const ImportSettings &settings)
{
    ImportRow read;
    const int columns = std::min(table.columns(), static_cast<int>(settings.fields.size()));
    for (int column = 0; column < columns; ++column) {
        if (settings.field(column) != nullptr)
            readCell(settings, column, cellText(table, row, column), read);
    }
    completeRow(settings, read);
    return read;
}

QList<Wish> wishesOf(const ImportTable &table, ImportTable::Row row, const ImportSettings &settings)
{
    const ImportRow read = readRow(table, row, settings);
    Wish wish;
    wish.services = read.services;
    wish.sourceRow = table.sourceRow(row);
    for (const RowCell &cell : read.cells)
        json::setMember(cell.field->kind == Kind::Configured ? wish.configuredPatch : wish.patch,
                        cell.field->path, cell.value);
    if (settings.target == ImportTarget::Accounts) {
        wish.subject = {ChangedKind::Account, {}, read.key};
        return {wish};
    }
    const PhoneRange range = readPhoneRange(read.key, settings.country);
    QList<Wish> wishes;
    wishes.reserve(range.count);
    for (quint32 i = 0; i < range.count; ++i) {
        wish.subject = {ChangedKind::Number, read.account, range.number(i)};
        wishes.append(wish);
    }
    return wishes;
}

} // namespace acg
