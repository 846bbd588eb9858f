import type { Address } from "postal-mime";
import { readAddresses } from "../mime/addresses.ts";
import { headerValue, type MimeHeader } from "../mime/headers.ts";
import { invalidArgument } from "./problem.ts";

/** Gmail sends nothing that names somebody it cannot write to. @returns the refusal, or null */
export function wrongRecipient(headers: readonly MimeHeader[]): Response | null {
  const wrong = ["To", "Cc", "Bcc"].find((name) =>
    readAddresses(headerValue(headers, name) ?? "").some((entry) => !isAddress(entry)),
  );
  return wrong === undefined ? null : invalidArgument(`Invalid ${wrong} header`);
}

/** A group (RFC 5322, section 3.4) by its members, of which it may have none. */
function isAddress(entry: Address): boolean {
  return entry.group ? entry.group.every(isAddress) : /^[^@]+@[^@\s]+$/.test(entry.address ?? "");
}
