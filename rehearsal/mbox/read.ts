import { createReadStream } from "node:fs";
import { opensMessage, unquoted } from "./from-line.ts";
import { cutLines } from "./lines.ts";
import { createSlimmer, type Slimmer } from "./slim.ts";

export interface MboxMessage {
  /** Where its From_ line stands in the file, in bytes. */
  readonly position: number;
  readonly fromLine: string;
  /** The mail without its attachments, with CRLF line ends. */
  readonly raw: Buffer;
}

const CHUNK = 1 << 20;

/**
 * Every message of an mbox file, in its order. The file is read in a stream: one message and one chunk are in memory.
 * What stands before the first From_ line is passed over.
 * @param onBytes hears how many bytes of the file have been read so far
 */
export async function* readMbox(file: string, onBytes?: (read: number) => void): AsyncGenerator<MboxMessage> {
  const whole: MboxMessage[] = [];
  let open: { position: number; fromLine: string; slimmer: Slimmer } | null = null;
  let afterBlank = true;
  const close = (): void => {
    if (open) whole.push({ position: open.position, fromLine: open.fromLine, raw: open.slimmer.finish() });
  };
  const lines = cutLines((line, position, starts) => {
    if (starts && opensMessage(line, afterBlank)) {
      close();
      open = { position, fromLine: line.toString("latin1", 0, 300).trimEnd(), slimmer: createSlimmer() };
    } else {
      open?.slimmer.take(starts ? unquoted(line) : line, starts);
    }
    afterBlank = starts && line.length <= 2 && (line[0] === 0x0a || line[0] === 0x0d);
  });
  let read = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK })) {
    lines.write(chunk as Buffer);
    read += (chunk as Buffer).length;
    onBytes?.(read);
    yield* whole.splice(0);
  }
  lines.end();
  close();
  yield* whole;
}
