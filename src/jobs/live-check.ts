import { isDraft } from "../domain/message.ts";
import type { Fault } from "../ports.ts";
import type { OpenCase } from "./case.ts";
import type { Slice } from "./slice.ts";
import { take } from "./take.ts";

/** What asking Gmail itself brought to light. */
export type Checked =
  | { readonly kind: "nothing" }
  /** Mail that was not known; it is recorded, and the case must be loaded again. */
  | { readonly kind: "found" }
  | { readonly kind: "fault"; readonly fault: Fault };

/** Mail from the contacts in any other conversation since the first letter. */
export async function checkElsewhere(slice: Slice, open: OpenCase): Promise<Checked> {
  const from = open.contacts.flatMap((c) => c.addresses);
  if (from.length === 0) return { kind: "nothing" };
  const answer = await slice.mailbox.search({ from, after: open.outreach.firstAt, in: "anywhere" }, null);
  if (!answer.ok) return { kind: "fault", fault: answer.fault };
  return await record(
    slice,
    answer.value.found.map((f) => f.messageId),
    open,
    from,
  );
}

/** Everything in the thread itself, read from Gmail and not from D1. */
export async function checkThread(slice: Slice, open: OpenCase): Promise<Checked> {
  const answer = await slice.mailbox.thread(open.outreach.threadId);
  if (!answer.ok) {
    // The owner deleted the whole conversation: nothing in it can be new.
    return answer.fault.kind === "gone" ? { kind: "nothing" } : { kind: "fault", fault: answer.fault };
  }
  const ids = answer.value.filter((message) => !isDraft(message)).map((message) => message.id);
  return await record(slice, ids, open, []);
}

async function record(
  slice: Slice,
  ids: readonly string[],
  open: OpenCase,
  watched: readonly string[],
): Promise<Checked> {
  const known = new Set(open.inThread.map((m) => m.id));
  const fresh = ids.filter((id) => !known.has(id));
  if (fresh.length === 0) return { kind: "nothing" };
  const outcome = await take(slice, fresh, new Set(watched));
  switch (outcome.kind) {
    case "done":
      return { kind: "found" };
    case "more":
      // Too much to read in this slice: nothing may be sent on half a reading.
      return { kind: "fault", fault: { kind: "passing", detail: "more mail to read first" } };
    case "fault":
      return { kind: "fault", fault: outcome.fault };
    default:
      return outcome satisfies never;
  }
}
