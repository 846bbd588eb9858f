import { Liquid } from "liquidjs";
import { lazily } from "../lazily.ts";
import { oneLine } from "../wording/line.ts";
import type { Item, Summary } from "./summary.ts";
import { count, figures, headline, subjectLine } from "./words.ts";

export interface SummaryMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Where the links of a mail lead. */
export interface SummaryLinks {
  /** The owner's page, with or without a slash at its end; empty gives a mail without links. */
  readonly baseUrl: string;
  /** A link that stops one follow-up, by its outreach; one that is missing leads to its page. */
  readonly stop: ReadonlyMap<string, string>;
  /** A link that has everything stand still; null where there is none. */
  readonly pause: string | null;
}

/**
 * The weekly summary as a mail.
 * @param ownerName empty when it is not known
 * @param templates Liquid, of the house; see templates/catalog.ts
 */
export function renderSummary(
  summary: Summary,
  { ownerName, links }: { readonly ownerName: string; readonly links: SummaryLinks },
  templates: { readonly html: string; readonly text: string },
): SummaryMail {
  const baseUrl = links.baseUrl.replace(/\/+$/, "");
  const upcoming = list(summary.upcoming, baseUrl);
  const fields = {
    home: baseUrl === "" ? null : `${baseUrl}/`,
    pause: baseUrl === "" || upcoming.items.length === 0 ? null : links.pause,
    ownerName: oneLine(ownerName, 60),
    subject: subjectLine(summary),
    headline: headline(summary),
    figures: figures(summary),
    period: summary.period,
    bars: bars(summary),
    barsSaid: barsSaid(summary),
    troubles: summary.troubles,
    isLookingBack: summary.isLookingBack,
    needs: list(summary.needs, baseUrl),
    upcoming: {
      ...upcoming,
      items: upcoming.items.map((item) => ({ ...item, stop: links.stop.get(item.outreachId) ?? null })),
    },
    notices: list(summary.notices, baseUrl),
  };
  return {
    subject: fields.subject,
    html: intoHtml().parseAndRenderSync(templates.html, fields),
    text: `${intoText().parseAndRenderSync(templates.text, fields).trim()}\n`,
  };
}

/** Every value is escaped where it is put out, so a template cannot forget it: names and subjects are strangers' words. */
const intoHtml = lazily(
  () => new Liquid({ templates: {}, ownPropertyOnly: true, strictFilters: true, outputEscape: "escape" }),
);
const intoText = lazily(() => new Liquid({ templates: {}, ownPropertyOnly: true, strictFilters: true }));

/** A mail is read, not searched: more than this of one list stays on the page. */
export const LINES_SHOWN = 10;

function list<T extends Item>(items: readonly T[], baseUrl: string) {
  return {
    items: items.slice(0, LINES_SHOWN).map((item) => ({
      ...item,
      url: baseUrl === "" ? null : `${baseUrl}/outreach/${encodeURIComponent(item.outreachId)}`,
    })),
    more: Math.max(0, items.length - LINES_SHOWN),
  };
}

const TALLEST_BAR = 56;
const LOWEST_BAR = 4;
/** So few letters do not fill the height: a single one is no triumph. */
const FEW = 4;

/** Two bars for each week since the first of which there is anything to tell, in pixels; null for a single week. */
function bars(summary: Summary) {
  const all = summary.weeks.map((week) => ({ ...week, sent: week.firstLetters + week.followUps }));
  const first = all.findIndex((week) => week.sent + week.replied > 0);
  if (first === -1 || first > all.length - 2) return null;
  const weeks = all.slice(first);
  const most = Math.max(FEW, ...weeks.map((week) => Math.max(week.sent, week.replied)));
  const height = (n: number) => (n === 0 ? 0 : Math.max(LOWEST_BAR, Math.round((n / most) * TALLEST_BAR)));
  return weeks.map(({ label, sent, replied }) => ({
    label,
    sent,
    replied,
    sentHeight: height(sent),
    repliedHeight: height(replied),
  }));
}

/** The bars in words, for those who hear the mail. */
function barsSaid(summary: Summary): string {
  const sent = summary.weeks.reduce((sum, week) => sum + week.firstLetters + week.followUps, 0);
  const replied = summary.weeks.reduce((sum, week) => sum + week.replied, 0);
  return `Week by week. In eight weeks: ${count(sent, "letter")} sent, ${replied} answered.`;
}
