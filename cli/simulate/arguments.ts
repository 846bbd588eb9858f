import { parseArgs } from "node:util";
import { PLANTED } from "../../test/simulation/planted/faults.ts";

const USAGE = `npm run simulate -- [--runs N] [--seed S]   ten weeks made up by chance, N times, until a promise breaks
  --runs N        how many stories (200)
  --seed S        the first of the seeds that they are made of; the same gives the same stories
  --jobs J        in so many processes (2)
  --path P        with --seed: that one story again, as the broken one named it
  --planted       plants known faults, one at a time, each until it breaks its promise (--runs: 2000 at most)
  --fault NAME    with --planted: only those whose names hold this
  --workerd N     N stories here and on workerd with its own D1; they must end the same
  --help          this text`;

/** What `npm run simulate -- ...` was asked to do. */
export type Asked = { readonly seed: number; readonly jobs: number } & (
  | { readonly kind: "stories"; readonly runs: number }
  | { readonly kind: "again"; readonly path: string }
  | { readonly kind: "planted"; readonly runs: number; readonly only: string }
  | { readonly kind: "workerd"; readonly stories: number }
);

export type Answer =
  | { readonly kind: "asked"; readonly asked: Asked }
  | { readonly kind: "help"; readonly text: string }
  /** What is wrong, and what to do about it. */
  | { readonly kind: "problem"; readonly problem: string };

/**
 * @param args what follows the script's name on the command line
 * @param anySeed the seed where none is given
 */
export function readArguments(args: readonly string[], anySeed: number): Answer {
  try {
    const values = parsed(args);
    if (values.help) return { kind: "help", text: USAGE };
    const seed = values.seed === undefined ? anySeed : whole("seed", values.seed);
    return { kind: "asked", asked: { seed, jobs: whole("jobs", values.jobs), ...modeOf(values) } };
  } catch (error) {
    return { kind: "problem", problem: `${(error as Error).message}\n\n${USAGE}` };
  }
}

function modeOf({ runs, path, planted, fault, workerd, seed }: ReturnType<typeof parsed>) {
  if (fault !== undefined && !planted) throw new Error("--fault goes with --planted.");
  if (path !== undefined) {
    if (seed === undefined) throw new Error("--path goes with the --seed that was printed beside it.");
    return { kind: "again", path } as const;
  }
  if (workerd !== undefined) return { kind: "workerd", stories: whole("workerd", workerd) } as const;
  if (!planted) return { kind: "stories", runs: whole("runs", runs ?? "200") } as const;
  const names = PLANTED.map(({ name }) => name);
  const only = fault ?? "";
  if (!names.some((name) => name.includes(only)))
    throw new Error(`No fault is called "${only}". There are: ${names.join("; ")}.`);
  return { kind: "planted", runs: whole("runs", runs ?? "2000"), only } as const;
}

function parsed(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: {
      runs: { type: "string" },
      seed: { type: "string" },
      path: { type: "string" },
      jobs: { type: "string", default: "2" },
      planted: { type: "boolean", default: false },
      fault: { type: "string" },
      workerd: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  }).values;
}

function whole(name: string, value: string): number {
  const number = Number(value);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new Error(`--${name} takes a whole number from 1 on, and "${value}" is none.`);
}
