import { judgements, WAYS } from "../../test/hostile/judged.ts";
import { MISSHAPEN } from "../../test/hostile/misshapen.ts";
import { repeated } from "../../test/hostile/repeated.ts";
import { WORDY } from "../../test/hostile/wordy.ts";

export interface HostileTime {
  readonly mail: string;
  readonly ms: number;
}

/** The CPU time of parsing and of every judgement of each hostile mail at its full size, the slowest first. */
export function hostileTimes(): HostileTime[] {
  const mails = [...MISSHAPEN, ...WORDY, ...repeated(Number.POSITIVE_INFINITY).flatMap((each) => each.mails)];
  return Object.entries(WAYS)
    .flatMap(([from, way]) =>
      mails.map(({ name, tree }) => {
        const read = way(tree());
        const began = process.cpuUsage();
        judgements(read());
        const { user, system } = process.cpuUsage(began);
        return { mail: `${name}, from ${from}`, ms: (user + system) / 1_000 };
      }),
    )
    .sort((a, b) => b.ms - a.ms);
}
