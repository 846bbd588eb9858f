import { type ExcludableLetter, type Exclusion, type ExclusionKind, excludedBy } from "./exclusions.ts";

/** What the owner can say about a letter; it beats every rule. */
export type Says = "track" | "ignore";

/** The word that holds for one letter, and how it was given. */
export interface OwnersWord {
  readonly says: Says;
  readonly by: "label" | "page" | ExclusionKind;
  /** What is excluded; "" for a word about the thread itself. */
  readonly what: string;
}

/** What the owner said about one thread: with a label in Gmail, and on the page. Times are ms since the epoch. */
export interface ThreadWord {
  readonly label: Says | null;
  readonly labelAt: number;
  readonly page: Says | null;
  readonly pageAt: number;
}

/**
 * The word that holds for a letter: the later one about its thread, and before every rule for many letters, since it
 * was said of this very one; else the first exclusion that it falls under.
 */
export function wordOn(
  thread: ThreadWord | null,
  exclusions: readonly Exclusion[],
  letter: ExcludableLetter,
): OwnersWord | null {
  const said = thread === null ? null : wordAbout(thread);
  if (said !== null) return said;
  const exclusion = excludedBy(exclusions, letter);
  return exclusion === null ? null : { says: "ignore", by: exclusion.kind, what: exclusion.value };
}

/** The later word about a thread, and of two at once the one that stops; null when none was said, or the last was taken back. */
export function wordAbout({ label, labelAt, page, pageAt }: ThreadWord): OwnersWord | null {
  const isLabelLater = labelAt > pageAt || (labelAt === pageAt && label === "ignore");
  if (label !== null && (page === null || isLabelLater)) return { says: label, by: "label", what: "" };
  return page === null ? null : { says: page, by: "page", what: "" };
}
