import { threadOf } from "../mail/threading.ts";
import { ownAddresses } from "../mailbox.ts";
import { addressesIn } from "../mime/addresses.ts";
import { parseHeaders } from "../mime/headers.ts";
import { writtenAt } from "../mime/written-at.ts";
import { findLabel } from "../store/labels.ts";
import { addMessage } from "../store/messages.ts";
import { RESOURCES } from "./fields/resources.ts";
import { MessageBody, readLetter } from "./letter.ts";
import { type Call, type Method, SCOPES } from "./method.ts";
import { booleanParameter, choiceParameter } from "./parameters.ts";
import { answer, invalidArgument, notPlayed } from "./problem.ts";
import { reference } from "./shape.ts";

/** What a mail put into the mailbox may weigh (discovery document of Gmail, `mediaUpload.maxSize`): 50 MiB. */
const MOST_INCOMING = 52_428_800;

const common = {
  verb: "POST",
  units: 25,
  scopes: SCOPES.insert,
  body: MessageBody,
  answers: RESOURCES.message,
  upload: { most: MOST_INCOMING },
} as const;

/** Mail put into the mailbox; nobody is told. */
export const incomingMethods: readonly Method[] = [
  {
    ...common,
    name: "messages.insert",
    path: "/messages",
    query: ["internalDateSource", "deleted"],
    act: (call) => take(call, "receivedTime", (labels) => appended(call, labels)),
  },
  {
    ...common,
    name: "messages.import",
    path: "/messages/import",
    query: ["internalDateSource", "deleted", "neverMarkSpam", "processForCalendar"],
    act: (call) => take(call, "dateHeader", delivered),
  },
];

/** @param labelled the labels that it really gets, from those asked for and the addresses in From */
function take(
  call: Call,
  usualDate: "receivedTime" | "dateHeader",
  labelled: (asked: { labels: readonly string[]; from: readonly string[] }) => string[],
): Response {
  const { mailbox, query } = call;
  const source = choiceParameter(query, "internalDateSource", ["receivedTime", "dateHeader"], usualDate);
  if (!source.ok) return source.refusal;
  for (const name of ["deleted", "neverMarkSpam", "processForCalendar"]) {
    const flag = booleanParameter(query, name);
    if (!flag.ok) return flag.refusal;
    if (flag.value && name === "deleted") return notPlayed("deleted=true, which is Google Vault's");
  }
  const body = call.body as MessageBody | null;
  const letter = readLetter(call, body);
  if (!letter.ok) return letter.refusal;
  const asked = body?.labelIds ?? [];
  const wrong = asked.find((id) => id === "DRAFT" || findLabel(mailbox.db, id) === null);
  if (wrong !== undefined) return invalidArgument(`Invalid label: ${wrong}`);
  const headers = parseHeaders(letter.raw);
  const from = addressesIn(headers, "From").map(({ address }) => address);
  if (from.length === 0) return invalidArgument("Invalid From header");
  const at = (source.value === "dateHeader" ? writtenAt(headers) : null) ?? mailbox.clock.now();
  if (at < EARLIEST || at > LATEST) return notPlayed("mail that says to be of before 1970 or after 2248");
  const labels = [...new Set(labelled({ labels: asked, from }))];
  const threadId = letter.threadId ?? threadOf(mailbox, headers);
  return answer(reference(addMessage(mailbox, letter.raw, { at, labels, threadId })));
}

/** Between them an id can hold the time of its message, as Gmail's ids do; nobody says what Gmail makes of others. */
const EARLIEST = 0;
const LATEST = 2 ** 43 - 2;

/** As IMAP's APPEND does. Mail from the owner is sent mail (Gmail API, guide "Manage labels", SENT). */
function appended(
  call: Call,
  { labels, from }: { labels: readonly string[]; from: readonly string[] },
): string[] {
  const own = ownAddresses(call.mailbox.owner);
  return from.some((address) => own.includes(address)) ? [...labels, "SENT"] : [...labels];
}

/** As mail that arrives; there is no spam here, and no calendar. */
function delivered({ labels }: { labels: readonly string[] }): string[] {
  return labels.length > 0 ? [...labels] : ["UNREAD", "INBOX"];
}
