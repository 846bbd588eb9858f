/** A letter as a test writes it: the search is compared with what is known of it before it becomes a mail. */
export interface Letter {
  readonly from: Person;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly bcc: readonly Person[];
  readonly subject: string;
  readonly text: string;
  /** Name of a file that comes with it. */
  readonly file: string | null;
  readonly list: string | null;
  readonly messageId: string;
}

export interface Person {
  readonly name: string;
  readonly address: string;
}

/** A letter in the mailbox. */
export interface Placed extends Letter {
  readonly id: string;
  readonly threadId: string;
  readonly at: number;
  /** Names, not ids. */
  readonly labels: readonly string[];
  readonly size: number;
}

export type Field = "from" | "to" | "cc" | "bcc";

/** What is asked, as it is before it is written in Gmail's search language. */
export type Asked =
  | { readonly is: "words"; readonly text: string; readonly quoted: boolean }
  | { readonly is: "person"; readonly field: Field; readonly text: string }
  | { readonly is: "subject" | "filename" | "list"; readonly text: string }
  | { readonly is: "label"; readonly written: string; readonly name: string }
  | { readonly is: "read" | "attachment" | "anywhere" | "archive" | "userlabels" }
  | { readonly is: "message-id"; readonly id: string }
  | { readonly is: "after" | "before"; readonly seconds: number }
  | { readonly is: "larger" | "smaller"; readonly bytes: number }
  | { readonly is: "not"; readonly of: Asked }
  | { readonly is: "all" | "any" | "braces"; readonly of: readonly Asked[] };

/** As it is typed into the search box. */
export function written(asked: Asked): string {
  switch (asked.is) {
    case "words":
      return asked.quoted ? `"${asked.text}"` : asked.text;
    case "person":
      return `${asked.field}:${value(asked.text)}`;
    case "subject":
    case "filename":
    case "list":
      return `${asked.is}:${value(asked.text)}`;
    case "label":
      return asked.written;
    case "read":
      return "is:read";
    case "attachment":
      return "has:attachment";
    case "userlabels":
      return "has:userlabels";
    case "anywhere":
    case "archive":
      return `in:${asked.is}`;
    case "message-id":
      return `rfc822msgid:${asked.id}`;
    case "after":
    case "before":
      return `${asked.is}:${asked.seconds}`;
    case "larger":
    case "smaller":
      return `${asked.is}:${asked.bytes}`;
    case "not":
      return `-${asked.of.is === "all" || asked.of.is === "any" ? `(${written(asked.of)})` : written(asked.of)}`;
    case "all":
      return asked.of.map((part) => (part.is === "any" ? `(${written(part)})` : written(part))).join(" ");
    case "any":
      return asked.of.map((part) => (part.is === "all" ? `(${written(part)})` : written(part))).join(" OR ");
    case "braces":
      return `{${asked.of.map((part) => (part.is === "all" || part.is === "any" ? `(${written(part)})` : written(part))).join(" ")}}`;
  }
}

function value(text: string): string {
  return /^[\w@.-]+$/.test(text) ? text : `"${text}"`;
}

/** The mailbox looked through letter by letter, newest first as it is given. */
export function lookThrough(mailbox: readonly Placed[], asked: Asked, labels: readonly string[]): Placed[] {
  const trash = looksInto(asked, "TRASH") || labels.includes("TRASH");
  const spam = looksInto(asked, "SPAM") || labels.includes("SPAM");
  return mailbox.filter(
    (letter) =>
      labels.every((label) => letter.labels.includes(label)) &&
      (trash || !letter.labels.includes("TRASH")) &&
      (spam || !letter.labels.includes("SPAM")) &&
      fits(letter, asked),
  );
}

function looksInto(asked: Asked, place: "TRASH" | "SPAM"): boolean {
  if (asked.is === "anywhere") return true;
  if (asked.is === "label") return asked.name === place;
  return asked.is === "all" || asked.is === "any" || asked.is === "braces"
    ? asked.of.some((part) => looksInto(part, place))
    : false;
}

function fits(letter: Placed, asked: Asked): boolean {
  switch (asked.is) {
    case "words":
      return inOrder(everything(letter), asked.text);
    case "person": {
      const people = asked.field === "to" ? [...letter.to, ...letter.cc, ...letter.bcc] : letter[asked.field];
      return [people].flat().some((person) => isPerson(person, asked.text));
    }
    case "subject":
      return inOrder(letter.subject, asked.text);
    case "filename":
      return letter.file !== null && inOrder(letter.file, asked.text);
    case "list":
      return letter.list !== null && inOrder(letter.list, asked.text);
    case "label":
      return letter.labels.includes(asked.name);
    case "read":
      return !letter.labels.includes("UNREAD");
    case "attachment":
      return letter.file !== null;
    case "userlabels":
      return letter.labels.some((label) => label !== label.toUpperCase());
    case "anywhere":
      return true;
    case "archive":
      return !["INBOX", "SENT", "DRAFT", "TRASH", "SPAM"].some((label) => letter.labels.includes(label));
    case "message-id":
      return letter.messageId === asked.id;
    case "after":
      return letter.at >= (asked.seconds + 1) * 1000;
    case "before":
      return letter.at < asked.seconds * 1000;
    case "larger":
      return letter.size > asked.bytes;
    case "smaller":
      return letter.size < asked.bytes;
    case "not":
      return !fits(letter, asked.of);
    case "all":
      return asked.of.every((part) => fits(letter, part));
    case "any":
    case "braces":
      return asked.of.some((part) => fits(letter, part));
  }
}

function everything({ subject, from, to, cc, bcc, text }: Letter): string {
  const people = [from, ...to, ...cc, ...bcc].map(({ name, address }) => `${name} ${address}`);
  return [subject, ...people, text].join("\n");
}

function isPerson({ name, address }: Person, text: string): boolean {
  return /^[^@\s]+@[^@\s]+$/.test(text)
    ? address === text.toLowerCase()
    : inOrder(name, text) || inOrder(address, text);
}

function inOrder(text: string, asked: string): boolean {
  const row = ` ${words(text).join(" ")} `;
  return row.includes(` ${words(asked).join(" ")} `) || words(asked).length === 0;
}

function words(text: string): string[] {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.split(/[^\p{L}\p{N}_]+/u).filter((word) => word !== "");
}
