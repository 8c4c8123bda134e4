// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/account.h"
#include "models/domain/number.h"
#include "models/domain/request_for_information.h"

#include <QObject>

namespace acg {

struct NumberPage;

/// Whoever reads or writes a single resource tells it here; lists, trees and watchers listen. So what one
/// view learns, all of them show.
class ResourceFeed : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    void accountSeen(const acg::Account &account);
    void accountGone(const QString &accountName);
    void numberSeen(const acg::Number &number);
    void numbersSeen(const acg::NumberPage &page); ///< several of one account, not necessarily all
    void numberGone(const QString &accountName, const QString &telephoneNumber);
    void rfiSeen(const acg::RequestForInformation &rfi);
};

} // namespace acg
