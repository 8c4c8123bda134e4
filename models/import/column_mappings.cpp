// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/import/column_mappings.h"

#include <QCryptographicHash>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

constexpr auto namedGroup = "import/mappings"_L1;
constexpr auto rememberedGroup = "import/columns"_L1;
constexpr auto targetKey = "target"_L1;
constexpr auto columnsKey = "columns"_L1;
constexpr auto fieldsKey = "fields"_L1;

/// A group of settings: any name will do for it.
QString groupOf(QLatin1StringView group, const QString &name)
{
    const QByteArray digest = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256);
    return group + u'/' + QString::fromLatin1(digest.toHex().first(32));
}

void write(const QString &group, const QStringList &columns, const ImportSettings &settings)
{
    QStringList fields;
    for (int column = 0; column < columns.size(); ++column) {
        const ImportField *field = settings.field(column);
        fields.append(field == nullptr ? QString() : field->name);
    }
    QSettings stored;
    stored.beginGroup(group);
    stored.setValue(targetKey, settings.target == ImportTarget::Accounts ? u"accounts"_s : u"numbers"_s);
    stored.setValue(columnsKey, columns);
    stored.setValue(fieldsKey, fields);
}

std::optional<ImportSettings> read(const QString &group, const QStringList &columns)
{
    QSettings stored;
    stored.beginGroup(group);
    if (!stored.contains(targetKey))
        return {};
    ImportSettings settings;
    settings.target = stored.value(targetKey).toString() == "accounts"_L1 ? ImportTarget::Accounts
                                                                          : ImportTarget::Numbers;
    const QStringList names = stored.value(columnsKey).toStringList();
    const QStringList fields = stored.value(fieldsKey).toStringList();
    for (const QString &column : columns) {
        const QString field = fields.value(names.indexOf(column));
        const int index = field.isEmpty() ? -1 : fieldNamed(settings.target, field);
        settings.fields.append(settings.fields.contains(index) ? -1 : index);
    }
    return settings;
}

} // namespace

std::optional<ImportSettings> columnMappings::remembered(const QStringList &columns)
{
    return read(groupOf(rememberedGroup, columns.join(u'\n')), columns);
}

void columnMappings::remember(const QStringList &columns, const ImportSettings &settings)
{
    write(groupOf(rememberedGroup, columns.join(u'\n')), columns, settings);
}

QStringList columnMappings::names()
{
    QSettings stored;
    stored.beginGroup(namedGroup);
    QStringList names;
    for (const QString &group : stored.childGroups())
        names.append(stored.value(group + "/name"_L1).toString());
    names.sort(Qt::CaseInsensitive);
    return names;
}

void columnMappings::save(const QString &name, const QStringList &columns, const ImportSettings &settings)
{
    const QString group = groupOf(namedGroup, name);
    QSettings().setValue(group + "/name"_L1, name);
    write(group, columns, settings);
}

void columnMappings::remove(const QString &name)
{
    QSettings().remove(groupOf(namedGroup, name));
}

std::optional<ImportSettings> columnMappings::load(const QString &name, const QStringList &columns)
{
    return read(groupOf(namedGroup, name), columns);
}

} // namespace acg
