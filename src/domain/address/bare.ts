/** What stands around an address in running text, and is no part of it. */
const BEFORE = new Set("[({<'‘’‚‹“”„`´«*");
const BEHIND = new Set("])}>'‘’›“”´`»*.!");
/** Outlook and its servers name the kind of an address before it. */
const SCHEME = /^(?:mailto|smtp):/i;

/** Every address in words that have no structure of their own left: one bracket's content, or words without brackets. */
export function addressesIn(text: string): string[] {
  // RFC 5322, section 4.4: the obsolete route before an address was for machines that are gone.
  const plain = text
    .trim()
    .replace(/^@[^:]*:/, "")
    .replace(/\s+/g, " ")
    .replace(/ ?@+ ?/g, "@");
  const quoted = /^("(?:[^"\\]|\\.)*"@)([^ "@]+)$/s.exec(plain);
  if (quoted !== null) return addressOf(plain);
  const isOne = plain.indexOf("@") === plain.lastIndexOf("@");
  const words = (isOne ? withoutGaps(plain) : plain).split(/[ ,;<>|"]+/);
  return words.flatMap((word) => {
    const isOneOfTwo = word.indexOf("@") < word.indexOf("/") && word.indexOf("@") !== word.lastIndexOf("@");
    return isOneOfTwo ? word.split("/").flatMap(addressOf) : addressOf(word);
  });
}

/** "ada@mill . example" was allowed once (RFC 5322, section 4.4). */
function withoutGaps(text: string): string {
  const at = text.indexOf("@");
  return text.slice(0, at + 1) + text.slice(at + 1).replace(/ ?\. ?/g, ".");
}

/** One word as an address; none when it is no address. */
function addressOf(word: string): string[] {
  const bare = withoutLeading(withoutLeading(word).replace(SCHEME, ""));
  const at = bare.lastIndexOf("@");
  const local = bare.slice(0, Math.max(0, at));
  const behind = bare.slice(at + 1).replaceAll("。", ".");
  const literal = /^\[[^\]\s]+\]/.exec(behind)?.[0];
  // A mailto address may go on with a subject (RFC 6068).
  const domain = literal ?? withoutTrailing(behind.split(/[?&]/, 1)[0] ?? "");
  const isDomain = literal !== undefined || /^[\p{L}\p{N}\p{So}_][^\s@<>()[\],;:"\\']*$/u.test(domain);
  return local !== "" && isDomain ? [`${local}@${domain}`] : [];
}

function withoutLeading(text: string): string {
  let i = 0;
  while (BEFORE.has(text[i] ?? "")) i++;
  return text.slice(i);
}

function withoutTrailing(text: string): string {
  let i = text.length;
  while (BEHIND.has(text[i - 1] ?? "")) i--;
  return text.slice(0, i);
}
