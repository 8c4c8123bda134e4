// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/editors/unknown_service_group.h"

#include "models/domain/json_merge.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/member_words.h"
#include "ui/widgets/status_text.h"

#include <QLabel>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

QLabel *makeText(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

UnknownServiceGroup::UnknownServiceGroup(const QString &name, const QJsonObject &members, QWidget *parent)
    : Section(name, parent)
{
    setObjectName(name + "Group"_L1);
    QLabel *note = makeText(tr("This version does not know the service. It is kept as it is."));
    makeMuted(note);
    body().addWidget(note);
    auto *form = new FormGrid;
    const QList<json::Change> texts = json::changes({}, members);
    for (const json::Change &one : texts)
        form->addRow(one.path.join(u'.'), makeText(memberText(one.after)));
    body().addLayout(form);
}

} // namespace acg
