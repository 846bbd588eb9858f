import type { FollowUpWriter } from "../domain/letters.ts";
import { followUpKind } from "../domain/owner/tracking.ts";
import type { Db } from "../store/db.ts";
import { recipientsOf } from "../store/history.ts";
import { loadMailbox } from "../store/mailboxes.ts";
import { loadOutreach } from "../store/outreach.ts";

/** The follow-up of an outreach as it will read, without the quotation; null when it gets none by its nature. */
export async function previewFollowUp(
  db: Db,
  outreachId: string,
  write: FollowUpWriter,
): Promise<{ subject: string; text: string } | null> {
  const outreach = await loadOutreach(db, outreachId);
  if (outreach === null || !outreach.asks) return null;
  const box = await loadMailbox(db, outreach.mailboxId);
  const answer = write({
    kind: followUpKind(outreach.kind),
    words: outreach.words,
    subject: outreach.subject,
    recipients: await recipientsOf(db, outreachId),
    quoted: null,
    firstAt: outreach.firstAt,
    zone: box?.zone ?? "UTC",
  });
  return answer.ok ? { subject: `Re: ${outreach.subject}`, text: answer.written.text } : null;
}
