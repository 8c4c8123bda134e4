// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/importing/field_words.h"

#include "models/domain/service.h"
#include "ui/widgets/member_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

class FieldWords
{
    Q_DECLARE_TR_FUNCTIONS(acg::FieldWords)
};

} // namespace

QString fieldLabel(ImportTarget target, const ImportField &field)
{
    switch (field.kind) {
    case ImportField::Kind::Key:
        return target == ImportTarget::Numbers ? FieldWords::tr("Telephone number")
                                               : FieldWords::tr("Account");
    case ImportField::Kind::Account:
        return FieldWords::tr("Account");
    case ImportField::Kind::Services:
        return FieldWords::tr("Services");
    case ImportField::Kind::Configured: {
        const QStringList path
            = QStringList{u"serviceDetails"_s, key(Service::TeamsOperatorConnect)} + field.path;
        return FieldWords::tr("Teams: %1", "usage").arg(memberLabel(path).section(u": "_s, 1));
    }
    case ImportField::Kind::Member:
        break;
    }
    return memberLabel(field.path);
}

} // namespace acg
