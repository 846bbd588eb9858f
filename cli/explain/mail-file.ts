import { readFileSync, statSync } from "node:fs";
import { readMbox } from "../../rehearsal/mbox/read.ts";
import type { Message } from "../../src/domain/message.ts";
import { rawMessage } from "../raw-message.ts";

/** Why a file cannot be explained and what to do about it; null when nothing is seen that stands against it. */
export function problemWith(file: string): string | null {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return `${file}: there is no such file. Give the path of a mail (.eml) or of an .mbox file.`;
  if (stat.isDirectory())
    return `${file} is a folder. Name the mails in it, as in: npm run explain -- ${file.replace(/\/$/, "")}/*.eml`;
  return null;
}

/** Every message of a file: one of an RFC 822 file, each of an mbox, which is read in a stream. */
export async function* messagesOf(file: string): AsyncGenerator<Message> {
  if (!isMbox(file)) {
    yield rawMessage(readFileSync(file, "latin1"), file);
    return;
  }
  let index = 0;
  for await (const { raw } of readMbox(file)) yield rawMessage(raw.toString("latin1"), `${file}#${index++}`);
}

export function isMbox(file: string): boolean {
  return file.toLowerCase().endsWith(".mbox");
}
