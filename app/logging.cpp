// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/logging.h"

#include <QDateTime>
#include <QLatin1StringView>
#include <QRegularExpression>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace acg::app {

namespace {

QLatin1StringView levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug"_L1;
    case QtInfoMsg:
        return "info"_L1;
    case QtWarningMsg:
        return "warning"_L1;
    case QtCriticalMsg:
        return "critical"_L1;
    case QtFatalMsg:
        return "fatal"_L1;
    }
    return "unknown"_L1;
}

void writeMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QString line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) + u' ' + levelName(type)
        + u' ' + QLatin1StringView(context.category ? context.category : "default") + ": "_L1
        + redacted(message) + u'\n';
    // One write for the whole line, so that threads do not interleave. Nobody can be told when it fails.
    const QByteArray bytes = line.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
    std::fflush(stderr);
}

} // namespace

QString redacted(const QString &message)
{
    // "name": "value" and name=value; the quotes may be escaped, as qDebug() prints a QByteArray with JSON.
    static const QRegularExpression namedSecret(
        uR"re(\b((?:access|refresh|id)_token|client_secret|client_assertion|password)(\\?"?\s*[:=]\s*)(?:\\"(?:(?!\\").)*\\"|"(?:[^"\\]|\\.)*"?|[^\s&",;}\\]+))re"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression authorization(
        uR"re(\b(Bearer\s+|Authorization\\?"?\s*[:=]\s*\\?"?Basic\s+)[^\s",;\\]+)re"_s,
        QRegularExpression::CaseInsensitiveOption);
    // A JSON Web Token starts with the base64url of '{"'; the signature may be empty or cut off.
    static const QRegularExpression jsonWebToken(
        uR"re(\beyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]*)?)re"_s);

    QString result = message;
    result.replace(namedSecret, u"\\1\\2[redacted]"_s);
    result.replace(authorization, u"\\1[redacted]"_s);
    result.replace(jsonWebToken, u"[redacted]"_s);
    return result;
}

void installLogging()
{
    qInstallMessageHandler(writeMessage);
}

} // namespace acg::app
