import type { Clock } from "../store/clock.ts";

/** Which door of Google's it came through: the Gmail API, OAuth, or Pub/Sub's push, which goes outwards. */
export type Door = "api" | "oauth" | "push";

/** One call, as it is counted. */
export interface ApiCall {
  readonly door: Door;
  /** "drafts.send"; a batch is "batch", costs nothing itself, and is followed by the calls in it. */
  readonly method: string;
  readonly path: string;
  /** 1, 2, 3… over all doors since this stand-in was opened. */
  readonly n: number;
  readonly units: number;
  /** What was answered; null while it runs, and for ever when nobody got an answer. */
  readonly status: number | null;
  /** By the mailbox's clock, in ms. */
  readonly at: number;
  /** The client's id; null when the call does not tell. */
  readonly client: string | null;
}

type Hook = (call: ApiCall) => Response | undefined | Promise<Response | undefined>;

/** What a test does around calls of the Gmail API: answer in their place, answer over them, or throw. */
export interface CallHook {
  /** A Response is answered instead of acting. */
  readonly before?: Hook;
  /** A Response is answered instead of the real one, after acting. */
  readonly after?: Hook;
}

export interface MethodSum {
  readonly calls: number;
  readonly units: number;
  /** Those that were answered with 400 or more. */
  readonly refused: number;
  /** Those to which nobody got an answer. */
  readonly unanswered: number;
}

export type CallStart = Pick<ApiCall, "door" | "method" | "path" | "units" | "client">;

export interface CallLog {
  hook: CallHook | null;
  /** Counts a call that begins now. @returns the call, and what to say when it has ended */
  begin(call: CallStart): { readonly call: ApiCall; readonly end: (status: number | null) => void };
  /** The calls after the n-th, oldest first: the newest hundred thousand, at most. */
  since(n: number, method?: string): readonly ApiCall[];
  /** By method, over everything since the start or the last reset, also what `since` no longer holds. */
  sums(): Readonly<Record<string, MethodSum>>;
  /** Forgets the calls and the sums; the numbers go on. */
  reset(): void;
}

const KEPT = 100_000;

type Counted = { -readonly [Key in keyof ApiCall]: ApiCall[Key] };
type Sum = { -readonly [Key in keyof MethodSum]: MethodSum[Key] };

export function openCallLog(clock: Clock): CallLog {
  let made: Counted[] = [];
  let sums = new Map<string, Sum>();
  let last = 0;
  const sumOf = (method: string): Sum => {
    const known = sums.get(method);
    if (known) return known;
    const fresh = { calls: 0, units: 0, refused: 0, unanswered: 0 };
    sums.set(method, fresh);
    return fresh;
  };
  return {
    hook: null,
    begin(start) {
      last += 1;
      const call: Counted = { ...start, n: last, status: null, at: clock.now() };
      made.push(call);
      if (made.length >= 2 * KEPT) made = made.slice(-KEPT);
      const sum = sumOf(call.method);
      sum.calls += 1;
      sum.units += call.units;
      return {
        call,
        end(status) {
          call.status = status;
          if (status === null) sum.unanswered += 1;
          else if (status >= 400) sum.refused += 1;
        },
      };
    },
    since(n, method) {
      // Numbers have no gaps, so the place follows from the number.
      const first = Math.max(0, made.length - KEPT, made.length - (last - n));
      return made.slice(first).filter((call) => method === undefined || call.method === method);
    },
    sums: () => Object.fromEntries([...sums].map(([method, sum]) => [method, { ...sum }])),
    reset() {
      made = [];
      sums = new Map();
    },
  };
}
