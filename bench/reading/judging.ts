import { letterWords } from "../../src/domain/letter-words.ts";
import type { Message } from "../../src/domain/message.ts";
import { judgeOutreach } from "../../src/domain/outreach/outreach.ts";
import { judgeReply } from "../../src/domain/reply/reply.ts";
import { RawMessage, readMessage } from "../../src/gmail/parse.ts";

/** What is done with a mail, each by its name in the table. Runs in Node and in the Worker. */
export const ACTS = ["parse", "reply", "outreach", "words"] as const;
export type Act = (typeof ACTS)[number];

/** A mail as Gmail answers it, in JSON, and as the rules read it. */
export interface BenchMail {
  readonly json: string;
  readonly message: Message;
}

export function benchMail(json: string): BenchMail {
  return { json, message: parse(json) };
}

export function act(what: Act, { json, message }: BenchMail): unknown {
  switch (what) {
    case "parse":
      return parse(json);
    case "reply":
      return judgeReply(message);
    case "outreach":
      return judgeOutreach(message, { own: new Set(), heardFrom: new Set(), writtenTo: new Set() });
    case "words":
      return letterWords(message);
    default:
      return what satisfies never;
  }
}

function parse(json: string): Message {
  return readMessage(RawMessage.parse(JSON.parse(json)));
}
