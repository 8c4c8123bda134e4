// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace acg {

/// `serviceProvisioningStatus`. The enum is open: an unknown word is Other, its text is kept beside it.
enum class ProvisioningStatus : quint8 { None, Pending, Synced, Failed, Other };

/// "success" (the overview's word) counts as Synced; an empty text as None.
[[nodiscard]] ProvisioningStatus provisioningStatusFromText(QStringView text);

/// One entry of `serviceProvisioningErrors`: the backend's own words.
struct ProvisioningError
{
    QString code;
    QString message;
    QString target; ///< the backend, e.g. "oc" for Operator Connect
    friend bool operator==(const ProvisioningError &, const ProvisioningError &) = default;
};

/// Backend sync as a resource tells it (read-only members).
struct Provisioning
{
    QString text; ///< the word as it came; empty when absent
    QList<ProvisioningError> errors;

    [[nodiscard]] ProvisioningStatus status() const { return provisioningStatusFromText(text); }
    friend bool operator==(const Provisioning &, const Provisioning &) = default;
};

/// The two members of any resource; its codec has checked their types.
[[nodiscard]] Provisioning provisioningFromJson(const QJsonObject &resource);

} // namespace acg
