// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QProcess>
#include <QStringList>
#include <QXmlStreamReader>

namespace acg::testing {

/// A workbook, read by others than those who wrote it.
class Workbook
{
public:
    explicit Workbook(QString fileName)
        : m_fileName(std::move(fileName))
    {
    }

    [[nodiscard]] QByteArray part(const QString &name) const
    {
        QProcess unzip;
        unzip.start(QStringLiteral("unzip"), {QStringLiteral("-p"), m_fileName, name});
        unzip.waitForFinished();
        return unzip.readAllStandardOutput();
    }

    [[nodiscard]] QByteArray sheet(int number) const
    {
        return part(QStringLiteral("xl/worksheets/sheet%1.xml").arg(number));
    }

    /// The cells of a sheet: texts as they are, a number as "number: 3", with the index of its format.
    [[nodiscard]] QList<QStringList> rows(int number) const
    {
        QList<QStringList> rows;
        QXmlStreamReader xml(sheet(number));
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement())
                continue;
            if (xml.name() == QLatin1StringView("row"))
                rows.append(QStringList());
            else if (xml.name() == QLatin1StringView("c"))
                readCell(xml, rows.last());
        }
        return xml.hasError() ? QList<QStringList>() : rows;
    }

private:
    static void readCell(QXmlStreamReader &xml, QStringList &row)
    {
        const qsizetype column = xml.attributes().value(QLatin1StringView("r"))[0].unicode() - u'A';
        const bool isText = xml.attributes().value(QLatin1StringView("t")) == QLatin1StringView("inlineStr");
        const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        while (row.size() < column)
            row.append(QString());
        row.append(isText ? text : QStringLiteral("number: ") + text);
    }

    QString m_fileName;
};

} // namespace acg::testing
