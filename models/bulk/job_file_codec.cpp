// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/bulk/job_file_codec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace acg::jobcodec {

namespace {

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime timeOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

} // namespace

const QString rowColumns
    = u"id, source, kind, account, name, action, state, sync, moved_from, before, after, code, error"_s;

QString notNull(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

ChangeSubject subjectAt(const QSqlQuery &row, int column)
{
    return {row.value(column).toInt() == 0 ? ChangedKind::Account : ChangedKind::Number,
            row.value(column + 1).toString(), row.value(column + 2).toString()};
}

BulkRow rowOf(const QSqlQuery &row)
{
    BulkRow bulk;
    bulk.id = row.value(0).toLongLong();
    bulk.sourceRow = row.value(1).toLongLong();
    bulk.subject = subjectAt(row, 2);
    bulk.action = enumerator(row.value(5), RowAction::Count);
    bulk.state = enumerator(row.value(6), RowState::Count);
    bulk.sync = enumerator(row.value(7), RowSync::Count);
    bulk.movedFrom = row.value(8).toString();
    bulk.before = row.value(9).toByteArray();
    bulk.after = row.value(10).toByteArray();
    bulk.errorCode = row.value(11).toString();
    bulk.error = row.value(12).toString();
    return bulk;
}

QString wishText(const Wish &wish)
{
    QJsonObject json;
    if (wish.remove)
        json.insert("remove"_L1, true);
    if (!wish.patch.isEmpty())
        json.insert("patch"_L1, wish.patch);
    if (!wish.configuredPatch.isEmpty())
        json.insert("configuredPatch"_L1, wish.configuredPatch);
    if (wish.expected)
        json.insert("expected"_L1, *wish.expected);
    if (wish.existingOnly)
        json.insert("existingOnly"_L1, true);
    if (wish.services) {
        QJsonArray services;
        for (const Service service : *wish.services)
            services.append(QString(key(service)));
        json.insert("services"_L1, services);
    }
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Wish wishAt(const QSqlQuery &row, int column)
{
    const QJsonObject json = objectFromJson(row.value(column).toByteArray());
    Wish wish;
    wish.remove = json.value("remove"_L1).toBool();
    wish.patch = json.value("patch"_L1).toObject();
    wish.configuredPatch = json.value("configuredPatch"_L1).toObject();
    if (const QJsonValue expected = json.value("expected"_L1); expected.isObject())
        wish.expected = expected.toObject();
    wish.existingOnly = json.value("existingOnly"_L1).toBool();
    if (json.contains("services"_L1)) {
        const QJsonArray services = json.value("services"_L1).toArray();
        wish.services.emplace();
        for (const auto &name : services) {
            if (const auto service = serviceFromKey(name.toString()))
                wish.services->append(*service);
        }
    }
    wish.sourceRow = row.value(column + 1).toLongLong();
    wish.subject = subjectAt(row, column + 2);
    return wish;
}

const QString wishColumns = u"wish, source, kind, account, name"_s;

QString infoText(const JobInfo &info)
{
    const QJsonObject json{{u"id"_s, info.id.toString(QUuid::WithoutBraces)},
                           {u"connection"_s, info.connection.toString(QUuid::WithoutBraces)},
                           {u"connectionName"_s, info.connectionName},
                           {u"gateway"_s, info.gateway},
                           {u"title"_s, info.title},
                           {u"madeBy"_s, info.madeBy},
                           {u"stage"_s, number(info.stage)},
                           {u"madeAt"_s, timeText(info.madeAt)},
                           {u"comparedAt"_s, timeText(info.comparedAt)},
                           {u"startedAt"_s, timeText(info.startedAt)},
                           {u"endedAt"_s, timeText(info.endedAt)},
                           {u"deletesLacking"_s, info.deletesLacking},
                           {u"undoes"_s, info.undoes.toString(QUuid::WithoutBraces)}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

JobInfo infoOf(const QByteArray &text)
{
    const QJsonObject json = objectFromJson(text);
    JobInfo info;
    info.id = QUuid::fromString(json.value("id"_L1).toString());
    info.connection = QUuid::fromString(json.value("connection"_L1).toString());
    info.connectionName = json.value("connectionName"_L1).toString();
    info.gateway = json.value("gateway"_L1).toString();
    info.title = json.value("title"_L1).toString();
    info.madeBy = json.value("madeBy"_L1).toString();
    info.stage = enumerator(json.value("stage"_L1).toVariant(), JobStage::Count);
    info.madeAt = timeOf(json.value("madeAt"_L1));
    info.comparedAt = timeOf(json.value("comparedAt"_L1));
    info.startedAt = timeOf(json.value("startedAt"_L1));
    info.endedAt = timeOf(json.value("endedAt"_L1));
    info.deletesLacking = json.value("deletesLacking"_L1).toBool();
    info.undoes = QUuid::fromString(json.value("undoes"_L1).toString());
    return info;
}

StorageResult<void> nothing(const StorageResult<qint64> &done)
{
    return done.map([](qint64) {});
}

} // namespace acg::jobcodec
