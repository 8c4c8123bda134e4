// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/copy_line.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/elided_label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace acg {

CopyLine::CopyLine(const QString &objectName, QWidget *parent)
    : QWidget(parent)
    , m_text(new ElidedLabel)
    , m_copy(new QToolButton)
{
    setObjectName(objectName);
    m_text->setElideMode(Qt::ElideMiddle);
    m_copy->setObjectName(objectName + "Copy"_L1);
    m_copy->setIcon(icon(u"copy"_s));
    m_copy->setAutoRaise(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::small);
    row->addWidget(m_text, 1);
    row->addWidget(m_copy);
    connect(m_copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->text()); });
}

void CopyLine::setText(const QString &text)
{
    m_text->setText(text);
    m_text->setForegroundRole(QPalette::WindowText);
    m_copy->setEnabled(true);
    m_copy->setToolTip(tr("Copy %1").arg(text));
    m_copy->setAccessibleName(m_copy->toolTip());
}

void CopyLine::setMissing(const QString &what)
{
    setText(what);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_copy->setEnabled(false);
    m_copy->setToolTip(what);
    m_copy->setAccessibleName(tr("Copy"));
}

QString CopyLine::text() const
{
    return m_text->text();
}

} // namespace acg
