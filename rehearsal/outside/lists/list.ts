/** List software, and what it may say to somebody who has written to a list. */
export const LIST_SOFTWARE = ["mailman2", "mailman3", "google-groups", "listserv"] as const;
export type ListSoftware = (typeof LIST_SOFTWARE)[number];

export const LIST_ANSWERS = [
  /** The letter waits for a moderator. */
  "held",
  /** Only members may write. */
  "refused",
  "welcome",
] as const;
export type ListAnswer = (typeof LIST_ANSWERS)[number];

/** A list, whose address is the answerer's. */
export interface ListNotice {
  readonly software: ListSoftware;
  readonly answer: ListAnswer;
}
