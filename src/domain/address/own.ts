import { header, headers, type Message, messageIdOf } from "../message.ts";
import { addresses, sameMailbox } from "./address.ts";

/** The keys of every address that is the owner's own. */
export function ownKeys(own: readonly { readonly address: string }[]): ReadonlySet<string> {
  return new Set(own.map(({ address }) => untagged(address)));
}

/**
 * Whether an address is the owner's, in whatever spelling. Their mail is Gmail's under any domain, and Gmail delivers
 * everything with a plus tag to the address without it; of others' domains nobody knows that.
 */
export function isOwn(address: string, own: ReadonlySet<string>): boolean {
  return own.has(untagged(address));
}

/**
 * Whether a mail that came in is the owner's own letter coming back: from an alias, or as a mailing list sends it to
 * everybody on it, under the same Message-ID or with the list's address in place of the owner's.
 * @param letterIds Message-IDs of what the owner wrote in this conversation
 */
export function isEcho(message: Message, own: ReadonlySet<string>, letterIds: ReadonlySet<string>): boolean {
  const [from] = addresses(header(message, "From"));
  if (from !== undefined && isOwn(from.address, own)) return true;
  const id = messageIdOf(message);
  if (id !== null && letterIds.has(id)) return true;
  // Lists that rewrite From (RFC 7960, section 4.1) name the author in one of these.
  const isFromList = header(message, "List-Id") !== null || header(message, "List-Post") !== null;
  const authors = ["X-Original-From", "X-Original-Sender", ...(isFromList ? ["Reply-To"] : [])].flatMap(
    (name) => headers(message, name).slice(0, 3).flatMap(addresses),
  );
  return authors.length > 0 && authors.every((author) => isOwn(author.address, own));
}

function untagged(address: string): string {
  const key = sameMailbox(address);
  const at = key.lastIndexOf("@");
  const plus = key.indexOf("+");
  return plus > 0 && plus < at ? key.slice(0, plus) + key.slice(at) : key;
}
