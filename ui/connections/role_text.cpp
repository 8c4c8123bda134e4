// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connections/role_text.h"

#include "models/auth/roles.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace acg {

namespace {

class RoleText
{
    Q_DECLARE_TR_FUNCTIONS(acg::RoleText)
};

QString permissionsInWords(const Roles &roles)
{
    const bool read = roles.may(Permission::Read);
    const bool write = roles.may(Permission::Write);
    const bool remove = roles.may(Permission::Delete);
    if (read && write && remove)
        return RoleText::tr("may do everything");
    QStringList verbs;
    if (read)
        verbs.append(RoleText::tr("look"));
    if (write)
        verbs.append(RoleText::tr("create and change"));
    if (remove)
        verbs.append(RoleText::tr("delete"));
    if (verbs.isEmpty())
        return RoleText::tr("may do nothing here");
    return RoleText::tr("may %1 only").arg(verbs.join(RoleText::tr(" and ")));
}

} // namespace

QString rolesInWords(const Roles &roles)
{
    if (roles.names.isEmpty())
        return RoleText::tr("No role: may do nothing here");
    QStringList names;
    for (const QString &name : roles.names)
        names.append(name.startsWith("ProvisioningAPI."_L1) ? name.sliced(name.indexOf(u'.') + 1) : name);
    return names.join(u", "_s) + u": "_s + permissionsInWords(roles);
}

QString missingRoleText(Permission permission)
{
    QString role = u"ProvisioningAPI.Read"_s;
    if (permission == Permission::Write)
        role = u"ProvisioningAPI.Write"_s;
    else if (permission == Permission::Delete)
        role = u"ProvisioningAPI.Delete"_s;
    return RoleText::tr("This needs the role %1, which the token does not have.").arg(role);
}

} // namespace acg
