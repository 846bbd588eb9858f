/** What came over the wire during one invocation, so that it can be played again without a wire, and elsewhere too. */
export interface Tape {
  readonly fetch: (name: string, ...args: Parameters<typeof globalThis.fetch>) => Promise<Response>;
  /** From now on everything is asked for anew, and remembered. */
  record(): void;
  /** From now on everything is answered as it was: questions of one name in the same order, for others may overtake them. */
  rewind(): void;
  /** Whether everything that is remembered has been asked for again, and nothing else. */
  isThrough(): boolean;
  /** What is remembered. */
  recorded(): Promise<Recorded>;
  /** Remembers what another tape has recorded. */
  load(recorded: Recorded): void;
}

interface Answer {
  readonly body: string;
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
}

/** Answers by the names of their questions. */
export type Recorded = Readonly<Record<string, readonly Answer[]>>;

export function createTape(realFetch: typeof globalThis.fetch): Tape {
  const recorded = new Map<string, Promise<Answer>[]>();
  let played: Map<string, number> | null = null;
  const record = async (...args: Parameters<typeof globalThis.fetch>): Promise<Answer> => {
    const answer = await realFetch(...args);
    return { body: await answer.text(), status: answer.status, headers: [...answer.headers] };
  };
  return {
    record() {
      recorded.clear();
      played = null;
    },
    rewind() {
      played = new Map();
    },
    isThrough: () => [...recorded].every(([name, answers]) => played?.get(name) === answers.length),
    async recorded() {
      const all = [...recorded].map(async ([name, answers]) => [name, await Promise.all(answers)] as const);
      return Object.fromEntries(await Promise.all(all));
    },
    load(from) {
      recorded.clear();
      for (const [name, answers] of Object.entries(from))
        recorded.set(
          name,
          answers.map((answer) => Promise.resolve(answer)),
        );
    },
    async fetch(name, ...args) {
      const answers = recorded.get(name) ?? [];
      if (played === null) recorded.set(name, [...answers, record(...args)]);
      const at = played === null ? answers.length : (played.get(name) ?? 0);
      played?.set(name, at + 1);
      const answer = await (recorded.get(name) ?? [])[at];
      if (answer === undefined) throw new Error("It asks for more than it did the first time.");
      const headers = [...answer.headers] as [string, string][];
      // A 204 may have no body, not even an empty one.
      return new Response(answer.body || null, { status: answer.status, headers });
    },
  };
}
