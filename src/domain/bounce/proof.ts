import { addresses } from "../address/address.ts";
import { header, headers, type Message } from "../message.ts";

/** Whose delivery reports Gmail writes itself, about mail that it could not deliver for its owner. */
const GMAILS_MAILER = /^mailer-daemon@(?:googlemail\.com|gmail\.com|google\.com)$/;

/**
 * Whether a delivery report shows that it is about a letter from here. Anybody can write one, and name whom they like
 * in it; but only who got the letter, or was asked to deliver it, knows its Message-ID. RFC 3464 (section 2) has the
 * letter or its headers given back, and mailers that do not at least answer it (In-Reply-To, References).
 * @param letterIds Message-IDs of what the owner wrote to those whom the report names
 */
export function provesItself(message: Message, letterIds: ReadonlySet<string>): boolean {
  if (isGmails(message)) return true;
  const ids = [...letterIds].map((id) => id.replace(/^<|>$/g, "")).filter((id) => id !== "");
  const said = [
    ...["In-Reply-To", "References", "X-Original-Message-ID"].flatMap((name) => headers(message, name)),
    ...message.parts.map((part) => part.text ?? ""),
  ];
  return ids.some((id) => said.some((text) => text.includes(id)));
}

/**
 * Gmail's own mailer, as far as Gmail itself says so. Only the first Authentication-Results is Gmail's (RFC 8601,
 * section 5: a server puts its own on top, and removes those that pretend to be).
 */
function isGmails(message: Message): boolean {
  const from = addresses(header(message, "From"));
  if (from.length !== 1 || !GMAILS_MAILER.test(from[0]?.address ?? "")) return false;
  const said = withoutComments((header(message, "Authentication-Results") ?? "").slice(0, 5_000));
  const [server = "", ...results] = said.split(";");
  return server.trim() === "mx.google.com" && results.some((each) => /^\s*dmarc=pass\b/.test(each));
}

/** Comments may hold what the sender chose (RFC 8601, section 2.2); one that does not end takes the rest with it. */
function withoutComments(value: string): string {
  let depth = 0;
  let plain = "";
  for (const letter of value) {
    if (letter === "(") depth += 1;
    if (depth === 0) plain += letter;
    if (letter === ")") depth = Math.max(0, depth - 1);
  }
  return plain;
}
