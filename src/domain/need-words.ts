import type { Need } from "./need.ts";
import { DAY } from "./policy.ts";
import { sentence, type Why, type Wording } from "./reasons.ts";

/**
 * What the outreach needs of its owner, in one or two sentences for them.
 * @param why the reason of its newest decision
 */
export function needWords(need: Need, why: Why | null, now: number, say: Wording): string {
  switch (need.code) {
    case "answer-owed": {
      const days = Math.floor((now - need.since) / DAY);
      return need.declined
        ? `Said no ${days} days ago; a short thank-you is enough.`
        : `Wrote ${days} days ago, and waits for your answer.`;
    }
    case "yours-to-send":
      return "The follow-up lies in your Gmail drafts, and is yours to send.";
    case "uncertain":
      return sentence({ code: "uncertain" }, say);
    case "left-to-you":
    case "in-the-way":
    case "over-the-cap":
    case "in-doubt":
      return why === null ? "Please have a look." : sentence(why, say);
    default:
      return need satisfies never;
  }
}
