import type { Rate } from "./figures.ts";
import type { Summary } from "./summary.ts";

/** "1 letter", "2 letters", "no letters". */
export function count(n: number, noun: string): string {
  return `${n === 0 ? "no" : n} ${noun}${n === 1 ? "" : "s"}`;
}

/** The subject of the mail; none of it comes from strangers. */
export function subjectLine(summary: Summary): string {
  if (summary.troubles.length > 0) return "Your week, and something that needs you";
  const sent = summary.sent.firstLetters + summary.sent.followUps;
  const said: string[] = [];
  if (sent > 0) said.push(count(sent, "letter"));
  if (summary.replied > 0) said.push(count(summary.replied, "answer"));
  if (said.length === 0 && summary.upcoming.length > 0)
    said.push(`${count(summary.upcoming.length, "follow-up")} ahead`);
  return `Your week: ${said.length === 0 ? "all quiet" : said.join(", ")}`;
}

/** Last week in one or two sentences. */
export function headline(summary: Summary): string {
  const { firstLetters, followUps } = summary.sent;
  const sent: string[] = [];
  if (firstLetters > 0) sent.push(`you wrote ${count(firstLetters, "first letter")}`);
  if (followUps > 0) sent.push(`${count(followUps, "follow-up")} went out`);
  const { replied } = summary;
  if (sent.length === 0 && replied === 0)
    return `A quiet week: no letters, no answers.${isRestful(summary) ? " Nothing waits for you." : ""}`;
  const heard =
    replied === 0
      ? "No answer came."
      : `You heard back on ${replied === 1 ? "one letter" : `${replied} letters`}.`;
  return sent.length === 0 ? heard : `Last week ${sent.join(", and ")}. ${heard}`;
}

function isRestful({ owed, upcoming, notices, troubles }: Summary): boolean {
  return [owed, upcoming, notices, troubles].every((list) => list.length === 0);
}

/** The figures since the beginning; empty while there are none. */
export function soFar(summary: Summary): string {
  const said: string[] = [];
  const { firstLetterRate, followUpRate, medianDays } = summary;
  if (firstLetterRate.of > 0)
    said.push(`First letters answered without a follow-up: ${nOf(firstLetterRate)}.`);
  if (followUpRate.of > 0) said.push(`Follow-ups answered: ${nOf(followUpRate)}.`);
  if (medianDays !== null) said.push(`Half of the answers came within ${days(medianDays)}.`);
  return said.join(" ");
}

function nOf({ n, of }: Rate): string {
  return `${n} of ${of}`;
}

/** Rounded up, so that "within" stays true. */
function days(n: number): string {
  return n <= 1 ? "a day" : `${Math.ceil(n)} days`;
}
