// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/question.h"

#include "ui/theme/console_style.h"

#include <QMessageBox>
#include <QPushButton>

namespace acg {

void ask(QWidget *parent, const Question &question, const std::function<void()> &proceed)
{
    auto *box
        = new QMessageBox(QMessageBox::Warning, question.title, question.text, QMessageBox::NoButton, parent);
    box->setObjectName(question.name);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(question.details);
    QPushButton *yes = box->addButton(question.yes, QMessageBox::DestructiveRole);
    yes->setObjectName(question.name + QStringLiteral("Yes"));
    markAsDangerous(yes);
    QPushButton *no = box->addButton(question.no, QMessageBox::RejectRole);
    box->setDefaultButton(no);
    box->setEscapeButton(no);
    QObject::connect(yes, &QPushButton::clicked, parent, proceed);
    box->open();
}

} // namespace acg
