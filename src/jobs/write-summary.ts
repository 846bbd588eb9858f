import { SUMMARY_TEMPLATES } from "../../templates/catalog.ts";
import type { SummaryWriter } from "../domain/letters.ts";
import { renderSummary } from "../domain/summary/mail.ts";
import { summarize } from "../domain/summary/summary.ts";
import type { Db } from "../store/db.ts";
import { loadMailbox } from "../store/mailboxes.ts";
import { loadSummaryFacts } from "../store/summary-facts.ts";

/**
 * Writes a mailbox's weekly summary from what is stored.
 * @param baseUrl where the page is reached, for the links; undefined gives none
 */
export function createSummaryWriter(db: Db, baseUrl: string | undefined): SummaryWriter {
  return async (mailboxId, now) => {
    const [box, facts] = await Promise.all([
      loadMailbox(db, mailboxId),
      loadSummaryFacts(db, mailboxId, now),
    ]);
    if (box === null || facts === null) return null;
    return renderSummary(
      summarize(facts, now, box.zone),
      { baseUrl: baseUrl ?? "", ownerName: box.name },
      SUMMARY_TEMPLATES,
    );
  };
}
