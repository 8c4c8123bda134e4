// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importing/format_bar.h"

#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace acg {

FormatBar::FormatBar(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::small);
    m_encoding = addBox(u"importEncoding"_s, tr("&Encoding"));
    m_encoding->addItem(u"UTF-8"_s, int(TextEncoding::Utf8));
    m_encoding->addItem(u"UTF-16 LE"_s, int(TextEncoding::Utf16LittleEndian));
    m_encoding->addItem(u"UTF-16 BE"_s, int(TextEncoding::Utf16BigEndian));
    m_encoding->addItem(u"Windows-1252"_s, int(TextEncoding::Windows1252));
    m_separator = addBox(u"importSeparator"_s, tr("&Separator"));
    m_separator->addItem(tr("Comma ,"), int(','));
    m_separator->addItem(tr("Semicolon ;"), int(';'));
    m_separator->addItem(tr("Tab"), int('\t'));
    m_separator->addItem(tr("Bar |"), int('|'));
    m_quote = addBox(u"importQuote"_s, tr("&Quotes"));
    m_quote->addItem(u"\""_s, int('"'));
    m_quote->addItem(u"'"_s, int('\''));
    m_header = new QCheckBox(tr("First row names the &columns"), this);
    m_header->setObjectName(u"importHeader"_s);
    row->addSpacing(metrics::small);
    row->addWidget(m_header);
    row->addStretch(1);
    connect(m_encoding, &QComboBox::activated, this, [this] {
        m_choice.encoding = static_cast<TextEncoding>(m_encoding->currentData().toInt());
        Q_EMIT choiceChanged();
    });
    connect(m_separator, &QComboBox::activated, this, [this] {
        m_choice.separator = static_cast<char>(m_separator->currentData().toInt());
        Q_EMIT choiceChanged();
    });
    connect(m_quote, &QComboBox::activated, this, [this] {
        m_choice.quote = static_cast<char>(m_quote->currentData().toInt());
        Q_EMIT choiceChanged();
    });
    connect(m_header, &QCheckBox::clicked, this, [this](bool on) {
        m_choice.hasHeader = on;
        Q_EMIT choiceChanged();
    });
}

QComboBox *FormatBar::addBox(const QString &objectName, const QString &label)
{
    auto *box = new QComboBox(this);
    box->setObjectName(objectName);
    box->setAccessibleName(QString(label).remove(u'&'));
    auto *caption = new QLabel(label, this);
    caption->setBuddy(box);
    layout()->addWidget(caption);
    layout()->addWidget(box);
    return box;
}

void FormatBar::showFormat(const TableFormat &format, bool isFile)
{
    m_encoding->setCurrentIndex(m_encoding->findData(int(format.encoding)));
    m_encoding->setEnabled(isFile);
    m_separator->setCurrentIndex(m_separator->findData(int(format.marks.separator)));
    m_quote->setCurrentIndex(m_quote->findData(int(format.marks.quote)));
    m_header->setChecked(format.hasHeader);
}

} // namespace acg
