// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/delivery_faults.h"

namespace sandbox {

using namespace Qt::StringLiterals;

bool appliesRequest(const Fault &fault)
{
    return fault.kind != Fault::Kind::Status && fault.kind != Fault::Kind::DropBefore;
}

void spoil(Delivery &delivery, const Fault &fault)
{
    switch (fault.kind) {
    case Fault::Kind::Status:
        break;
    case Fault::Kind::StatusAfter:
        delivery.response = fault.response;
        break;
    case Fault::Kind::DropBefore:
    case Fault::Kind::DropAfter:
        delivery.way = Delivery::Way::Drop;
        break;
    case Fault::Kind::Truncate:
        delivery.way = Delivery::Way::Truncate;
        delivery.bytes = fault.bytes;
        break;
    case Fault::Kind::Drip:
        delivery.way = Delivery::Way::Drip;
        delivery.bytes = fault.bytes;
        delivery.interval = fault.interval;
        break;
    case Fault::Kind::Delay:
        delivery.wait += fault.interval;
        break;
    case Fault::Kind::GarbageBody:
        delivery.response.body = "<html><body>}{ not what you think \xff\xfe</body></html>"_ba;
        break;
    case Fault::Kind::GarbageHttp:
        delivery.way = Delivery::Way::Garbage;
        delivery.response.body = "\x16\x03\x01 220 smtp.example.com ESMTP\r\n\r\n"_ba;
        break;
    }
}

RequestRecord arrivalRecord(const HttpRequest &request)
{
    RequestRecord record{.method = request.method, .target = request.target, .headers = request.headers};
    for (Header &header : record.headers) {
        if (header.name.compare("Authorization", Qt::CaseInsensitive) == 0)
            header.value.clear();
    }
    if (!request.path().endsWith("/oauth2/v2.0/token"))
        record.body = request.body.left(65536);
    return record;
}

} // namespace sandbox
