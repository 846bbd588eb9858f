import { addresses } from "./address.ts";
import type { Message } from "./message.ts";

/** One per-recipient group of a delivery report (RFC 3464, section 2.3). */
export interface ReportedRecipient {
  readonly address: string;
  /** "done" covers delivered, relayed and expanded: the mail went on. */
  readonly action: "failed" | "delayed" | "done";
  readonly status: string | null;
  readonly diagnostic: string;
}

/** Reports of real mailers are a few kilobytes. */
const LONGEST_REPORT = 50_000;

/**
 * The per-recipient groups of the message/delivery-status part.
 * @returns null when the mail has no such part, and is not declared as such a report
 */
export function deliveryStatus(message: Message): ReportedRecipient[] | null {
  const parts = message.parts.filter((part) => /^message\/(?:global-)?delivery-status$/.test(part.type));
  if (parts.length === 0) return null;
  return parts.flatMap((part) => groups((part.text ?? "").slice(0, LONGEST_REPORT)).flatMap(recipient));
}

function groups(text: string): Map<string, string>[] {
  return text
    .replaceAll("\r\n", "\n")
    .replace(/\n[ \t]+(?=\S)/g, " ")
    .split(/\n[ \t]*\n/)
    .map((group) => {
      const fields = new Map<string, string>();
      for (const line of group.split("\n")) {
        const colon = line.indexOf(":");
        const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
        if (name !== "" && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
      }
      return fields;
    });
}

function recipient(fields: Map<string, string>): ReportedRecipient[] {
  // The original recipient is the address the letter was written to; the final one may be where it was forwarded.
  const address = addressOf(fields.get("original-recipient")) ?? addressOf(fields.get("final-recipient"));
  if (address === null) return [];
  const code = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(fields.get("status") ?? "")?.[1] ?? null;
  const diagnostic = fields.get("diagnostic-code") ?? "";
  return [
    { address, action: actionOf(fields.get("action"), code), status: telling(code, diagnostic), diagnostic },
  ];
}

/** "rfc822; a@b.example", also with angle brackets, without the type, or with a comment. */
function addressOf(value: string | undefined): string | null {
  if (value === undefined) return null;
  const raw = value.includes(";") ? value.slice(value.indexOf(";") + 1) : value;
  return addresses(raw.trim())[0]?.address ?? null;
}

function actionOf(value: string | undefined, status: string | null): ReportedRecipient["action"] {
  const action = (value ?? "").toLowerCase();
  if (/^(?:delivered|relayed|expanded)/.test(action)) return "done";
  if (action.startsWith("delayed")) return "delayed";
  return action === "" && status?.startsWith("2.") ? "done" : "failed";
}

/** Many mailers put x.0.0 in Status and the code that tells in the diagnostic text. */
function telling(code: string | null, diagnostic: string): string | null {
  if (code !== null && !/^\d\.0\.0$/.test(code)) return code;
  return /\b([45]\.\d{1,3}\.\d{1,3})\b(?![.\d])/.exec(diagnostic)?.[1] ?? code;
}
