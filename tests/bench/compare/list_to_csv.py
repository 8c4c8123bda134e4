# SPDX-FileCopyrightText: 2026 The ACG Console authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a careful script does today: all numbers of a gateway, over one connection, into a sorted CSV file.

list_to_csv.py URL FILE
"""

import http.client
import json
import sys
from urllib.parse import urlencode, urlsplit

API_VERSION = "2024-02-29"
SCOPE = "https://func-voiceservice-rp-prod-eastuseuap.azurewebsites.net/.default"
HEADER = ["Telephone number", "Account", "Services", "Status", "Assignment", "Usage", "Emergency address",
          "SIP header"]
SERVICES = [("teamsOperatorConnect", "OC"), ("teamsPhoneMobile", "TPM"), ("teamsDirectRouting", "DR"),
            ("zoomPhoneCloudPeering", "ZM"), ("azureOperatorCallProtection", "OCP")]
STATUSES = {"": "—", "none": "—", "pending": "Pending", "synced": "Synced", "failed": "Failed"}
ASSIGNMENTS = {"assigned": "Assigned", "unassigned": "Unassigned"}


def token(connection):
    form = urlencode({"grant_type": "client_credentials", "client_id": "sandbox-admin",
                      "client_secret": "sandbox-secret", "scope": SCOPE})
    connection.request("POST", "/sandbox/oauth2/v2.0/token", form,
                       {"Content-Type": "application/x-www-form-urlencoded"})
    return json.load(connection.getresponse())["access_token"]


def numbers(connection, headers):
    target = f"/numbers?api-version={API_VERSION}&maxpagesize=1000"
    while target:
        connection.request("GET", target, headers=headers)
        page = json.load(connection.getresponse())
        yield from page["value"]
        link = urlsplit(page.get("nextLink") or "")
        target = f"{link.path}?{link.query}" if link.path else None


def row(number):
    details = number.get("serviceDetails") or {}
    status = number.get("serviceProvisioningStatus") or ""
    assignment = usage = address = ""
    for name, _ in SERVICES[:2]:
        service = details.get(name) or {}
        configuration = service.get("configuration") or {}
        assignment = assignment or service.get("assignmentStatus") or ""
        usage = usage or configuration.get("usage") or ""
        address = address or configuration.get("civicAddressId") or ""
    services = ", ".join(short for name, short in SERVICES if (details.get(name) or {}).get("enabled"))
    header = (number.get("configuration") or {}).get("customSipHeader") or ""
    return [number["telephoneNumber"], number["accountName"], services, STATUSES.get(status, status),
            ASSIGNMENTS.get(assignment, assignment), usage, address, header]


def field(text):
    if any(c in text for c in ',"\r\n') or text.startswith(" ") or text.endswith(" "):
        return '"' + text.replace('"', '""') + '"'
    return text


def main():
    url = urlsplit(sys.argv[1])
    connection = http.client.HTTPConnection(url.hostname, url.port)
    headers = {"Authorization": "Bearer " + token(connection)}
    found = list(numbers(connection, headers))
    rows = sorted(map(row, found))
    with open(sys.argv[2], "w", encoding="utf-8-sig", newline="") as file:
        for cells in [HEADER, *rows]:
            file.write(",".join(map(field, cells)) + "\r\n")


main()
