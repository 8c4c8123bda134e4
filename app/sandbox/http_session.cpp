// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/http_session.h"

#include "app/sandbox/failure.h"

#include <boost/beast/http/error.hpp>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

template <class Text>
QByteArray bytes(const Text &text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

HttpRequest plainRequest(const RequestParser &parser)
{
    const auto &message = parser.get();
    HttpRequest request{bytes(message.method_string()), bytes(message.target()), {}, bytes(message.body())};
    for (const auto &field : message)
        request.headers.push_back({bytes(field.name_string()), bytes(field.value())});
    return request;
}

std::optional<HttpResponse> readFailureResponse(boost::beast::error_code error)
{
    namespace http = boost::beast::http;
    if (error == http::error::body_limit) {
        return errorResponse({413,
                              "RequestBodyTooLarge"_ba,
                              u"The body is larger than %1 bytes."_s.arg(maximumBodyBytes),
                              {}});
    }
    if (error == http::error::header_limit)
        return errorResponse({431, "RequestHeadersTooLarge"_ba, u"The header block is too large."_s, {}});
    // The other codes of this category say that what came is no HTTP; those of other categories, that the
    // connection is gone.
    const bool malformed = error.category() == make_error_code(http::error::bad_version).category()
        && error != http::error::end_of_stream && error != http::error::partial_message;
    if (malformed)
        return errorResponse({400, "MalformedRequest"_ba, u"This is not a well-formed HTTP request."_s, {}});
    return {};
}

} // namespace sandbox
