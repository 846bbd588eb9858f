import { DAY } from "../local-time.ts";
import type { Judged, Played } from "../record.ts";
import type { Letter } from "../story.ts";
import { before, domainOf } from "./state.ts";

const EVER = Number.POSITIVE_INFINITY;

/**
 * Only a letter that asks, to strangers, of whom none was merged or split, whose draft nobody edited, which reached
 * everybody, and of which its owner spoke with labels or on the page, not both: Gmail tells no moment of a label, and in
 * doubt nothing goes out. Nor did another letter to them leave in the very same moment, or are there more letters to its
 * house than go out in a few days, or has Gmail forgotten whether its draft was made; nor was another letter under its very
 * subject to its house answered in another conversation by a colleague, who may have meant this one.
 */
export function isCountable(played: Played, written: Judged): boolean {
  const { letter, number, seq } = written;
  const knows = before(played, "wrote", seq).some(({ person }) => letter.to.includes(person));
  const touched = played.facts.some(
    (fact) =>
      (fact.kind === "merged" && (letter.to.includes(fact.person) || letter.to.includes(fact.other))) ||
      (fact.kind === "draft" && fact.letter === number && fact.act === "edits") ||
      ((fact.kind === "bounced" || fact.kind === "left") && letter.to.includes(fact.person)),
  );
  const isTied = before(played, "by-hand", EVER).some(
    (other) =>
      other.at === written.at && other.seq !== seq && other.persons.some((to) => letter.to.includes(to)),
  );
  const rivals = played.written.filter(
    (each) =>
      each.letter.by === letter.by &&
      domainOf(each.contacts[0] ?? 0) === domainOf(written.contacts[0] ?? 0) &&
      Math.abs(each.at - written.at) < 30 * DAY,
  );
  const besides = played.written.filter((each) => each !== written && isUnderOneSubject(each.letter, letter));
  const isMeant = before(played, "answer", EVER).some(
    (answer) =>
      answer.in === "elsewhere" &&
      answer.person === null &&
      answer.seq > seq &&
      besides.some((each) => each.number === answer.letter && isToOneHouse(each.letter, letter)),
  );
  const words = before(played, "word", EVER).filter((word) => word.letter === number);
  const isTorn = new Set(words.map((word) => word.with)).size > 1;
  const isUnheard = before(played, "forgotten", EVER).some(({ threadId }) => threadId === written.threadId);
  const perDomain = Math.min(...before(played, "rules", EVER).map((rules) => rules.perDomain));
  return (
    letter.asks &&
    !knows &&
    !touched &&
    !isTied &&
    !isTorn &&
    !isUnheard &&
    !isMeant &&
    rivals.length <= perDomain
  );
}

function isUnderOneSubject(one: Letter, other: Letter): boolean {
  const isUsual = one.subject === "usual" && other.subject === "usual";
  return isUsual && one.by === other.by && one.language === other.language && one.asks === other.asks;
}

function isToOneHouse(one: Letter, other: Letter): boolean {
  return one.to.some((person) => other.to.some((each) => domainOf(each) === domainOf(person)));
}
