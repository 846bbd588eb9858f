import type { Mailbox } from "../mailbox.ts";
import { labelIdFor } from "../store/labels.ts";
import { type MessageHead, messagesOfThread, relabel } from "../store/messages.ts";

/**
 * The owner puts and takes labels on all of a thread in Gmail's page.
 * @param add names or ids; a label that does not exist yet is made
 */
export function labelByHand(
  mailbox: Mailbox,
  threadId: string,
  add: readonly string[],
  remove: readonly string[],
): void {
  labelMessages(mailbox, threadOrThrow(mailbox, threadId), add, remove);
}

/** The same for some messages of it. */
export function labelMessages(
  mailbox: Mailbox,
  messages: readonly MessageHead[],
  add: readonly string[],
  remove: readonly string[],
): void {
  for (const label of [...add, ...remove]) {
    if (label === "SENT" || label === "DRAFT") throw new Error(`Nobody can put or take the label ${label}.`);
  }
  const putting = add.map((label) => labelIdFor(mailbox, label));
  const taking = remove.map((label) => labelIdFor(mailbox, label));
  for (const message of messages) relabel(mailbox, message, putting, taking);
}

/** @throws Error when there is no such thread */
export function threadOrThrow(mailbox: Mailbox, threadId: string) {
  const messages = messagesOfThread(mailbox.db, threadId);
  if (messages.length === 0) throw new Error(`There is no thread ${threadId}.`);
  return messages;
}
