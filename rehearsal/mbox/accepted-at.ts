import { headers as everyHeader } from "../../src/domain/message.ts";
import { headerValue, type MimeHeader } from "../gmail/mime/headers.ts";
import { dateOfFromLine } from "./from-line.ts";

const DAY = 86_400_000;
/** Before Internet mail had dates worth anything. */
const EARLIEST = Date.UTC(1990, 0, 1);

/**
 * When a message of an mbox was sent or came in, in ms since the epoch. Date is what its writer's clock said, and a
 * wrong clock (or a spammer) may say 2038; so it counts only when it is near what the mail's servers wrote.
 * @param now the real time in ms; nothing in a file is later
 * @returns null when no date can be read or believed
 */
export function acceptedAt(headers: readonly MimeHeader[], fromLine: string, now: number): number | null {
  const believable = (at: number | null): at is number => at !== null && at >= EARLIEST && at <= now + DAY;
  const date = parseDate(headerValue(headers, "Date"));
  // The topmost Received is the last hop (RFC 5321, section 4.4).
  const received = parseDate(everyHeader({ headers }, "Received")[0]?.split(";").at(-1) ?? null);
  const byServers = [dateOfFromLine(fromLine), received].find(believable) ?? null;
  if (!believable(date)) return byServers;
  return byServers === null || Math.abs(date - byServers) <= 2 * DAY ? date : byServers;
}

function parseDate(text: string | null): number | null {
  if (text === null) return null;
  const at = Date.parse(text.replace(/\([^()]*\)/g, " ").trim());
  return Number.isNaN(at) ? null : at;
}
