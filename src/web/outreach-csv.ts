import { sentence } from "../domain/reasons.ts";
import type { OutreachLineOut } from "../store/export-outreach.ts";
import { csvOf } from "./csv.ts";
import { historyWording } from "./parts/when.ts";

/** Outreach as a table, with times as spreadsheets read them. */
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
  return csvOf([header, ...rows]);
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
