import { notPlayed } from "./problem.ts";
import { badContent, invalidValue, type ProtoType, unknownName } from "./proto.ts";

/** Understood by every method of Google's (discovery document of Gmail, `parameters`). */
const STANDARD: readonly string[] = [
  "$.xgafv",
  "access_token",
  "alt",
  "fields",
  "key",
  "oauth_token",
  "prettyPrint",
  "quotaUser",
  "uploadType",
  "upload_protocol",
];

/** A standard one as well, which makes a script of the answer. */
const NOT_PLAYED = "callback";

/** Google refuses a query parameter that a method does not have. @returns the refusal, or null */
export function unknownParameter(query: URLSearchParams, known: readonly string[]): Response | null {
  for (const name of query.keys()) {
    if (STANDARD.includes(name) || known.includes(name)) continue;
    if (name === NOT_PLAYED) return notPlayed(`the parameter ${name}`);
    return unknownName(
      name,
      [],
      `Cannot bind query parameter. Field '${name}' could not be found in request message.`,
    );
  }
  return wrongFormat(query.get("alt")) ?? wrongErrorFormat(query.getAll("$.xgafv").at(-1));
}

/** Only JSON is answered; an empty value is none. */
function wrongFormat(alt: string | null): Response | null {
  const format = (alt ?? "").toLowerCase();
  switch (format) {
    case "":
    case "json":
      return null;
    case "media":
      return badContent('Unsupported alt type "media" for non byte stream request.');
    case "proto":
      return notPlayed("alt=proto");
    default:
      return badContent(`Invalid value "${alt}" for query parameter 'alt'`);
  }
}

function wrongErrorFormat(format: string | undefined): Response | null {
  return format === undefined || format === "1" || format === "2"
    ? null
    : badContent(`Invalid query parameters. Invalid value '${format}' for system query parameter : $.xgafv`);
}

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Response };

function wrong(name: string, type: ProtoType | string, text: string): { ok: false; refusal: Response } {
  return { ok: false, refusal: invalidValue([name], type, text) };
}

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
    : wrong(name, "TYPE_UINT32", text);
}

const YES: readonly string[] = ["true", "t", "yes", "y", "1"];
const NO: readonly string[] = ["false", "f", "no", "n", "0"];

/** In all the words that protobuf's JSON reader takes. */
export function booleanParameter(query: URLSearchParams, name: string): Checked<boolean> {
  const text = query.get(name);
  const word = text?.toLowerCase() ?? "false";
  if (NO.includes(word)) return { ok: true, value: false };
  return YES.includes(word) ? { ok: true, value: true } : wrong(name, "TYPE_BOOL", text ?? "");
}

/** An enumeration, whatever the case of its letters. */
export function choiceParameter<T extends string>(
  query: URLSearchParams,
  name: string,
  choices: readonly T[],
  otherwise: T,
): Checked<T> {
  const text = query.get(name);
  if (text === null) return { ok: true, value: otherwise };
  const value = choices.find((choice) => choice.toLowerCase() === text.toLowerCase());
  return value === undefined ? wrong(name, enumerationName(name), text) : { ok: true, value };
}

function enumerationName(parameter: string): string {
  return parameter.charAt(0).toUpperCase() + parameter.slice(1);
}
