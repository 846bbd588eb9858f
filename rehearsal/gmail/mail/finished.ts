import { type Mailbox, ownAddresses } from "../mailbox.ts";
import { addressesIn } from "../mime/addresses.ts";
import { headerValue, parseHeaders, withHeader, withoutHeader } from "../mime/headers.ts";
import type { Octets } from "../mime/octets.ts";

/** What Gmail makes of a mail before it goes: its own Message-ID, an honest From, a Date. */
export function finished(mailbox: Mailbox, written: Octets): Octets {
  const headers = parseHeaders(written);
  let raw = withHeader(written, "Message-ID", mailbox.ids.messageId());
  const from = addressesIn(headers, "From")[0]?.address;
  if (from === undefined || !ownAddresses(mailbox.owner).includes(from)) {
    raw = withHeader(raw, "From", defaultFrom(mailbox));
  }
  if (headerValue(headers, "Date") === null) {
    raw = withHeader(raw, "Date", new Date(mailbox.clock.now()).toUTCString().replace("GMT", "+0000"));
  }
  return mailbox.unsure.privateHeaders === "dropped" ? withoutPrivateHeaders(raw) : raw;
}

/** Private fields are those that begin with X- (RFC 822, section 4.7.5). */
function withoutPrivateHeaders(raw: Octets): Octets {
  const names = parseHeaders(raw).map(({ name }) => name);
  return names.filter((name) => /^x-/i.test(name)).reduce(withoutHeader, raw);
}

function defaultFrom(mailbox: Mailbox): string {
  const { name, address } = mailbox.owner;
  const ascii = /^[\x20-\x7e]*$/.test(name);
  const shown = ascii
    ? `"${name.replace(/["\\]/g, "\\$&")}"`
    : `=?UTF-8?B?${Buffer.from(name, "utf8").toString("base64")}?=`;
  return `${shown} <${address}>`;
}
