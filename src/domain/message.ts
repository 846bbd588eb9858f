/**
 * One mail as every provider shows it. The adapter builds it, the domain reads it; nothing in it knows Gmail
 * but the label names, which are Gmail's canonical ones (SENT, DRAFT, INBOX, SPAM, TRASH).
 */
export interface Message {
  /** The provider's id of this message, unique within a mailbox. */
  readonly id: string;
  readonly threadId: string;
  /** When the provider accepted it, in milliseconds since the epoch (Gmail's internalDate), not the Date header. */
  readonly at: number;
  readonly labels: readonly string[];
  /** In the order of the mail; values unfolded, encoded words (RFC 2047) not yet decoded. */
  readonly headers: readonly Header[];
  /** The leaves of the MIME tree, in order. Empty when only the headers were asked for. */
  readonly parts: readonly Part[];
}

export interface Header {
  readonly name: string;
  readonly value: string;
}

export interface Part {
  /** Lower case, without parameters: "text/plain", "message/delivery-status". */
  readonly type: string;
  /** Lower-case names of the Content-Type parameters: `report-type`, `method`, `charset`. */
  readonly params: Readonly<Record<string, string>>;
  readonly filename: string | null;
  /** Decoded text of text/* and message/* leaves; null for everything else. */
  readonly text: string | null;
}

/**
 * The first header of that name.
 * @param name in any case (RFC 5322, section 1.2.2: names are compared without regard to case)
 * @returns the value as written, or null
 */
export function header(message: Pick<Message, "headers">, name: string): string | null {
  const wanted = name.toLowerCase();
  return message.headers.find((h) => h.name.toLowerCase() === wanted)?.value ?? null;
}

/** Every header of that name, in the order of the mail. */
export function headers(message: Pick<Message, "headers">, name: string): readonly string[] {
  const wanted = name.toLowerCase();
  return message.headers.filter((h) => h.name.toLowerCase() === wanted).map((h) => h.value);
}

/** RFC 5322, section 2.1.1: no line of a mail is longer. */
const LONGEST_LINE = 998;

/** The mail's Message-ID, with its angle brackets; null when there is none, or one that no mail server would pass on. */
export function messageIdOf(message: Pick<Message, "headers">): string | null {
  const value = header(message, "Message-ID")?.trim() ?? "";
  return value === "" || value.length > LONGEST_LINE ? null : value;
}

/** A message that its owner sent, as opposed to a draft of it. */
export function isSent(message: Pick<Message, "labels">): boolean {
  return message.labels.includes("SENT") && !message.labels.includes("DRAFT");
}

export function isDraft(message: Pick<Message, "labels">): boolean {
  return message.labels.includes("DRAFT");
}
