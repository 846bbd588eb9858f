/** What becomes of mail to an address that does not simply take it. */
export const FATES = [
  "address-not-found",
  "domain-not-found",
  "blocked",
  "too-large",
  /** Full for good: reports of a delay, then Gmail gives up. */
  "mailbox-full",
  /** Nobody answers at the server: reports of a delay, then Gmail gives up. */
  "unreachable",
  /** Gets too much mail: one report of a delay, then it arrives. */
  "rate-limited",
  /** Asked to come back later: one report of a delay, then it arrives. */
  "delayed",
] as const;
export type Fate = (typeof FATES)[number];

/** One report that a fate brings. */
export interface Stage {
  /** ms after the letter left, unless the rule says when the first report comes. */
  readonly after: number;
  readonly action: "failed" | "delayed";
  /** Enhanced status code (RFC 3463). */
  readonly status: string;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Gmail tries for three days: Will-Retry-Until less Arrival-Date in its own reports. */
export const RETRIED_FOR = 72 * HOUR;

/** When Gmail tells of a delay: with 46 more hours of trying, then with 22, in the reports that people quote. */
const FIRST_DELAY = 25 * HOUR + 5 * MINUTE;
const SECOND_DELAY = FIRST_DELAY + 24 * HOUR;

/** The reports that a fate brings, the earliest first. */
export function stagesOf(fate: Fate): readonly [Stage, ...Stage[]] {
  switch (fate) {
    case "address-not-found":
      return [refusal("5.1.1")];
    case "domain-not-found":
      return [refusal("5.1.2")];
    case "blocked":
      return [refusal("5.7.1")];
    case "too-large":
      return [refusal("5.3.4")];
    case "mailbox-full":
      return [...delays("4.2.2"), { after: RETRIED_FOR, action: "failed", status: "5.2.2" }];
    case "unreachable":
      // Gmail gives up with the last temporary code: "failed" with 4.x.x is a persistent transient failure (RFC 3463).
      return [...delays("4.4.1"), { after: RETRIED_FOR, action: "failed", status: "4.4.1" }];
    case "rate-limited":
      return [{ after: FIRST_DELAY, action: "delayed", status: "4.2.1" }];
    case "delayed":
      return [{ after: FIRST_DELAY, action: "delayed", status: "4.7.1" }];
  }
}

function refusal(status: string): Stage {
  return { after: 3 * SECOND, action: "failed", status };
}

function delays(status: string): [Stage, Stage] {
  return [
    { after: FIRST_DELAY, action: "delayed", status },
    { after: SECOND_DELAY, action: "delayed", status },
  ];
}
