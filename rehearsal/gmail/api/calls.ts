/** One call of the Gmail API, as it is counted. */
export interface ApiCall {
  /** "drafts.send"; a batch is "batch", costs nothing itself, and is followed by the calls in it. */
  readonly method: string;
  readonly path: string;
  /** 1, 2, 3… since this stand-in was opened. */
  readonly n: number;
  readonly units: number;
}

type Hook = (call: ApiCall) => Response | undefined | Promise<Response | undefined>;

/** What a test does around calls: answer in their place, answer over them, or throw. */
export interface CallHook {
  /** A Response is answered instead of acting. */
  readonly before?: Hook;
  /** A Response is answered instead of the real one, after acting. */
  readonly after?: Hook;
}

export interface CallLog {
  readonly made: ApiCall[];
  hook: CallHook | null;
}

/** Counts a call and runs it between the hooks. A throw of a hook is the caller's network failing. */
export async function logged(
  log: CallLog,
  call: { method: string; path: string; units: number },
  act: () => Promise<Response>,
): Promise<Response> {
  const made: ApiCall = { ...call, n: log.made.length + 1 };
  log.made.push(made);
  const instead = await log.hook?.before?.(made);
  if (instead) return instead;
  const response = await act();
  return (await log.hook?.after?.(made)) ?? response;
}
