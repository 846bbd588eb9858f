import { DAY } from "../domain/policy.ts";
import type { Answer, Draft, Mailbox, OutgoingLetter } from "../ports.ts";

/** One step of the way that every follow-up takes, tried for real. */
export interface ExaminedStep {
  readonly step: "sign in" | "read" | "search" | "draft" | "take back";
  readonly ok: boolean;
  readonly says: string;
}

/**
 * Goes the whole way of a follow-up but for the sending: signs in anew, reads, searches, lays a draft to the owner
 * into Gmail and takes it back. Ends at the first step that fails; a draft that was laid is always taken back.
 */
export async function examine(mailbox: Mailbox, now: number): Promise<ExaminedStep[]> {
  const profile = await mailbox.profile();
  if (!profile.ok) return [no("sign in", profile)];
  const { address } = profile.value;
  const steps = [yes("sign in", `Google lets Kindly into ${address}.`)];

  const own = await mailbox.ownAddresses();
  if (!own.ok) return [...steps, no("read", own)];
  steps.push(
    yes("read", `${own.value.length === 1 ? "One address" : `${own.value.length} addresses`} of yours.`),
  );

  const found = await mailbox.search({ in: "sent", after: now - 30 * DAY }, null);
  if (!found.ok) return [...steps, no("search", found)];
  const some = found.value.found.length > 0 ? "Mail was" : "No mail was";
  steps.push(yes("search", `${some} sent in the last 30 days.`));
  return [...steps, ...(await layAndTakeBack(mailbox, address, now))];
}

async function layAndTakeBack(mailbox: Mailbox, address: string, now: number): Promise<ExaminedStep[]> {
  const laid = await mailbox.createDraft(letterTo(address, now));
  if (!laid.ok) return [no("draft", laid)];
  const there = await mailbox.draft(laid.value.draftId);
  const taken = await mailbox.deleteDraft(laid.value.draftId);
  if (!taken.ok) {
    const left = `A draft named "${SUBJECT}" was left in Gmail; delete it by hand.`;
    return [drafted(there), { ...no("take back", taken), says: `${taken.fault.detail}. ${left}` }];
  }
  return [drafted(there), yes("take back", "It was taken back. Nothing was sent.")];
}

function drafted(there: Answer<Draft>): ExaminedStep {
  return there.ok ? yes("draft", "A draft was laid into Gmail and found there.") : no("draft", there);
}

const SUBJECT = "Kindly was examined";

/** To the owner alone: should anybody send it by hand, it reaches nobody else. */
function letterTo(address: string, at: number): OutgoingLetter {
  const owner = { name: "", address };
  const text =
    "This draft shows that Kindly can write drafts. It is taken back at once; if it is still here, delete it.";
  return {
    threadId: null,
    from: owner,
    to: [owner],
    subject: SUBJECT,
    inReplyTo: null,
    references: [],
    text,
    html: `<p>${text}</p>`,
    nonce: "examined",
    at,
  };
}

function yes(step: ExaminedStep["step"], says: string): ExaminedStep {
  return { step, ok: true, says };
}

function no(step: ExaminedStep["step"], answer: Extract<Answer<unknown>, { ok: false }>): ExaminedStep {
  return { step, ok: false, says: answer.fault.detail };
}
