import { sameMailbox } from "../domain/address/address.ts";
import { provesItself } from "../domain/bounce/proof.ts";
import type { Message } from "../domain/message.ts";
import type { FailedRecipient } from "../domain/reply/verdict.ts";
import type { Awaited } from "../domain/reply/whose-answer.ts";
import type { TrackedThread } from "../store/tracked-threads.ts";

/**
 * Those failures of a report that shows that it is about a letter to that very reader. Whoever got a letter to them
 * could still make one up for others: so none speaks for anybody but the readers of the letter that it gives back.
 */
export function provenFailures(
  message: Message,
  failed: readonly FailedRecipient[],
  thread: TrackedThread | undefined,
  awaited: readonly Awaited[],
): FailedRecipient[] {
  const letters = [
    ...(thread === undefined ? [] : [thread]),
    ...awaited.map(({ letterIds, contacts }) => ({
      letterIds,
      readers: contacts.flatMap((contact) => contact.addresses),
    })),
  ];
  return failed.filter((recipient) => {
    const theirs = letters.filter(({ readers }) => readers.includes(sameMailbox(recipient.address)));
    const ids = new Set(theirs.flatMap(({ letterIds }) => letterIds));
    return theirs.length > 0 && provesItself(message, ids);
  });
}
