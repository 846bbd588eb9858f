import MimeNode from "nodemailer/lib/mime-node";
import { dateHeader } from "../../gmail/mail/date.ts";
import { wrapped } from "../../outside/mime/wrapped.ts";
import type { Correspondent, Mailer, Tongue } from "../person.ts";
import { token } from "../token.ts";
import { letterHtml } from "./letter-html.ts";
import { forwardedBlock, type Quoted, quotation } from "./quotation.ts";

/** One mail between people, before it is RFC 5322 text. */
export interface Letter {
  /** Whatever tells this mail from every other of the script; Message-ID and boundaries come from it. */
  readonly seed: string;
  readonly from: Correspondent;
  readonly to: readonly Correspondent[];
  readonly cc?: readonly Correspondent[];
  readonly subject: string;
  readonly at: number;
  readonly zone: string;
  readonly mailer: Mailer;
  readonly tongue: Tongue;
  readonly text: string;
  readonly signature?: string;
  readonly answers?: Quoted;
  readonly forwards?: Quoted;
  readonly inReplyTo?: string;
  readonly references?: string;
  /** Further headers, in this order, before the others. */
  readonly headers?: readonly (readonly [string, string])[];
  readonly plainTextOnly?: boolean;
  /** Replaces the HTML that the text would give: for newsletters and shops. */
  readonly html?: string;
  readonly attachments?: readonly Attachment[];
  /** An iTIP answer beside the text (RFC 5546). */
  readonly calendar?: CalendarPart;
}

export interface CalendarPart {
  readonly method: string;
  readonly content: string;
}

export interface Attachment {
  readonly filename: string;
  readonly type: string;
  readonly content: string;
}

/** The mail as it travels: ASCII only, CRLF, deterministic. */
export async function composeLetter(letter: Letter): Promise<string> {
  const below = letter.answers
    ? quotation(letter.answers, letter.mailer, letter.tongue, letter.zone)
    : letter.forwards && forwardedBlock(letter.forwards, letter.zone);
  const signature = letter.signature ? `\n\n-- \n${letter.signature}` : "";
  const text = `${wrapped(letter.text)}${signature}${below ? `\n\n${below.text}` : ""}\n`;

  const root = rootNode(letter);
  addHeaders(root, letter);
  const body = letter.attachments && !isLeaf(letter) ? root.createChild("multipart/alternative") : root;
  if (isLeaf(letter)) body.setContent(text);
  else {
    body.createChild("text/plain; charset=UTF-8").setContent(text);
    body
      .createChild("text/html; charset=UTF-8")
      .setContent(letter.html ?? letterHtml(letter, below?.html ?? ""));
    if (letter.calendar)
      body
        .createChild(`text/calendar; charset=UTF-8; method=${letter.calendar.method}`)
        .setContent(letter.calendar.content);
  }
  for (const attachment of letter.attachments ?? []) {
    root
      .createChild(attachment.type, { filename: attachment.filename })
      .setHeader("Content-Disposition", "attachment")
      .setContent(Buffer.from(attachment.content));
  }
  return rawText(root);
}

/** ASCII text with CRLF of a finished MIME tree. */
async function rawText(root: MimeNode): Promise<string> {
  const built = await root.build();
  return built.toString("latin1").replace(/\r?\n/g, "\r\n");
}

/** A Message-ID in the manner of the program that sent it. */
function messageIdFor(seed: string, mailer: Mailer, domain: string): string {
  switch (mailer) {
    case "gmail":
      return `<CA${token(seed, 48)}@mail.gmail.com>`;
    case "outlook":
      return `<${token(seed, 30).toUpperCase()}@${token(domain, 12).toUpperCase()}.namprd04.prod.outlook.example>`;
    case "apple":
      return `<${token(seed, 32).toUpperCase()}@${domain}>`;
  }
}

function isLeaf(letter: Letter): boolean {
  return letter.plainTextOnly === true && !letter.calendar;
}

function rootNode(letter: Letter): MimeNode {
  const type = letter.attachments
    ? "multipart/mixed"
    : isLeaf(letter)
      ? "text/plain; charset=UTF-8"
      : "multipart/alternative";
  return new MimeNode(type, { baseBoundary: token(letter.seed, 16) });
}

function addHeaders(root: MimeNode, letter: Letter): void {
  for (const [name, value] of letter.headers ?? []) root.addHeader(name, value);
  root.setHeader("From", mailboxList([letter.from]));
  root.setHeader("To", mailboxList(letter.to));
  if (letter.cc && letter.cc.length > 0) root.setHeader("Cc", mailboxList(letter.cc));
  root.setHeader("Subject", letter.subject);
  root.setHeader("Date", dateHeader(letter.at, letter.zone));
  const domain = letter.from.address.split("@")[1] ?? "localhost";
  root.setHeader("Message-ID", messageIdFor(letter.seed, letter.mailer, domain));
  if (letter.inReplyTo) root.setHeader("In-Reply-To", letter.inReplyTo);
  if (letter.references) root.setHeader("References", letter.references);
}

function mailboxList(people: readonly Correspondent[]): string {
  return people
    .map(({ name, address }) => (name ? `"${name.replaceAll('"', "")}" <${address}>` : address))
    .join(", ");
}
