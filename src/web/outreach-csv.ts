import { sentence } from "../domain/reasons.ts";
import type { OutreachLineOut } from "../store/export-outreach.ts";
import { historyWording } from "./parts/when.ts";

/** A table for a spreadsheet (RFC 4180). */
export function outreachCsv(lines: readonly OutreachLineOut[], zone: string, now: number): string {
  const moment = momentIn(zone);
  const say = historyWording(now, zone);
  const rows = lines.map((line) => [
    moment(line.firstAt),
    line.names.join("; "),
    line.addresses.join("; "),
    line.subject,
    line.kind,
    line.status,
    moment(line.statusSince),
    line.followUpSentAt === null ? "" : moment(line.followUpSentAt),
    line.why === null ? "" : sentence(line.why, say),
    line.id,
  ]);
  const header = [
    `First letter (${zone})`,
    "To",
    "Addresses",
    "Subject",
    "Kind",
    "Status",
    "Since",
    "Follow-up sent",
    "Why",
    "Id",
  ];
  return `\ufeff${[header, ...rows].map((cells) => `${cells.map(cell).join(",")}\r\n`).join("")}`;
}

/** One that a spreadsheet would take for a formula; in the East also in full width. */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** Made text where it could pass for a formula: subjects and names come from strangers (OWASP, "CSV Injection"). */
function cell(words: string): string {
  const text = FORMULA.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** As spreadsheets read it, whatever their language: 2026-04-13 09:00. */
function momentIn(zone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    dateStyle: "short",
    timeStyle: "short",
  });
  return (at) => format.format(at);
}
