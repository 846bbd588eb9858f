import type { Rate } from "./figures.ts";
import type { Summary } from "./summary.ts";

/** "1 letter", "2 letters", "no letters". */
export function count(n: number, noun: string): string {
  return `${n === 0 ? "no" : n} ${noun}${n === 1 ? "" : "s"}`;
}

/** The subject of the mail; none of it comes from strangers. */
export function subjectLine(summary: Summary): string {
  if (summary.troubles.length > 0) return "Your week, and something that needs you";
  const { firstLetters, followUps } = summary.sent;
  const said: string[] = [];
  if (firstLetters > 0) said.push(count(firstLetters, "first letter"));
  if (followUps > 0) said.push(count(followUps, "follow-up"));
  if (summary.replied > 0) said.push(count(summary.replied, "answer"));
  if (said.length === 0 && summary.upcoming.length > 0)
    said.push(`${count(summary.upcoming.length, "follow-up")} ahead`);
  const waiting = summary.needs.length;
  if (waiting > 0) said.push(`${waiting} ${waiting === 1 ? "waits" : "wait"} for you`);
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

function isRestful({ needs, upcoming, notices, troubles }: Summary): boolean {
  return [needs, upcoming, notices, troubles].every((list) => list.length === 0);
}

/** The figures since the beginning, each in two words and a number; none while there is nothing to count. */
export function figures(summary: Summary): readonly { readonly what: string; readonly said: string }[] {
  const { firstLetterRate, followUpRate, medianDays } = summary;
  return [
    ...(firstLetterRate.of === 0
      ? []
      : [{ what: "First letters answered before a follow-up", said: rate(firstLetterRate) }]),
    ...(followUpRate.of === 0 ? [] : [{ what: "Follow-ups answered", said: rate(followUpRate) }]),
    ...(medianDays === null ? [] : [{ what: "Half of the answers came within", said: days(medianDays) }]),
  ];
}

/** A share of few is no share. */
const ENOUGH_FOR_A_SHARE = 20;

function rate({ n, of }: Rate): string {
  return of < ENOUGH_FOR_A_SHARE ? `${n} of ${of}` : `${n} of ${of} (${Math.round((100 * n) / of)}%)`;
}

/** Rounded up, so that "within" stays true. */
function days(n: number): string {
  return n <= 1 ? "a day" : `${Math.ceil(n)} days`;
}
