import type { Message } from "../domain/message.ts";
import { visibleText } from "../domain/visible-text.ts";
import { shortId } from "./short-id.ts";

/** Tells an edited text from the one that was drafted; mail programs may wrap lines as they like. */
export async function textHash(message: Pick<Message, "parts">): Promise<string> {
  return await shortId(visibleText(message).replace(/\s+/g, ""));
}
