import type { StandIn } from "../../rehearsal/gmail/standin.ts";
import type { Db } from "../../src/store/db.ts";
import type { Gate } from "../support/gate.ts";
import type { By } from "./people.ts";

/** Where Kindly runs in a story: in this process, or on workerd. Google's address is that of the stand-ins. */
export interface Machine {
  /** A Gmail for each owner. */
  readonly gmails: readonly StandIn[];
  /** The database, as the pages have it. */
  readonly db: Db;
  /** Where this process can be made to die or to wait between two steps; null where it cannot. */
  readonly gate: Gate | null;
  readonly all: <Row>(query: string, ...values: readonly unknown[]) => Promise<Row[]>;
  /**
   * An owner connects their mailbox, or connects it again; the second shares the contacts of the first.
   * @returns its id; null when Google did not play along
   */
  readonly connect: (by: By, now: number, zone: string) => Promise<string | null>;
  /**
   * The cron's tick of this moment, or that of one mailbox which a push brings about, and everything that lies on the
   * queue.
   */
  readonly tick: (
    now: number,
    how?: {
      /** How long the job lay on the queue, in ms. */
      readonly lateBy?: number;
      readonly mailboxId?: string;
    },
  ) => Promise<"finished" | "crashed">;
  /** Lets something happen before that many-th call of the Gmail API from now, once; null forgets it. */
  readonly beforeCall: ((nth: number, act: (() => Promise<void>) | null) => void) | null;
  /** What went wrong with the program itself, in sentences. */
  readonly bugs: readonly string[];
  readonly close: () => Promise<void>;
}
