// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>
#include <QString>

#include <array>
#include <cstdint>
#include <optional>

namespace acg {

/// The five communications services, in the order in which they are shown everywhere.
enum class Service : std::uint8_t {
    TeamsOperatorConnect,
    TeamsPhoneMobile,
    TeamsDirectRouting,
    ZoomPhoneCloudPeering,
    AzureOperatorCallProtection,
};

inline constexpr std::array allServices{
    Service::TeamsOperatorConnect,        Service::TeamsPhoneMobile,
    Service::TeamsDirectRouting,          Service::ZoomPhoneCloudPeering,
    Service::AzureOperatorCallProtection,
};

/// The member of `serviceDetails` that carries the service, e.g. "teamsOperatorConnect".
[[nodiscard]] QLatin1StringView key(Service service);
[[nodiscard]] std::optional<Service> serviceFromKey(QStringView key);

/// The product's name, e.g. "Operator Connect". A proper name: not translated.
[[nodiscard]] QString displayName(Service service);
/// Two or three letters for narrow columns and chips: OC, TPM, DR, ZM, OCP.
[[nodiscard]] QString shortName(Service service);

/// Call Protection has no backend sync; the other four do (accounts only).
[[nodiscard]] bool hasBackendSync(Service service);
/// Operator Connect and Phone Mobile numbers carry `configuration` and `assignmentStatus`.
[[nodiscard]] bool hasNumberConfiguration(Service service);
/// The custom SIP header is not available for Phone Mobile and Call Protection (Number Management Portal).
[[nodiscard]] bool supportsCustomSipHeader(Service service);

} // namespace acg
