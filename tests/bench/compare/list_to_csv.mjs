// SPDX-FileCopyrightText: 2026 The ACG Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a careful script does today: all numbers of a gateway, over one connection, into a sorted CSV file.
//
// node list_to_csv.mjs URL FILE

import { writeFileSync } from "node:fs";

const [url, file] = process.argv.slice(2);
const apiVersion = "2024-02-29";
const scope = "https://func-voiceservice-rp-prod-eastuseuap.azurewebsites.net/.default";
const header = ["Telephone number", "Account", "Services", "Status", "Assignment", "Usage",
  "Emergency address", "SIP header"];
const services = [["teamsOperatorConnect", "OC"], ["teamsPhoneMobile", "TPM"], ["teamsDirectRouting", "DR"],
  ["zoomPhoneCloudPeering", "ZM"], ["azureOperatorCallProtection", "OCP"]];
const statuses = { "": "—", none: "—", pending: "Pending", synced: "Synced", failed: "Failed" };
const assignments = { assigned: "Assigned", unassigned: "Unassigned" };

function row(number) {
  const details = number.serviceDetails ?? {};
  const status = number.serviceProvisioningStatus ?? "";
  let assignment = "";
  let usage = "";
  let address = "";
  for (const [name] of services.slice(0, 2)) {
    const service = details[name] ?? {};
    const configuration = service.configuration ?? {};
    assignment ||= service.assignmentStatus ?? "";
    usage ||= configuration.usage ?? "";
    address ||= configuration.civicAddressId ?? "";
  }
  const enabled = services.filter(([name]) => details[name]?.enabled).map(([, short]) => short).join(", ");
  return [number.telephoneNumber, number.accountName, enabled, statuses[status] ?? status,
    assignments[assignment] ?? assignment, usage, address, number.configuration?.customSipHeader ?? ""];
}

function field(text) {
  return /[,"\r\n]|^ | $/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const granted = await fetch(`${url}/sandbox/oauth2/v2.0/token`, {
  method: "POST",
  body: new URLSearchParams({
    grant_type: "client_credentials", client_id: "sandbox-admin", client_secret: "sandbox-secret", scope,
  }),
});
const headers = { Authorization: `Bearer ${(await granted.json()).access_token}` };

const found = [];
let next = `${url}/numbers?api-version=${apiVersion}&maxpagesize=1000`;
while (next) {
  const page = await (await fetch(next, { headers })).json();
  found.push(...page.value);
  next = page.nextLink;
}
const rows = found.map(row).sort((a, b) => (a[0] < b[0] ? -1 : 1));
writeFileSync(file, "\ufeff" + [header, ...rows].map((cells) => cells.map(field).join(",") + "\r\n").join(""));
