import type { StandIn } from "../../rehearsal/gmail/standin.ts";
import type { Db } from "../../src/store/db.ts";
import type { Gate } from "../support/gate.ts";

/** Where Kindly runs in a story: in this process, or on workerd. Google's address is the stand-in's. */
export interface Machine {
  readonly standIn: StandIn;
  /** The database, as the pages have it. */
  readonly db: Db;
  /** Where this process can be made to die or to wait between two steps; null where it cannot. */
  readonly gate: Gate | null;
  readonly all: <Row>(query: string, ...values: readonly unknown[]) => Promise<Row[]>;
  /** The owner connects the mailbox, or connects it again. @returns its id; null when Google did not play along */
  readonly connect: (now: number, zone: string) => Promise<string | null>;
  /** The cron's tick of this moment, and everything that lies on the queue. @param lateBy how long it lay there, in ms */
  readonly tick: (now: number, lateBy?: number) => Promise<"finished" | "crashed">;
  /** Lets something happen before that many-th call of the Gmail API from now, once; null forgets it. */
  readonly beforeCall: ((nth: number, act: (() => Promise<void>) | null) => void) | null;
  /** What went wrong with the program itself, in sentences. */
  readonly bugs: readonly string[];
  readonly close: () => Promise<void>;
}
