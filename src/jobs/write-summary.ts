import { summaryTemplates } from "../../templates/catalog.ts";
import { LINES_SHOWN, renderSummary, type SummaryLinks, type SummaryMail } from "../domain/summary/mail.ts";
import { type Summary, summarize } from "../domain/summary/summary.ts";
import type { Db } from "../store/db.ts";
import { loadMailbox } from "../store/mailboxes.ts";
import { loadSummaryFacts } from "../store/summary-facts.ts";

/** Makes a link for a mail that does one thing: it stops a follow-up, or has everything stand still (null). */
export type SummaryLinker = (mailboxId: string, stops: string | null, now: number) => Promise<string>;

/**
 * Writes a mailbox's weekly summary from what is stored.
 * @param baseUrl where the page is reached, for the links; undefined gives none
 */
export function createSummaryWriter(
  db: Db,
  baseUrl: string | undefined,
  linkTo: SummaryLinker,
): (mailboxId: string, now: number) => Promise<WrittenSummary | null> {
  return async (mailboxId, now) => {
    const [box, facts] = await Promise.all([
      loadMailbox(db, mailboxId),
      loadSummaryFacts(db, mailboxId, now),
    ]);
    if (box === null || facts === null) return null;
    const summary = summarize(facts, now, box.zone);
    const links = baseUrl === undefined ? NO_LINKS : await linksOf(summary, baseUrl, mailboxId, now, linkTo);
    return { ...renderSummary(summary, { ownerName: box.name, links }, summaryTemplates()), summary };
  };
}

/** The mail, and what it tells. */
export type WrittenSummary = SummaryMail & { readonly summary: Summary };

const NO_LINKS: SummaryLinks = { baseUrl: "", stop: new Map(), pause: null };

async function linksOf(
  { upcoming }: Summary,
  baseUrl: string,
  mailboxId: string,
  now: number,
  linkTo: SummaryLinker,
): Promise<SummaryLinks> {
  const stops = upcoming
    .slice(0, LINES_SHOWN)
    .map(async ({ outreachId }) => [outreachId, await linkTo(mailboxId, outreachId, now)] as const);
  return { baseUrl, stop: new Map(await Promise.all(stops)), pause: await linkTo(mailboxId, null, now) };
}
