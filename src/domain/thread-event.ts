import type { FailedRecipient } from "./reply/verdict.ts";

/** What its owner did to a draft that makes it no longer the follow-up. */
export type Spoiling = "recipients" | "emptied" | "edited" | "subject" | "sender" | "conversation";

/**
 * What can happen to an outreach, in the order of time. Mail in its own thread and mail of the same contact
 * elsewhere come as the same events; `elsewhere` keeps them apart for the reason that is given.
 */
export type ThreadEvent =
  | { readonly kind: "first-letter"; readonly at: number; readonly asks: boolean }
  | {
      readonly kind: "owner-wrote";
      readonly at: number;
      readonly elsewhere: boolean;
      /** It was a colleague, with whom the contact list is shared. */
      readonly isColleagues?: boolean;
    }
  | { readonly kind: "followed-up"; readonly at: number }
  | { readonly kind: "answered"; readonly at: number; readonly by: string; readonly elsewhere: boolean }
  | { readonly kind: "declined"; readonly at: number; readonly by: string }
  | {
      readonly kind: "opted-out";
      readonly at: number;
      readonly by: string;
      /** A report that the letter was marked as spam. */
      readonly isComplaint?: boolean;
    }
  /** `until`: when the hold ends, by the calendar (return date plus one business day); null when no date was named. */
  | { readonly kind: "absent"; readonly at: number; readonly by: string; readonly until: number | null }
  | { readonly kind: "acknowledged"; readonly at: number; readonly by: string }
  | {
      readonly kind: "bounced";
      readonly at: number;
      readonly failed: readonly FailedRecipient[];
      readonly isDoubtful?: boolean;
    }
  /** A notice says that the person is no longer there, at the address that sent it. */
  | { readonly kind: "left"; readonly at: number; readonly by: string; readonly address: string }
  | { readonly kind: "vetoed"; readonly at: number }
  | { readonly kind: "spoiled"; readonly at: number; readonly how: Spoiling }
  | { readonly kind: "uncertain"; readonly at: number }
  | { readonly kind: "lapsed"; readonly at: number };

/** Of two events in the same millisecond, the one that forbids more is taken first. */
export const RANK = [
  "first-letter",
  "opted-out",
  "answered",
  "declined",
  "bounced",
  "left",
  "owner-wrote",
  "vetoed",
  "spoiled",
  "uncertain",
  "absent",
  "acknowledged",
  "followed-up",
  "lapsed",
] as const satisfies readonly ThreadEvent["kind"][];
