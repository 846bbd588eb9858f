import { takeIn } from "../mail/arrive.ts";
import { findSent } from "../mail/sent.ts";
import { commit, type Mailbox } from "../mailbox.ts";
import { octetsOf } from "../mime/octets.ts";
import type { Stop } from "../store/stops.ts";
import type { Failure } from "./failure.ts";
import { composeReport } from "./report.ts";

interface ExpectedRow {
  seq: number;
  at: number;
  action: Failure["action"];
  letter: string;
  failure: string;
}

const SOONEST = "SELECT * FROM expected_reports ORDER BY at, seq LIMIT 1";

/** Lets Gmail's reports on undelivered mail arrive when their moment has come. */
export function returningMail(mailbox: Mailbox): Stop {
  return {
    next: () => mailbox.db.one<ExpectedRow>(SOONEST)?.at ?? null,
    happen: () => commit(mailbox, () => report(mailbox)),
  };
}

/** One report tells of all recipients of a letter who come to the same end at the same time. */
function report(mailbox: Mailbox): void {
  const due = mailbox.db.one<ExpectedRow>(SOONEST);
  if (!due) return;
  const together = mailbox.db.all<ExpectedRow>(
    "SELECT * FROM expected_reports WHERE at = ? AND action = ? AND letter = ? ORDER BY seq",
    due.at,
    due.action,
    due.letter,
  );
  for (const { seq } of together) mailbox.db.run("DELETE FROM expected_reports WHERE seq = ?", seq);
  const letter = findSent(mailbox, due.letter);
  // A letter that was held back in the end never came to anybody who could refuse it.
  if (!letter) return;
  const failures = together.map(({ failure }) => JSON.parse(failure) as Failure);
  const raw = composeReport({
    letter,
    failures,
    at: mailbox.clock.now(),
    seed: mailbox.ids.token("report"),
  });
  takeIn(mailbox, octetsOf(raw), "");
}
