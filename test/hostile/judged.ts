import { strangers } from "../../cli/explain/acquaintance.ts";
import { explanationOf, jsonLine } from "../../cli/explain/explanation.ts";
import { rawMessage } from "../../cli/raw-message.ts";
import { letterWords } from "../../src/domain/letter-words.ts";
import type { Message } from "../../src/domain/message.ts";
import { RawMessage, readMessage } from "../../src/gmail/parse.ts";
import { payloadOf, rawOf, type Tree } from "./tree.ts";

/** The two ways in which mail comes in. */
export const WAYS: Readonly<Record<string, (tree: Tree) => () => Message>> = {
  "raw mail": (tree) => {
    const raw = rawOf(tree);
    return () => rawMessage(raw, "x");
  },
  "Gmail's payload": (tree) => {
    const payload = payloadOf(tree);
    return () => readMessage(RawMessage.parse(payload));
  },
};

/** Everything that is ever concluded from a mail, as received and as sent, in lines of JSON. */
export function judgements(message: Message): string[] {
  const sent = { ...message, labels: ["SENT"] };
  const known = strangers(new Set(["mira@sol.example"]));
  return [
    jsonLine(explanationOf({ ...message, labels: [] }, "x", 0, strangers(new Set()))),
    jsonLine(explanationOf(sent, "x", 0, known)),
    JSON.stringify(letterWords(message)),
  ];
}
