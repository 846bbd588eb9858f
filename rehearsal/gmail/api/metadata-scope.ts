import { METADATA } from "./method.ts";
import { forbidden } from "./problem.ts";

/**
 * What a token with the scope gmail.metadata is refused, whatever else it may do: Gmail asks only whether the
 * token has it (Gmail API reference, users.messages.list, `q`, and Format).
 * @param parameters that the method has
 * @returns the refusal, or null
 */
export function deniedByMetadataScope(
  granted: readonly string[],
  parameters: readonly string[],
  query: URLSearchParams,
): Response | null {
  if (!granted.includes(METADATA)) return null;
  // An empty q is refused as well.
  if (parameters.includes("q") && query.has("q")) {
    return forbidden("Metadata scope does not support 'q' parameter");
  }
  if (!parameters.includes("format")) return null;
  const format = (query.get("format") ?? "full").toUpperCase();
  return format === "FULL" || format === "RAW"
    ? forbidden(`Metadata scope doesn't allow format ${format}`)
    : null;
}
