import type * as z from "zod";
import { badContent, invalidValue, protoPath, unknownName } from "./proto.ts";

/** The first thing that is wrong with a body, as protobuf's JSON reader says it. */
export function misfitOf(issue: z.core.$ZodIssue | undefined, body: unknown): Response {
  if (!issue) return badContent("Invalid JSON payload received.");
  if (issue.code === "unrecognized_keys") return unknownName(issue.keys[0] ?? "", issue.path);
  if (issue.path.length === 0) return unknownName("", [], "Root element must be a message.");
  const value = valueAt(body, issue.path);
  const parent = issue.path.slice(0, -1);
  const name = String(issue.path.at(-1));
  const expected = issue.code === "invalid_type" ? issue.expected : issue.code;
  if (Array.isArray(value) && expected !== "array") {
    return unknownName(name, parent, "Proto field is not repeating, cannot start list.");
  }
  if (typeof value === "object" && value !== null && expected !== "object") {
    return badContent(
      `Invalid value at '${protoPath(parent)}' (${protoPath([name])}), Starting an object on a scalar field`,
    );
  }
  return invalidValue(issue.path, typeOf(expected, name), value);
}

/** @param expected zod's word for a type, or for what else is wrong */
function typeOf(expected: string, name: string): string {
  switch (expected) {
    case "string":
    case "array":
      return "TYPE_STRING";
    case "number":
    case "int":
      return "TYPE_INT32";
    case "boolean":
      return "TYPE_BOOL";
    case "invalid_union":
      return "TYPE_INT64";
    default:
      return name.charAt(0).toUpperCase() + name.slice(1);
  }
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    body,
  );
}
