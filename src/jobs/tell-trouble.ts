import type { Finding } from "../domain/health/finding.ts";
import { mailboxFindings, pressingFindings } from "../domain/health/mailbox.ts";
import { DAY } from "../domain/policy.ts";
import { countUnreadMail, tellOnce, untold } from "../store/troubles-told.ts";
import { DONE, MORE, type Outcome, type Slice, write } from "./slice.ts";

/** Of one trouble the owner hears once a week at most. */
const TOLD_AGAIN_AFTER = 7 * DAY;

/**
 * Mails the owner what is wrong with their mailbox, and is silent otherwise: into the inbox, as the summary is. It is
 * said to be told before it is, so that a crash may lose such a mail, and never doubles it.
 */
export async function tellTrouble(slice: Slice): Promise<Outcome> {
  const { box, budget, db, now } = slice;
  if (budget.left() < 1 || budget.queriesLeft() < 8) return MORE;
  const findings = pressingFindings({
    ...box,
    now,
    // This very tick has looked into it.
    tickedAt: now,
    isPaused: box.lookBackPausedAt !== null,
    unread: await countUnreadMail(db, box.id),
    sentLastDay: null,
  });
  const fresh = await notToldOf(slice, findings);
  if (fresh.length === 0) return DONE;
  const { subject, text } = words(fresh);
  const inserted = await slice.mailbox.insert({
    threadId: null,
    from: { address: box.address, name: "Kindly" },
    to: [{ address: box.address, name: box.name }],
    subject,
    inReplyTo: null,
    references: [],
    text,
    html: htmlOf(text),
    nonce: `trouble-${now}`,
    at: now,
  });
  // What Gmail has plainly not taken is told tomorrow; after a failure that passes, the mail may be there.
  if (!inserted.ok && inserted.fault.kind !== "passing") {
    const codes = fresh.map(({ code }) => code);
    await write(slice, [untold(box.id, codes)]);
  }
  return DONE;
}

/**
 * Google has locked Kindly out, so nothing can be put into the inbox any more: the owner is mailed another way, where
 * one is set up. The pages and /health say it in any case.
 */
export async function tellLockedOut(slice: Slice): Promise<void> {
  const { box, now, notify } = slice;
  if (notify === undefined) return;
  const facts = { ...box, now, status: "locked-out", isPaused: false, unread: 0, sentLastDay: null } as const;
  const fresh = await notToldOf(slice, mailboxFindings(facts));
  if (fresh.length > 0) await notify({ to: box.address, ...words(fresh) });
}

async function notToldOf(slice: Slice, findings: readonly Finding[]): Promise<Finding[]> {
  const since = slice.now - TOLD_AGAIN_AFTER;
  const told = await write(
    slice,
    findings.map(({ code }) => tellOnce(slice.box.id, code, slice.now, since)),
  );
  return findings.filter((_, i) => (told[i] ?? 0) > 0);
}

function words(findings: readonly Finding[]): { subject: string; text: string } {
  const isBroken = findings.some(({ weight }) => weight === "broken");
  const parts = findings.map(({ says, mend }) => `${says}\n\nWhat to do: ${mend}`);
  return {
    subject: isBroken ? "Kindly is not working in your mailbox" : "Kindly needs you",
    text: [...parts, "Of the same trouble you will not hear again for a week."].join("\n\n"),
  };
}

function htmlOf(text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return escaped
    .split("\n\n")
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join("\n");
}
