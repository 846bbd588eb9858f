import { refuse } from "./problem.ts";

/**
 * What Google's front end says of a request that does not fit the method's message, before Gmail sees it: the
 * words of protobuf's JSON reader, the field by its proto name, and no domain in the list of errors.
 */
export type ProtoType =
  | "TYPE_STRING"
  | "TYPE_BOOL"
  | "TYPE_BYTES"
  | "TYPE_INT32"
  | "TYPE_UINT32"
  | "TYPE_UINT64";

type Path = readonly PropertyKey[];

/** "add_label_ids[0]" for ["addLabelIds", 0]. */
export function protoPath(path: Path): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${snakeCase(String(step))}`))
    .join("")
    .replace(/^\./, "");
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** @param type a scalar, or the name of a message or an enumeration of Gmail's: "Message" */
export function invalidValue(path: Path, type: ProtoType | string, value: unknown): Response {
  const named = type.startsWith("TYPE_") ? type : `type.googleapis.com/caribou.api.proto.${type}`;
  const field = protoPath(path);
  return misfit(field, `Invalid value at '${field}' (${named}), ${JSON.stringify(value)}`);
}

/** @param path of the message that has no such field */
export function unknownName(name: string, path: Path, why = "Cannot find field."): Response {
  const field = protoPath(path);
  const at = field === "" ? "" : ` at '${field}'`;
  return misfit(field, `Invalid JSON payload received. Unknown name "${name}"${at}: ${why}`);
}

function misfit(field: string, description: string): Response {
  return refuse({
    code: 400,
    message: description,
    domain: null,
    reason: "invalid",
    status: "INVALID_ARGUMENT",
    details: [badRequest(field, description)],
  });
}

/** A request that the front end could not read at all. */
export function badContent(message: string): Response {
  return refuse({ code: 400, message, reason: "badRequest", status: "INVALID_ARGUMENT" });
}

/** google.rpc.BadRequest; the request as a whole has no field. */
export function badRequest(field: string, description: string): object {
  const violation = field === "" ? { description } : { field, description };
  return { "@type": "type.googleapis.com/google.rpc.BadRequest", fieldViolations: [violation] };
}
