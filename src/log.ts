/**
 * The one place that writes to the log: one JSON object a line, of closed kinds, so that nothing of a mail and nobody's
 * name or address can get into it. A mailbox is named by its id, which is a hash.
 */
export type LogLine =
  | {
      readonly event: "job";
      readonly kind: string;
      readonly mailbox?: string;
      /** finished, more, busy, stale, left-alone, stuck, or the kind of a fault. */
      readonly outcome: string;
      readonly ms: number;
      readonly lateBy: number;
      readonly counts?: Readonly<Record<string, number>>;
    }
  | {
      readonly event: "job-failed";
      readonly kind: string;
      readonly mailbox?: string;
      readonly error: LoggedError;
    }
  | {
      readonly event: "job-given-up";
      readonly kind: string;
      readonly mailbox?: string;
      readonly attempts: number;
    }
  /** Of a version of Kindly that this one does not know: it goes back, for the version that does. */
  | { readonly event: "job-unknown"; readonly attempts: number }
  | { readonly event: "cron-failed" | "notice-failed" | "tables-missing"; readonly error: LoggedError }
  | {
      readonly event: "request-failed";
      readonly method: string;
      /** As the route table has it, without what varies. */
      readonly route: string;
      readonly error: LoggedError;
    }
  | { readonly event: "not-configured"; readonly settings: readonly string[] };

/** An error without its message, which may quote what stood in a mail: JSON's errors do. */
export interface LoggedError {
  readonly name: string;
  /** Where in the code, innermost first. */
  readonly at: readonly string[];
  /** What D1 says of a statement: it names tables and columns, and no values. */
  readonly d1?: string;
}

const WORRYING = new Set<LogLine["event"]>([
  "job-failed",
  "job-given-up",
  "cron-failed",
  "notice-failed",
  "tables-missing",
  "request-failed",
  "not-configured",
]);

export function log(line: LogLine): void {
  const text = JSON.stringify(line);
  if (WORRYING.has(line.event)) console.error(text);
  // biome-ignore lint/suspicious/noConsole: this is the log
  else console.log(text);
}

/** An error as it may stand in a log: its name and its place, never its message, which may quote a mail. */
export function loggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const d1 = d1Words(error);
  return { name: error.name, at: framesOf(error), ...(d1 === null ? {} : { d1 }) };
}

/** A stack begins with the message, over as many lines as that has; its frames are the lines that say "at". */
function framesOf(error: Error): string[] {
  const frames = (error.stack ?? "").slice(`${error.name}: ${error.message}`.length).split("\n");
  return frames.flatMap((line) => /^\s+at (\S.{0,200})$/.exec(line)?.[1] ?? []).slice(0, 4);
}

/** The library wraps what D1 threw (developers.cloudflare.com/d1/observability/debug-d1). */
function d1Words(error: Error): string | null {
  const words = /^D1_\w+: [^\n]{0,200}/.exec(error.message)?.[0];
  return words ?? (error.cause instanceof Error ? d1Words(error.cause) : null);
}
