// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/flat_member.h"

#include <QList>
#include <QString>

namespace acg {

/// What the rows of a table are.
enum class ImportTarget : quint8 { Numbers, Accounts };

/// What a column of a table can stand for.
struct ImportField
{
    enum class Kind : quint8 {
        Key, ///< the telephone number, or the account's name
        Account, ///< that a number is on
        Services, ///< those that are enabled, in one cell
        Member, ///< of the resource
        Configured, ///< of the service that the number uses, whichever it is
    };
    QString name; ///< as the Number Management Portal names it, where it does; what saved mappings know it by
    Kind kind = Kind::Member;
    FlatMember::Type type = FlatMember::Type::Text;
    QStringList path = {}; ///< to the member; for Configured below the service

    /// "enabled", "usage"; empty for what is no member.
    [[nodiscard]] QString member() const { return path.isEmpty() ? QString() : path.last(); }
};

/// First the key. They stay where they are as long as the program runs.
[[nodiscard]] const QList<ImportField> &importFields(ImportTarget target);

/// Which field a column of that name is for: an index in importFields(), -1 for none. Case, blanks and
/// underscores do not matter.
[[nodiscard]] int fieldNamed(ImportTarget target, const QString &columnName);

/// For each column its field. No two columns are for the same field: the first one is it.
[[nodiscard]] QList<int> fieldsOfColumns(ImportTarget target, const QStringList &columnNames);
/// What a table with these columns is most likely about.
[[nodiscard]] ImportTarget targetOf(const QStringList &columnNames);

} // namespace acg
