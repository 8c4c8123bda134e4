// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/filters/name_dialog.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/field_edit.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/inline_message.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace acg {

NameDialog::NameDialog(const QString &title, const QString &what, const QString &name, QStringList taken,
                       QWidget *parent)
    : QDialog(parent)
    , m_taken(std::move(taken))
    , m_name(new FieldEdit(u"filterName"_s, this))
    , m_message(new InlineMessage(u"filterNameMessage"_s, this))
{
    setObjectName(u"nameDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setMinimumWidth(420);
    auto *form = new FormGrid;
    m_name->addTo(*form, tr("&Name"));
    m_name->edit()->setMaxLength(60);
    m_name->setText(name);
    m_name->setHint(what);
    m_name->edit()->selectAll();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(u"saveName"_s);
    m_save->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::large, metrics::large, metrics::large, metrics::medium);
    column->setSpacing(metrics::medium);
    column->addLayout(form);
    column->addWidget(m_message);
    column->addStretch(1);
    column->addWidget(buttons);
    connect(m_name, &FieldEdit::edited, this, &NameDialog::edited);
    connect(buttons, &QDialogButtonBox::accepted, this, &NameDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    edited();
}

void NameDialog::edited()
{
    m_replacing = false;
    m_message->clear();
    m_save->setText(tr("&Save"));
    m_save->setEnabled(!m_name->text().trimmed().isEmpty());
}

void NameDialog::save()
{
    const QString name = m_name->text().trimmed();
    if (m_taken.contains(name) && !m_replacing) {
        m_replacing = true;
        m_message->showText(InlineMessage::Severity::Warning, tr("There is “%1” already.").arg(name),
                            tr("Saving replaces it."));
        m_save->setText(tr("&Replace"));
        return;
    }
    Q_EMIT named(name);
    accept();
}

} // namespace acg
