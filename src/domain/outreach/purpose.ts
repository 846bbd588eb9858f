import type { TextRule } from "../languages/letters.ts";
import { OUTREACH_KINDS, type OutreachKind, type OutreachVerdict } from "../reply/verdict.ts";
import type { Letter } from "./content.ts";
import { kindOf } from "./kinds.ts";
import { likelyKind } from "./likely-kind.ts";
import { type Purpose, withoutThanks } from "./spoken-in.ts";
import { ASKING } from "./weights.ts";

/** What the letter is for, and whether it asks for anything. */
export function purposeOf(letter: Letter): Pick<OutreachVerdict, "kind" | "asks"> {
  const { text, subjectEnd, visible, writer, strangers } = letter;
  const purpose = withoutThanks({ hits: letter.hits, tokens: text.tokens, subjectEnd });
  const said = new Set(purpose.hits.map((hit) => hit.rule));
  const says = (...rules: readonly TextRule[]) => rules.some((rule) => said.has(rule));
  const questions = QUESTION.test(visible.replace(CIVILITIES, " "));
  // "It took an hour of your time" asks for none.
  const idle: TextRule[] = questions ? [] : ["asks-for-time"];
  if (!questions && QUESTION.test(visible)) idle.push("polite-question");
  const asked = [...ASKING].some((rule) => said.has(rule) && !idle.includes(rule));
  const wants = asked && !says("asks-nothing");
  const named = wants ? kindOfAsk(purpose) : kindWithoutAsk(purpose);
  const kind =
    named === "other"
      ? likelyKind({ says, wants, writer, readers: strangers, namesPrice: PRICE.test(visible) })
      : named;
  switch (kind) {
    case "thank-you":
    case "update":
      return { kind, asks: wants };
    case "introduction":
    case "other":
      return { kind, asks: says("asks-nothing") ? questions : asked || questions };
    case "research":
    case "mentorship":
    case "observership":
    case "conference-meeting":
    case "informational-interview":
    case "recommendation-letter":
    case "application":
    case "sales":
      return { kind, asks: true };
    default:
      return kind satisfies never;
  }
}

const QUESTION = /[?？؟]/;

/** Questions that are none. */
const CIVILITIES =
  /\b(?:how (?:are|have) you(?: (?:been|doing|today|all)){0,2}|wie geht(?:['’]s| es) (?:ihnen|dir)|comment (?:allez-vous|vas-tu)|c[oó]mo est[aá]s?(?: usted)?|tudo bem|come (?:sta|stai)|hoe gaat het(?: met u)?) ?\?/giu;

const THANKS_AND_NEWS: readonly OutreachKind[] = ["thank-you", "update"];

/** What is asked for names the kind; where that is nothing known, the thanks or the news around it. */
function kindOfAsk(letter: Purpose): OutreachKind {
  const kind = kindOf(letter, THANKS_AND_NEWS);
  if (kind !== "other" || letter.hits.some((hit) => hit.rule === "other")) return kind;
  return kindOf(letter, []);
}

/** A letter that asks nothing and gives thanks or news is that, wherever the talk was held. */
function kindWithoutAsk(letter: Purpose): OutreachKind {
  const others = OUTREACH_KINDS.filter((kind) => !THANKS_AND_NEWS.includes(kind));
  const kind = kindOf(letter, others);
  return kind === "other" ? kindOf(letter, []) : kind;
}

/** An amount in one of the usual currencies. */
const PRICE =
  /[$€£¥₹₽][ \u00a0]?\d|\d[ \u00a0]?(?:[$€£¥₹₽]|(?:euros?|eur|usd|gbp|chf|dollars?|pounds?|z[łl]|kr|руб|lira|tl)\b)/iu;
