import { header, headers, type Message } from "../message.ts";
import { wholeText } from "../visible-text.ts";
import { addresses, isRoleAddress, type Person } from "./address.ts";

/** Lines of quotations and forwarded letters that are read for addresses. */
const MOST_LINES = 40;
const LONGEST_LINE = 300;
/** An address that stands behind a name: <ines@lake.example>, [mailto:ines@lake.example]. */
const IN_BRACKETS = /[<[][^<>[\]]{1,100}@/;

/**
 * Other addresses that an answer shows: where its writer wants to be answered, and what stands in the letters that it
 * quotes or sends on ("From: Helen Marchetti <hm@clinic.example>"). Whose they are is not known yet.
 */
export function shownAddresses(message: Message): Person[] {
  // What a list puts there is the list's.
  if (header(message, "List-Id") !== null) return [];
  const inHeaders = ["Reply-To", "Resent-From"].flatMap((name) =>
    headers(message, name).slice(0, 3).flatMap(addresses),
  );
  const enclosed = message.parts
    .filter((part) => part.type === "message/rfc822" || part.type === "text/rfc822-headers")
    .map((part) => (part.text ?? "").slice(0, 5_000));
  const inText = [wholeText(message), ...enclosed]
    .flatMap((text) => text.split("\n"))
    .filter((line) => line.length <= LONGEST_LINE && IN_BRACKETS.test(line))
    .slice(0, MOST_LINES)
    .flatMap(addresses)
    // "On 4 May at 10:00, Ines Patel <ines@lake.example> wrote:" begins with a time.
    .map(({ name, address }) => ({ name: name.replace(/^[^\p{L}]+/u, ""), address }))
    .filter((person) => person.name !== "");
  return [...inHeaders, ...inText].filter((person) => !isRoleAddress(person.address));
}
