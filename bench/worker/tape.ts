/** What came over the wire during one invocation, so that it can be played again without a wire. */
export interface Tape {
  readonly fetch: typeof globalThis.fetch;
  /** From now on everything is asked for anew, and remembered. */
  record(): void;
  /** From now on everything is answered as it was, in the same order. */
  rewind(): void;
}

interface Recorded {
  readonly body: string;
  readonly status: number;
  readonly headers: Headers;
}

export function createTape(realFetch: typeof globalThis.fetch): Tape {
  const recorded = new Map<string, Promise<Recorded>[]>();
  let played: Map<string, number> | null = null;
  const record = async (...args: Parameters<typeof globalThis.fetch>): Promise<Recorded> => {
    const answer = await realFetch(...args);
    return { body: await answer.text(), status: answer.status, headers: answer.headers };
  };
  return {
    record() {
      recorded.clear();
      played = null;
    },
    rewind() {
      played = new Map();
    },
    fetch: (async (...args: Parameters<typeof globalThis.fetch>) => {
      // One host's questions come in the same order; those of several may overtake each other.
      const host = new URL(args[0] instanceof Request ? args[0].url : String(args[0])).host;
      const answers = recorded.get(host) ?? [];
      if (played === null) recorded.set(host, [...answers, record(...args)]);
      const at = played === null ? answers.length : (played.get(host) ?? 0);
      played?.set(host, at + 1);
      const answer = await (recorded.get(host) ?? [])[at];
      if (answer === undefined) throw new Error("It asks for more than it did the first time.");
      return new Response(answer.body, { status: answer.status, headers: answer.headers });
    }) as typeof globalThis.fetch,
  };
}
