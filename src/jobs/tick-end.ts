import type { Fault } from "../ports.ts";
import type { MailboxValues } from "../store/mailboxes.ts";
import type { Progress } from "./budget.ts";
import type { Slice } from "./slice.ts";

/** How a slice ended, and what its mailbox remembers of it once the lease is given back. */
export type TickEnd = (
  | {
      readonly kind: "finished";
      readonly says: "finished" | "left-alone" | typeof STUCK | Fault["kind"];
      readonly remembers: MailboxValues;
    }
  /** There is more to do right away, and the next slice begins further on. */
  | { readonly kind: "more"; readonly says: "more"; readonly progress: Progress }
) & {
  /** What a part of it broke by, while all else was done. */
  readonly stumbled?: Error;
};

/** A slice had more to do and recorded nothing: the next one would end at the same place. */
export const STUCK = "stuck";

/** That there is more to do, which only a slice may say that has recorded something; null for one that has not. */
export function goesOn({ budget }: Slice): (TickEnd & { kind: "more" }) | null {
  const progress = budget.progress();
  return progress === null ? null : { kind: "more", says: "more", progress };
}
