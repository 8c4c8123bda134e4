// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/number_page_reader.h"

#include "models/domain/service.h"

#include <simdjson.h>

#include <algorithm>
#include <cstring>

// simdjson's on-demand reader walks the text once and never builds a tree: a text is a view into the
// parser's buffer, an unknown member is jumped over. Its values are handed on by reference: they are written
// in small pieces, and a copy that loads them in larger ones has to wait for each (a fifth of all the time).

namespace acg {

namespace {

namespace od = simdjson::ondemand;

/// A parser keeps its buffers between pages; beyond this size it is thrown away again.
constexpr std::size_t keptCapacity = std::size_t{16} << 20U;

/// Compares with the closing quote, so no length is needed; reading past the text is what the padding of
/// the body is for. The first letters tell most keys apart without a call.
template <std::size_t size>
bool is(const char *key, const char (&quoted)[size])
{
    static_assert(size - 1 <= simdjson::SIMDJSON_PADDING);
    constexpr std::size_t first = std::min<std::size_t>(size - 1, 8);
    return std::memcmp(key, quoted, first) == 0
        && std::memcmp(key + first, quoted + first, size - 1 - first) == 0;
}

/// A known key may be written with escapes; then the other way decodes the page.
bool hasEscapes(const char *key)
{
    for (; *key != '"'; ++key) {
        if (*key == '\\')
            return true;
    }
    return false;
}

bool isNull(od::value &value)
{
    bool null = false;
    return value.is_null().get(null) == simdjson::SUCCESS && null;
}

bool readText(od::value &value, std::string_view &text)
{
    auto found = value.get_string();
    if (found.error() == simdjson::SUCCESS) {
        text = found.value_unsafe();
        return true;
    }
    text = {};
    return isNull(value);
}

bool readFlag(od::value &value, bool &flag)
{
    return value.get_bool().get(flag) == simdjson::SUCCESS;
}

bool checkOptionalFlag(od::value &value)
{
    bool flag = false;
    return readFlag(value, flag) || isNull(value);
}

bool checkTexts(od::value &value)
{
    od::array entries;
    if (value.get_array().get(entries) != simdjson::SUCCESS)
        return isNull(value);
    for (auto entry : entries) {
        std::string_view text;
        if (entry.get_string().get(text) != simdjson::SUCCESS)
            return false;
    }
    return true;
}

enum class Known { No, Yes, Wrong };

Known taken(bool good)
{
    return good ? Known::Yes : Known::Wrong;
}

/// Calls read(key, value) for each member; key ends at a quote.
template <typename Read>
bool readMembers(od::object &object, Read read)
{
    for (auto member : object) {
        if (member.error() != simdjson::SUCCESS)
            return false;
        od::field &field = member.value_unsafe();
        const char *key = field.key().raw();
        const Known known = read(key, field.value());
        if (known == Known::Wrong || (known == Known::No && hasEscapes(key)))
            return false;
    }
    return true;
}

template <typename Read>
bool readObject(od::value &value, Read read)
{
    auto object = value.get_object();
    return object.error() == simdjson::SUCCESS && readMembers(object.value_unsafe(), read);
}

template <typename Read>
bool readOptionalObject(od::value &value, Read read)
{
    auto object = value.get_object();
    if (object.error() == simdjson::SUCCESS)
        return readMembers(object.value_unsafe(), read);
    return isNull(value);
}

/// What Operator Connect and Phone Mobile say of a number.
struct Configured
{
    std::string_view assignment;
    std::string_view usage;
    std::string_view civicAddress;
};

bool readConfiguration(od::value &value, Configured &configured)
{
    return readOptionalObject(value, [&configured](const char *key, od::value &member) {
        std::string_view other;
        if (is(key, "usage\""))
            return taken(readText(member, configured.usage));
        if (is(key, "choosableCapabilities\"") || is(key, "acquiredCapabilities\"")
            || is(key, "availableCapabilities\"") || is(key, "additionalUsages\""))
            return taken(checkTexts(member));
        if (is(key, "civicAddressId\""))
            return taken(readText(member, configured.civicAddress));
        if (is(key, "allowTenantAddressUpdate\""))
            return taken(checkOptionalFlag(member));
        if (is(key, "locationId\"") || is(key, "displayedCountryCode\""))
            return taken(readText(member, other));
        return Known::No;
    });
}

bool readService(od::value &value, Service service, quint8 &services, Configured *configured)
{
    return readOptionalObject(value, [&](const char *key, od::value &member) {
        if (is(key, "enabled\"")) {
            const auto bit = static_cast<quint8>(1U << static_cast<unsigned>(service));
            bool enabled = false;
            const bool good = readFlag(member, enabled);
            services = static_cast<quint8>(enabled ? services | bit : services & ~bit);
            return taken(good);
        }
        if (configured != nullptr && is(key, "assignmentStatus\""))
            return taken(readText(member, configured->assignment));
        if (configured != nullptr && is(key, "configuration\""))
            return taken(readConfiguration(member, *configured));
        return Known::No;
    });
}

std::string_view firstOf(std::string_view a, std::string_view b)
{
    return a.empty() ? b : a;
}

bool readServices(od::value &value, NumberFields &fields)
{
    Configured operatorConnect;
    Configured phoneMobile;
    const bool good = readOptionalObject(value, [&](const char *key, od::value &member) {
        if (is(key, "teamsOperatorConnect\""))
            return taken(
                readService(member, Service::TeamsOperatorConnect, fields.services, &operatorConnect));
        if (is(key, "teamsPhoneMobile\""))
            return taken(readService(member, Service::TeamsPhoneMobile, fields.services, &phoneMobile));
        if (is(key, "teamsDirectRouting\""))
            return taken(readService(member, Service::TeamsDirectRouting, fields.services, nullptr));
        if (is(key, "zoomPhoneCloudPeering\""))
            return taken(readService(member, Service::ZoomPhoneCloudPeering, fields.services, nullptr));
        if (is(key, "azureOperatorCallProtection\""))
            return taken(readService(member, Service::AzureOperatorCallProtection, fields.services, nullptr));
        return Known::No;
    });
    fields.assignment = firstOf(operatorConnect.assignment, phoneMobile.assignment);
    fields.usage = firstOf(operatorConnect.usage, phoneMobile.usage);
    fields.civicAddress = firstOf(operatorConnect.civicAddress, phoneMobile.civicAddress);
    return good;
}

bool readErrors(od::value &value, NumberFields &fields)
{
    od::array errors;
    if (value.get_array().get(errors) != simdjson::SUCCESS)
        return isNull(value);
    bool first = true;
    for (auto entry : errors) {
        if (entry.error() != simdjson::SUCCESS)
            return false;
        std::string_view code;
        std::string_view message;
        std::string_view target;
        const bool good = readObject(entry.value_unsafe(), [&](const char *key, od::value &member) {
            if (is(key, "code\""))
                return taken(readText(member, code));
            if (is(key, "message\""))
                return taken(readText(member, message));
            if (is(key, "target\""))
                return taken(readText(member, target));
            return Known::No;
        });
        if (!good)
            return false;
        if (first)
            fields.problem = firstOf(message, code);
        first = false;
    }
    return true;
}

bool readNumber(od::value &value, NumberColumns &rows)
{
    NumberFields fields;
    bool hasAccount = false;
    const bool good = readObject(value, [&](const char *key, od::value &member) {
        if (is(key, "telephoneNumber\"")) {
            std::string_view text;
            fields.key = readText(member, text) ? packPhone(text).value_or(0) : 0;
            return taken(fields.key != 0);
        }
        if (is(key, "accountName\"")) {
            hasAccount = member.get_string().get(fields.account) == simdjson::SUCCESS;
            return taken(hasAccount);
        }
        if (is(key, "serviceDetails\""))
            return taken(readServices(member, fields));
        if (is(key, "serviceProvisioningStatus\""))
            return taken(readText(member, fields.status));
        if (is(key, "serviceProvisioningErrors\""))
            return taken(readErrors(member, fields));
        if (is(key, "configuration\"")) {
            return taken(readOptionalObject(member, [&fields](const char *inner, od::value &header) {
                return is(inner, "customSipHeader\"") ? taken(readText(header, fields.sipHeader)) : Known::No;
            }));
        }
        return Known::No;
    });
    if (good && hasAccount && fields.key != 0)
        rows.append(fields);
    return good && hasAccount && fields.key != 0;
}

bool readNumbers(od::value &value, NumberColumns &rows)
{
    od::array items;
    if (value.get_array().get(items) != simdjson::SUCCESS)
        return false;
    for (auto entry : items) {
        if (entry.error() != simdjson::SUCCESS || !readNumber(entry.value_unsafe(), rows))
            return false;
    }
    return true;
}

bool readPage(od::document &document, NumberPage &page)
{
    od::object object;
    if (document.get_object().get(object) != simdjson::SUCCESS)
        return false;
    std::string_view link;
    int lists = 0;
    const bool good = readMembers(object, [&](const char *key, od::value &member) {
        if (is(key, "value\"")) {
            ++lists;
            return taken(readNumbers(member, page.rows));
        }
        return is(key, "nextLink\"") ? taken(readText(member, link)) : Known::No;
    });
    page.nextLink = QUrl(QString::fromUtf8(link.data(), static_cast<qsizetype>(link.size())));
    // At the end there is nothing left to point at.
    return good && lists == 1 && document.current_location().error() == simdjson::OUT_OF_BOUNDS;
}

} // namespace

std::optional<NumberPage> readNumberPage(QByteArray &body)
{
    thread_local od::parser parser;
    const auto size = static_cast<std::size_t>(body.size());
    if (static_cast<std::size_t>(body.capacity()) < size + simdjson::SIMDJSON_PADDING)
        body.reserve(body.size() + static_cast<qsizetype>(simdjson::SIMDJSON_PADDING));

    std::optional<NumberPage> page(std::in_place);
    od::document document;
    const auto error
        = parser.iterate(body.constData(), size, static_cast<std::size_t>(body.capacity())).get(document);
    if (error != simdjson::SUCCESS || !readPage(document, *page))
        page.reset();
    if (parser.capacity() > keptCapacity)
        parser = od::parser();
    return page;
}

} // namespace acg
