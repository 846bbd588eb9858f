import type { Checked } from "../parameters.ts";
import { notPlayed, refuse } from "../problem.ts";
import { badRequest } from "../proto.ts";
import { type Mask, parseMask } from "./mask.ts";
import type { Resource } from "./resources.ts";

/**
 * What of a method's answer the caller wants, checked before the method acts: a mistyped mask sends no mail.
 * @param answers the fields that the answer may have; null: the method answers nothing
 * @returns null for everything
 */
export function readMask(
  query: URLSearchParams,
  method: string,
  answers: Resource | null,
): Checked<Mask | null> {
  const text = query.get("fields");
  if (text === null) return { ok: true, value: null };
  if (answers === null) return { ok: false, refusal: notPlayed(`the parameter fields with ${method}`) };
  const mask = parseMask(text);
  if (!mask) return { ok: false, refusal: refused(text, "Invalid field mask.") };
  const unknown = unknownPath(mask, answers);
  return unknown === null
    ? { ok: true, value: mask }
    : { ok: false, refusal: refused(text, `Cannot find matching fields for path '${unknown}'.`) };
}

/** The path of the first field that no answer has, or null. */
function unknownPath(mask: Mask, resource: Resource): string | null {
  for (const [name, wanted] of mask) {
    const named = Object.hasOwn(resource, name) ? resource[name] : undefined;
    const inner = name === "*" ? Object.values(resource) : [named];
    const unknown = inner.map((field) => unknownInside(name, wanted, field));
    // A wildcard asks only what has such fields.
    if (inner.length > 0 && unknown.every((path) => path !== null)) return unknown[0] ?? name;
  }
  return null;
}

function unknownInside(
  name: string,
  wanted: Mask | "all",
  field: Resource | "value" | undefined,
): string | null {
  if (field === undefined) return name;
  if (wanted === "all") return null;
  const unknown = field === "value" ? ([...wanted.keys()][0] ?? "") : unknownPath(wanted, field);
  return unknown === null ? null : `${name}.${unknown}`;
}

/** Google's newer front end keeps the message general and names the path in the details. */
function refused(mask: string, why: string): Response {
  return refuse({
    code: 400,
    message: "Request contains an invalid argument.",
    reason: "badRequest",
    status: "INVALID_ARGUMENT",
    details: [badRequest(mask, `Error expanding 'fields' parameter. ${why}`)],
  });
}
