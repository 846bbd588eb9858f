import { Liquid } from "liquidjs";
import { lazily } from "../lazily.ts";
import { oneLine } from "../wording/line.ts";
import type { Item, Summary } from "./summary.ts";
import { count, headline, soFar, subjectLine } from "./words.ts";

export interface SummaryMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/**
 * The weekly summary as a mail.
 * @param reader.baseUrl where the owner's page is, with or without a slash at its end; empty gives a mail without links
 * @param reader.ownerName empty when it is not known
 * @param templates Liquid, of the house; see templates/catalog.ts
 */
export function renderSummary(
  summary: Summary,
  reader: { readonly baseUrl: string; readonly ownerName: string },
  templates: { readonly html: string; readonly text: string },
): SummaryMail {
  const baseUrl = reader.baseUrl.replace(/\/+$/, "");
  const fields = {
    home: baseUrl === "" ? null : `${baseUrl}/`,
    ownerName: oneLine(reader.ownerName, 60),
    subject: subjectLine(summary),
    headline: headline(summary),
    soFar: soFar(summary),
    period: summary.period,
    bars: bars(summary),
    barsSaid: barsSaid(summary),
    troubles: summary.troubles,
    isLookingBack: summary.isLookingBack,
    owed: list(summary.owed, baseUrl),
    upcoming: list(summary.upcoming, baseUrl),
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
const LINES_SHOWN = 12;

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

/** Two bars for each week, in pixels; null when there is nothing to draw yet. */
function bars(summary: Summary) {
  const weeks = summary.weeks.map((week) => ({ ...week, sent: week.firstLetters + week.followUps }));
  const most = Math.max(...weeks.map((week) => Math.max(week.sent, week.replied)));
  if (most <= 0) return null;
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
  return `In eight weeks: ${count(sent, "letter")} sent, ${replied} answered.`;
}
