import type { Attachment, CalendarPart } from "./mail/letter.ts";
import type { Correspondent, Tongue } from "./person.ts";

/** The end state of an outreach at day 60; see expected.ts. */
export type Status =
  | "recorded"
  | "awaiting"
  | "held"
  | "followed-up"
  | "replied"
  | "declined"
  | "opted-out"
  | "bounced"
  | "owner-wrote-again"
  | "vetoed"
  | "lapsed";

export interface Outcome {
  readonly status: Status;
  readonly followUp: "sent" | "none" | "vetoed";
  readonly why: string;
}

interface Scene {
  /** Names this mail within the script, so that others can answer it. */
  readonly key: string;
  /** Counted from day 0; negative is history. */
  readonly day: number;
  /** "HH:MM" in the owner's zone. */
  readonly time: string;
  /** Left out for an answer: then the subject of the mail that it answers, behind "Re:". */
  readonly subject?: string;
  readonly body: string;
  /** The key of the mail that this one answers, in its thread and with its text quoted. */
  readonly answers?: string;
  /** "Name <address>" or a bare address. */
  readonly cc?: readonly string[];
  readonly attachments?: readonly Attachment[];
  readonly plainTextOnly?: boolean;
  readonly calendar?: CalendarPart;
}

/** A mail that the owner writes by hand. */
export interface Written extends Scene {
  readonly kind: "written";
  readonly to: readonly string[];
  readonly fromAlias?: boolean;
  /** The key of a mail that is sent on below the text. */
  readonly forwards?: string;
  /** With the formal signature block. */
  readonly signed?: boolean;
  /** Present on the first letter of an outreach; everything else the owner writes is ordinary mail. */
  readonly expected?: Outcome;
}

/** A mail that somebody outside the cast of people sends to the owner. */
export interface Received extends Scene {
  readonly kind: "received";
  readonly from: string;
  /** Default: the owner. */
  readonly to?: readonly string[];
  readonly headers?: readonly (readonly [string, string])[];
  /** Where Gmail files it, when that is not simply the inbox. */
  readonly labels?: readonly string[];
  readonly html?: string;
  readonly tongue?: Tongue;
}

/** What the owner does with the draft of a follow-up, once there is one in the thread with that person. */
export type DraftAct =
  | { readonly act: "deletes"; readonly person: string; readonly hoursAfter: number }
  | { readonly act: "edits"; readonly person: string; readonly hoursAfter: number; readonly text: string };

/** "Name <address>" or a bare address, read. */
export function correspondent(written: string): Correspondent {
  const match = /^\s*(.*?)\s*<([^<>]+)>\s*$/.exec(written);
  return match ? { name: match[1] ?? "", address: match[2] ?? "" } : { name: "", address: written.trim() };
}
