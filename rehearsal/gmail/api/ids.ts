import type { Checked } from "./parameters.ts";
import { invalidArgument } from "./problem.ts";

const TOO_LARGE = 2n ** 63n;

/**
 * The id of a message or a thread: a hexadecimal number below 2^63, in any case and with any zeros in front.
 * One that is no such number is refused before anything is looked for; one that names nothing is not found.
 * @returns the id as Gmail writes it
 */
export function readId(text: string): Checked<string> {
  const number = /^[0-9a-f]{1,64}$/i.test(text) ? BigInt(`0x${text}`) : TOO_LARGE;
  return number < TOO_LARGE
    ? { ok: true, value: number.toString(16).padStart(16, "0") }
    : { ok: false, refusal: invalidArgument("Invalid id value") };
}

const MOST_MESSAGES = 1000;

/** The ids of a batch: one to a thousand, each a number. */
export function readIds(asked: readonly string[]): Checked<string[]> {
  if (asked.length === 0) return { ok: false, refusal: invalidArgument("No message ids specified") };
  if (asked.length > MOST_MESSAGES) {
    return { ok: false, refusal: invalidArgument(`Number of ids cannot exceed ${MOST_MESSAGES}`) };
  }
  const ids: string[] = [];
  for (const text of asked) {
    const id = readId(text);
    if (!id.ok) return id;
    ids.push(id.value);
  }
  return { ok: true, value: ids };
}
