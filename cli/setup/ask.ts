import * as clack from "@clack/prompts";
import type { Check } from "../settings/checks.ts";
import { StepFailed, Stopped } from "./stopped.ts";

/** Whoever answers the set-up's questions. */
export interface Asker {
  text(question: { message: string; flag: string; given: string | null; check: Check }): Promise<string>;
  secret(question: { message: string; variable: string; check: Check }): Promise<string>;
  confirm(message: string, otherwise: boolean): Promise<boolean>;
  choose<Value extends string>(
    message: string,
    options: readonly { value: Value; label: string; hint?: string }[],
  ): Promise<Value>;
}

/** A person at a terminal; a value that is known already stands in the field, to be kept with Enter. */
export const person: Asker = {
  text: async ({ message, given, check }) =>
    answered(
      await clack.text({ message, validate: check, ...(given === null ? {} : { initialValue: given }) }),
    ).trim(),
  secret: async ({ message, check }) => answered(await clack.password({ message, validate: check })).trim(),
  confirm: async (message, otherwise) => answered(await clack.confirm({ message, initialValue: otherwise })),
  choose: async (message, options) =>
    answered(await clack.select({ message, options: options.map((option) => ({ ...option })) as never })),
};

/** Nobody: everything comes from the command line and the environment, and a question is answered as most would. */
export const nobody: Asker = {
  text: async ({ message, flag, given, check }) => {
    const problem = check(given ?? undefined);
    if (problem !== undefined) throw new StepFailed(`${message}: ${problem}`, `Give it with ${flag}.`);
    return (given ?? "").trim();
  },
  secret: async ({ message, variable, check }) => {
    const given = process.env[variable];
    const problem = check(given);
    if (problem !== undefined)
      throw new StepFailed(`${message}: ${problem}`, `Put it into ${variable} in the environment.`);
    return (given ?? "").trim();
  },
  confirm: async (_message, otherwise) => otherwise,
  choose: async (message) => {
    throw new StepFailed(`${message}: this has to be chosen.`, "Run npm run setup in a terminal.");
  },
};

function answered<T>(answer: T | typeof clack.CANCEL_SYMBOL): T {
  if (clack.isCancel(answer)) throw new Stopped();
  return answer as T;
}
