import { addresses, decoded, sameMailbox } from "../src/domain/address.ts";
import { header, headers, type Message } from "../src/domain/message.ts";
import { judgeOutreach, type Seen } from "../src/domain/outreach.ts";
import { judgeReply } from "../src/domain/reply.ts";
import { rawMessages } from "./raw-message.ts";

/**
 * npm run explain -- [--me ADDRESS]... FILE...
 * Reads RFC 822 files and .mbox files, and prints for each message one JSON line that says how Kindly reads it.
 */
const { own, files } = readArguments(process.argv.slice(2));
if (files.length === 0) {
  console.error("Usage: npm run explain -- [--me ADDRESS]... FILE...");
  process.exit(2);
}
for (const file of files) await explainFile(file);

/** Two passes, for an exported mailbox is in no order of time: first who wrote to whom when, then the judgement. */
async function explainFile(file: string): Promise<void> {
  const self = new Set(own);
  const heard = new Map<string, number>();
  const written = new Map<string, number>();
  const isMailbox = file.endsWith(".mbox");
  if (isMailbox) for await (const message of rawMessages(file)) noteMailbox(message, self, heard, written);
  let index = 0;
  for await (const message of rawMessages(file)) {
    console.log(JSON.stringify(explained(message, file, index++, { own: self, heard, written })));
  }
}

function noteMailbox(
  message: Message,
  self: Set<string>,
  heard: Map<string, number>,
  written: Map<string, number>,
): void {
  const from = addresses(header(message, "From"))[0]?.address ?? "";
  if (message.labels.includes("SENT")) self.add(sameMailbox(from));
  const sent = isSentBy(message, self);
  const people = sent ? recipients(message) : [from];
  const known = sent ? written : heard;
  for (const person of people.map(sameMailbox))
    known.set(person, Math.min(known.get(person) ?? Infinity, message.at));
}

interface Known {
  readonly own: ReadonlySet<string>;
  readonly heard: ReadonlyMap<string, number>;
  readonly written: ReadonlyMap<string, number>;
}

function explained(message: Message, file: string, index: number, known: Known): object {
  const sent = isSentBy(message, known.own);
  return {
    file,
    index,
    direction: sent ? "sent" : "received",
    from: addresses(header(message, "From"))[0]?.address ?? null,
    to: recipients(message),
    subject: decoded(header(message, "Subject")),
    outreach: sent ? judgeOutreach(message, seenBefore(message, known)) : null,
    reply: sent ? null : judgeReply(message),
  };
}

function seenBefore(message: Message, known: Known): Seen {
  const people = recipients(message).map(sameMailbox);
  const before = (times: ReadonlyMap<string, number>) =>
    new Set(people.filter((person) => (times.get(person) ?? Infinity) < message.at));
  return { own: known.own, heardFrom: before(known.heard), writtenTo: before(known.written) };
}

function isSentBy(message: Message, self: ReadonlySet<string>): boolean {
  const from = addresses(header(message, "From"))[0]?.address ?? "";
  return message.labels.includes("SENT") || self.has(sameMailbox(from));
}

function recipients(message: Message): string[] {
  return ["To", "Cc"]
    .flatMap((name) => headers(message, name).flatMap(addresses))
    .map((person) => person.address);
}

function readArguments(args: readonly string[]): { own: ReadonlySet<string>; files: string[] } {
  const mine = new Set<string>();
  const paths: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? "";
    if (arg === "--me") mine.add(sameMailbox(args[++i] ?? ""));
    else if (arg.startsWith("--me=")) mine.add(sameMailbox(arg.slice("--me=".length)));
    else paths.push(arg);
  }
  return { own: mine, files: paths };
}
