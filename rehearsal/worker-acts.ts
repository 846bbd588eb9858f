import PostalMime from "postal-mime";
import type { StandIn } from "./gmail/standin.ts";

/**
 * Watches what the Worker does to the mailbox from here on.
 * @returns to be called once, afterwards: one sentence for each act, in the order in which an owner would notice
 */
export function watchActs(standIn: StandIn): () => Promise<string[]> {
  const draftsBefore = standIn.drafts();
  const sentBefore = standIn.sent().length;
  const callsBefore = standIn.calls().length;
  return async () => {
    const drafts = standIn.drafts();
    const sent = standIn.sent().slice(sentBefore);
    const calls = standIn.calls().slice(callsBefore);
    const created = drafts.filter(({ draftId }) => !draftsBefore.some((draft) => draft.draftId === draftId));
    const gone = draftsBefore.filter(({ draftId }) => !drafts.some((draft) => draft.draftId === draftId));
    const withdrawn = gone.filter(({ threadId }) => !sent.some((mail) => mail.threadId === threadId));
    return [
      ...(await Promise.all(sent.map(async ({ raw }) => `The follow-up to ${await reader(raw)} was sent`))),
      ...(await Promise.all(
        created.map(async ({ raw }) => `A follow-up to ${await reader(raw)} was put into drafts`),
      )),
      ...(await Promise.all(
        withdrawn.map(async ({ raw }) => `The draft to ${await reader(raw)} was taken back`),
      )),
      ...calls.filter(({ method }) => method === "messages.insert").map(() => "The weekly summary arrived"),
    ];
  };
}

/** The name that the letter is written to, or the address. */
async function reader(raw: string): Promise<string> {
  const { to } = await PostalMime.parse(raw);
  const first = to?.[0];
  return first?.name || first?.address || "nobody";
}
