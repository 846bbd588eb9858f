import { sha256 } from "../store/digest.ts";

/** A stable short name for something that has a long or private one: 16 hex digits of SHA-256 over the parts. */
export async function shortId(...parts: readonly string[]): Promise<string> {
  return (await sha256(parts.join("\n"))).slice(0, 16);
}
