import type { FailedRecipient } from "../reply/verdict.ts";

type Class = FailedRecipient["class"];

interface Row {
  readonly class: Class;
  /** Without the first digit: "1.1" stands for 4.1.1 and 5.1.1. */
  readonly codes: readonly string[];
}

/**
 * Codes that mean one thing whatever the words around them (RFC 3463, section 3, and IANA's registry of enhanced
 * status codes). 5.7.1 and everything with a zero is not here: servers use them for all and sundry.
 */
const CERTAIN: readonly Row[] = [
  // Null MX (RFC 7505); owner of the mailbox or the domain has changed (RFC 7293); Exchange Online: no such domain.
  { class: "permanent", codes: ["1.10", "7.17", "7.18", "4.310"] },
  // Account disabled (RFC 5248); the recipient gets too much at the moment (Exchange Online).
  { class: "temporary", codes: ["7.13", "2.121", "2.122"] },
  // The sender's address, not the recipient's; too many recipients (Exchange Online).
  { class: "refused", codes: ["1.7", "1.8", "1.90"] },
];

/** RFC 3463, sections 3.2 to 3.8. */
const USUAL: readonly Row[] = [
  { class: "permanent", codes: ["1.0", "1.1", "1.2", "1.3", "1.4", "1.6", "2.1", "4.4"] },
  { class: "temporary", codes: ["2.2", "2.4", "3.1", "3.2", "3.3", "3.5"] },
  { class: "refused", codes: ["2.3", "3.4"] },
];

/** What a status says before any words are read; null when words may turn it round. */
export function certainClass(status: string | null): Class | null {
  const code = status?.slice(2) ?? "";
  // Security and policy, from 5.7.2 on each with its own meaning.
  // No answer, connection lost, no name server, congestion: the network, whatever was said about it.
  if (/^4\.4\.[1235]$/.test(status ?? "")) return "temporary";
  if (/^5\.7\.(?:[2-9]|\d\d|\d{3})$/.test(status ?? "") && inRows(CERTAIN, code) === null) return "refused";
  return inRows(CERTAIN, code);
}

/** What a status says when there are no words, or none that tell. */
export function usualClass(status: string | null): Class | null {
  if (status === null) return null;
  // "Persistent transient failure", whatever its subject.
  if (status.startsWith("4.")) return "temporary";
  const code = status.slice(2);
  const known = inRows(USUAL, code);
  if (known !== null) return known;
  const subject = code.split(".", 1)[0];
  // Network and routing; then protocol, content, security.
  if (subject === "4") return "temporary";
  return subject === "5" || subject === "6" || subject === "7" ? "refused" : null;
}

function inRows(rows: readonly Row[], code: string): Class | null {
  return rows.find((row) => row.codes.includes(code))?.class ?? null;
}

/** RFC 7504: 521, the host accepts no mail; 556, the domain accepts none. */
export function certainReply(text: string): { class: Class; because: string } | null {
  const code = /(?:^|[\s:;(<[#'"])(5(?:21|56))[ -]/.exec(text)?.[1];
  return code === undefined ? null : { class: "permanent", because: code };
}

/**
 * RFC 5321, section 4.2: the first digit tells lasting from passing; 552 is storage, the rest refuses the mail or
 * the way it was offered.
 */
export function replyCodeClass(text: string): { class: Class; because: string } | null {
  const code = /(?:^|[\s:;(<[#'"-])([45]\d{2})(?=[\s-]|$)/.exec(text)?.[1];
  if (code === undefined) return null;
  if (code.startsWith("4") || code === "552") return { class: "temporary", because: code };
  const isAddress = code === "550" || code === "551" || code === "553";
  return { class: isAddress ? "permanent" : "refused", because: code };
}
