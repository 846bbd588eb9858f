import type { FollowUpWriter } from "../domain/letters.ts";
import { inOwnLanguages } from "../domain/owner/own-languages.ts";
import { followUpKind } from "../domain/owner/tracking.ts";
import type { Language } from "../domain/reply/verdict.ts";
import type { Db } from "../store/db.ts";
import { loadMailbox } from "../store/mailboxes.ts";
import { loadOutreach } from "../store/outreach.ts";

export interface FollowUpPreview {
  readonly subject: string;
  readonly text: string;
  /** Null for one that Kindly does not write. */
  readonly language: Language | null;
  /** Whether these are the owner's own words for this one follow-up. */
  readonly isOwn: boolean;
}

/**
 * The follow-up of an outreach as it will read, without the quotation; null when it gets none by its nature.
 * @param looked words that its owner has typed and not kept, in place of those that hold
 */
export async function previewFollowUp(
  db: Db,
  outreachId: string,
  write: FollowUpWriter,
  looked: string | null = null,
): Promise<FollowUpPreview | null> {
  const outreach = await loadOutreach(db, outreachId);
  if (outreach === null || !outreach.asks) return null;
  const ownText = looked ?? outreach.ownText;
  const box = await loadMailbox(db, outreach.mailboxId);
  const words = box === null ? outreach.words : inOwnLanguages(outreach.words, box.policy);
  const answer = write({
    kind: followUpKind(outreach.kind),
    words,
    ownText,
    ownTemplate: outreach.ownTemplate,
    subject: outreach.subject,
    recipients: outreach.recipients,
    quoted: null,
    firstAt: outreach.firstAt,
    zone: box?.zone ?? "UTC",
  });
  if (!answer.ok) return null;
  return {
    subject: `Re: ${outreach.subject}`,
    text: answer.written.text,
    language: words.unwritten === undefined ? words.language : null,
    isOwn: ownText !== null,
  };
}
