import { invalidArgument, notPlayed } from "./problem.ts";

/** Understood by every Google API; those that would change the answer are not played, so they are not here. */
const STANDARD: readonly string[] = [
  "alt",
  "key",
  "prettyPrint",
  "quotaUser",
  "$.xgafv",
  "uploadType",
  "upload_protocol",
];

/** Google knows these too, and they would change the answer. */
const NOT_PLAYED: readonly string[] = ["fields", "callback", "access_token", "oauth_token"];

/** Google refuses a query parameter that a method does not have. @returns the refusal, or null */
export function unknownParameter(query: URLSearchParams, known: readonly string[]): Response | null {
  for (const name of query.keys()) {
    if (STANDARD.includes(name) || known.includes(name)) continue;
    if (NOT_PLAYED.includes(name)) return notPlayed(`the parameter ${name}`);
    return invalidArgument(
      `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
    );
  }
  const alt = query.get("alt");
  return alt === null || alt === "json" ? null : invalidArgument(`Invalid value for alt: ${alt}`);
}

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Response };

export function integerParameter(
  query: URLSearchParams,
  name: string,
  range: { from: number; to: number; otherwise: number },
): Checked<number> {
  const text = query.get(name);
  if (text === null) return { ok: true, value: range.otherwise };
  const value = Number(text);
  return /^\d+$/.test(text) && value >= range.from && value <= range.to
    ? { ok: true, value }
    : { ok: false, refusal: invalidArgument(`Invalid value at '${name}': ${text}`) };
}

export function booleanParameter(query: URLSearchParams, name: string): Checked<boolean> {
  const text = query.get(name);
  if (text === null || text === "false") return { ok: true, value: false };
  if (text === "true") return { ok: true, value: true };
  return { ok: false, refusal: invalidArgument(`Invalid value at '${name}' (TYPE_BOOL), "${text}"`) };
}

/** An enumeration: lower case as in the client, or upper case as in the reference. */
export function choiceParameter<T extends string>(
  query: URLSearchParams,
  name: string,
  choices: readonly T[],
  otherwise: T,
): Checked<T> {
  const text = query.get(name);
  if (text === null) return { ok: true, value: otherwise };
  const value = choices.find((choice) => choice === text || choice.toUpperCase() === text);
  return value === undefined
    ? { ok: false, refusal: invalidArgument(`Invalid value at '${name}': "${text}"`) }
    : { ok: true, value };
}
