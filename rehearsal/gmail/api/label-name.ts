import type { Mailbox } from "../mailbox.ts";
import { allLabels, SYSTEM_LABELS } from "../store/labels.ts";
import { invalidArgument, refuse } from "./problem.ts";

/** Names that Gmail keeps for itself beside its labels' ids; its guide calls its own list not exhaustive. */
const RESERVED: readonly string[] = [
  ...SYSTEM_LABELS,
  ...["ALL_MAIL", "ALLMAIL", "FINANCE", "FORUMS", "MUTED", "PERSONAL", "PROMOTIONS", "SCHEDULED"],
  ...["SOCIAL", "TRAVEL", "UPDATES", "VOICEMAIL"],
];

/** As reported by those who hit it; Google's reference names no limit. */
const LONGEST = 225;

/**
 * Whether a label can have that name: `/` nests it, and its parents need not exist.
 * @param self the label that is to be renamed; null for a new one
 * @returns the refusal, or null
 */
export function wrongLabelName(mailbox: Mailbox, name: string, self: string | null): Response | null {
  const parts = name.split("/");
  const wrong =
    parts.some((part) => part.trim() === "") ||
    /\p{Cc}/u.test(name) ||
    name.length > LONGEST ||
    RESERVED.includes(name.trim().toUpperCase());
  if (wrong) return invalidArgument("Invalid label name");
  const wanted = conflictKey(name);
  const taken = allLabels(mailbox.db).some(
    (label) => label.id !== self && conflictKey(label.name) === wanted,
  );
  if (!taken) return null;
  return refuse({
    code: 409,
    message: "Label name exists or conflicts",
    reason: "aborted",
    status: "ABORTED",
  });
}

/** Search writes blanks and slashes of a label as hyphens, so two that differ only there are one (reported). */
function conflictKey(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s/-]+/g, "-");
}
