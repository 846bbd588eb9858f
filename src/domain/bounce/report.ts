import { addresses } from "../address/address.ts";
import type { Message, Part } from "../message.ts";

/** One per-recipient group of a delivery report (RFC 3464, section 2.3). */
export interface ReportedRecipient {
  /** The address the letter was sent to, as the sender's side gave it (Original-Recipient). */
  readonly original: string | null;
  /** The address that failed in the end; after forwarding another one. */
  readonly final: string | null;
  /** "done" covers delivered, relayed and expanded: the mail went on. */
  readonly action: "failed" | "delayed" | "done";
  readonly status: string | null;
  readonly diagnostic: string;
}

/** Reports of real mailers are a few kilobytes. */
const LONGEST_REPORT = 50_000;

/** A report by its type (RFC 3464, RFC 6533), or a text that is one: gateways change types. */
export function isReportPart(part: Part): boolean {
  if (/^message\/(?:global-)?delivery-status$/.test(part.type)) return true;
  return (
    part.type === "text/plain" && /^\s{0,40}(?:reporting-mta|final-recipient)\s?:/i.test(part.text ?? "")
  );
}

/**
 * The per-recipient groups of the machine-readable parts.
 * @returns null when the mail has no such part
 */
export function deliveryStatus(message: Message): ReportedRecipient[] | null {
  const parts = message.parts.filter(isReportPart);
  return parts.length === 0 ? null : parts.flatMap((part) => reportedIn(part.text ?? ""));
}

/** The same groups where a mailer wrote them into its text, or broken MIME left them there. */
export function reportedIn(text: string): ReportedRecipient[] {
  return groups(text.slice(0, LONGEST_REPORT)).flatMap(recipient);
}

type Fields = Map<string, string>;

/** Groups are an empty line apart; some mailers put one too many or leave it out. */
function groups(text: string): Fields[] {
  const found: Fields[] = [new Map()];
  let gap = false;
  let last = "";
  for (const line of text.replaceAll("\r\n", "\n").split("\n")) {
    const fields = found.at(-1) ?? new Map<string, string>();
    if (line.trim() === "") {
      gap = true;
    } else if (/^[ \t]/.test(line) && !gap && last !== "") {
      fields.set(last, `${fields.get(last) ?? ""} ${line.trim()}`);
    } else {
      const colon = line.indexOf(":");
      const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
      if (name === "") continue;
      const group = startsGroup(name, fields, gap) ? new Map<string, string>() : fields;
      if (group !== fields) found.push(group);
      if (!group.has(name)) group.set(name, line.slice(colon + 1).trim());
      last = name;
      gap = false;
    }
  }
  return found;
}

const RECIPIENT = /^(?:original|final)-recipient$/;

function startsGroup(name: string, before: Fields, gap: boolean): boolean {
  if (before.has(name) && RECIPIENT.test(name)) return true;
  if (!gap) return false;
  // What follows a recipient's own fields after a gap belongs to it as long as it lacks them.
  const open = [...before.keys()].some((key) => RECIPIENT.test(key)) && !before.has("action");
  return !(open && /^(?:action|status|diagnostic-code|final-recipient)$/.test(name));
}

function recipient(fields: Fields): ReportedRecipient[] {
  const original = addressOf(fields.get("original-recipient"));
  const final = addressOf(fields.get("final-recipient"));
  if (original === null && final === null) return [];
  const code = /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?!\.?\d)/.exec(fields.get("status") ?? "")?.[1] ?? null;
  const diagnostic = fields.get("diagnostic-code") ?? "";
  return [
    {
      original,
      final,
      action: actionOf(fields.get("action"), code),
      status: telling(code, diagnostic),
      diagnostic,
    },
  ];
}

/** "rfc822; a@b.example", also with angle brackets, without the type, with a comment, or encoded. */
function addressOf(value: string | undefined): string | null {
  if (value === undefined) return null;
  const raw = value.slice(value.indexOf(";") + 1).trim();
  // RFC 3461, section 4: xtext; RFC 6533, section 3: characters by their number.
  const plain = raw
    .replace(/\+(2B|3D)/g, (_, hex: string) => (hex === "2B" ? "+" : "="))
    .replace(/\\x\{([0-9a-f]{2,5})\}/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
  return addresses(plain)[0]?.address ?? null;
}

function actionOf(value: string | undefined, status: string | null): ReportedRecipient["action"] {
  const action = (value ?? "").toLowerCase();
  if (/^(?:delivered|relayed|expanded|deliverable)/.test(action)) return "done";
  if (action.startsWith("delay")) return "delayed";
  return action === "" && status?.startsWith("2.") ? "done" : "failed";
}

/** Many mailers put x.0.0 in Status and the code that tells in the diagnostic text. */
function telling(code: string | null, diagnostic: string): string | null {
  if (code !== null && !/^\d\.0\.0$/.test(code)) return code;
  return statusIn(diagnostic) ?? code;
}

/** The first enhanced status code of class 4 or 5 (RFC 3463, section 2) in a text; parts of IP addresses are none. */
export function statusIn(text: string): string | null {
  return /(?<![\d.])([45]\.\d{1,3}\.\d{1,3})(?!\.?\d)/.exec(text)?.[1] ?? null;
}
