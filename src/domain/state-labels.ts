import { needChangesAt, needOf, type Standing } from "./need.ts";
import { HOUR, WINDOW_CLOSES } from "./policy.ts";

/** The labels with which a conversation in Gmail shows where its outreach stands; one at a time. */
export const STATE_LABELS = ["awaiting", "follow-up-soon", "replied", "needs-you"] as const;
export type StateLabel = (typeof STATE_LABELS)[number];

export interface LabelLook {
  readonly name: string;
  readonly textColor: string;
  readonly backgroundColor: string;
}

/** Colours are of the few that Gmail takes (Gmail API reference, users.labels, color). */
export const LABEL_LOOKS: Readonly<Record<StateLabel, LabelLook>> = {
  awaiting: { name: "Kindly/Awaiting", textColor: "#0d3472", backgroundColor: "#b6cff5" },
  "follow-up-soon": { name: "Kindly/Follow-up soon", textColor: "#7a4706", backgroundColor: "#ffdeb5" },
  replied: { name: "Kindly/Replied", textColor: "#0b4f30", backgroundColor: "#b3efd3" },
  "needs-you": { name: "Kindly/Needs you", textColor: "#8a1c0a", backgroundColor: "#f2b2a8" },
};

/** How long an answer is still awaited after the last letter that goes out: as long as after the first. */
const AWAITED_FOR = WINDOW_CLOSES;

/** The label that an outreach ought to carry now; null for none. */
export function stateLabel(standing: Standing, now: number): StateLabel | null {
  if (needOf(standing, now) !== null) return "needs-you";
  const { status, statusSince } = standing;
  switch (status) {
    case "replied":
    case "declined":
    case "opted-out":
      return "replied";
    case "awaiting":
    case "held":
      return isSoon(standing) ? "follow-up-soon" : "awaiting";
    case "followed-up":
    case "owner-wrote-again":
      return now < statusSince + AWAITED_FOR ? "awaiting" : null;
    case "vetoed":
    case "spoiled":
    case "bounced":
    case "uncertain":
    case "lapsed":
    case "recorded":
    case "not-tracked":
      return null;
    default:
      return status satisfies never;
  }
}

/** What its owner writes elsewhere may end a need, and no look at the outreach follows from that. */
const LOOKED_AT_WHILE_NEEDED = 6 * HOUR;

/** When the label may have to change although nothing was decided; null for never. */
export function labelChangesAt(standing: Standing, now: number): number | null {
  const { status, statusSince } = standing;
  const isAwaited = status === "followed-up" || status === "owner-wrote-again";
  const moments = [
    needChangesAt(standing, now),
    isAwaited ? statusSince + AWAITED_FOR : null,
    needOf(standing, now) === null ? null : now + LOOKED_AT_WHILE_NEEDED,
  ].filter((at): at is number => at !== null && at > now);
  return moments.length === 0 ? null : Math.min(...moments);
}

function isSoon({ mode, isPaused, draftedFor }: Standing): boolean {
  return draftedFor !== null && mode !== "off" && !isPaused;
}

/** The labels' ids in Gmail: missing where none was made yet, null where its owner deleted it. */
export type LabelIds = Readonly<Partial<Record<StateLabel, string | null>>>;

/** What has to be done to a conversation so that it carries this label and none of the others. */
export interface Relabelling {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/**
 * The one label that a conversation shall carry and all that it shall not, so that a change whose outcome was lost
 * is put right by the next.
 */
export function relabelling(wanted: StateLabel | null, ids: LabelIds): Relabelling {
  const known = STATE_LABELS.flatMap((label) => {
    const id = ids[label];
    return typeof id === "string" ? [{ label, id }] : [];
  });
  return {
    add: known.filter(({ label }) => label === wanted).map(({ id }) => id),
    remove: known.filter(({ label }) => label !== wanted).map(({ id }) => id),
  };
}

/** Which of Kindly's labels is called that; Gmail takes names that differ in case for one. */
export function labelCalled(name: string): StateLabel | null {
  const key = conflictKey(name);
  return STATE_LABELS.find((label) => conflictKey(LABEL_LOOKS[label].name) === key) ?? null;
}

/** Gmail writes blanks and slashes of a label as hyphens when it searches, so names that differ only there conflict. */
function conflictKey(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s/-]+/g, "-");
}
