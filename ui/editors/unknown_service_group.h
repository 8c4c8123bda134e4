// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/section.h"

#include <QJsonObject>

namespace acg {

/// A service in the data that this version does not know: shown as it is, and kept so.
class UnknownServiceGroup : public Section
{
    Q_OBJECT
public:
    UnknownServiceGroup(const QString &name, const QJsonObject &members, QWidget *parent = nullptr);
};

} // namespace acg
