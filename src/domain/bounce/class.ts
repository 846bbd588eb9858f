import type { BounceRule } from "../languages/wordbook.ts";
import type { FailedRecipient } from "../reply/verdict.ts";
import { type BounceWording, noticeWordings } from "./book.ts";
import { certainClass, certainReply, replyCodeClass, usualClass } from "./status.ts";

type Class = FailedRecipient["class"];

export interface Failure {
  /** Enhanced status code (RFC 3463) or null. */
  readonly status: string | null;
  readonly action: "failed" | "delayed";
  /** What the other side answered: the diagnostic of a report; "" for none. */
  readonly diagnostic: string;
  /** What the notice says about this recipient in prose. */
  readonly prose: string;
}

/** Diagnostic texts are a line or two, and what a notice says of one recipient is a paragraph. */
const LONGEST_TEXT = 4_000;

export interface JudgedFailure {
  readonly class: Class;
  /** The words or the code that decided. */
  readonly because: string;
}

/**
 * Whether the address is dead, the moment was bad, or the mail was unwelcome. Words go before codes: servers say
 * 550 5.1.1 for a full mailbox and 5.7.1 for an unknown user, yet the words are meant for people. Only codes that
 * mean one thing go before the words. With neither, the address is not called dead.
 */
export function judgeFailure({ status, action, diagnostic, prose }: Failure): JudgedFailure {
  if (action === "delayed") return { class: "temporary", because: "not given up yet" };
  return (
    byCode(certainClass(status), status) ??
    classByWords(diagnostic) ??
    classByWords(prose) ??
    certainReply(diagnostic || prose) ??
    localProgram(diagnostic) ??
    byCode(usualClass(status), status) ??
    replyCodeClass(diagnostic) ??
    replyCodeClass(prose) ?? { class: "temporary", because: "no reason given" }
  );
}

function byCode(found: Class | null, code: string | null): JudgedFailure | null {
  return found === null ? null : { class: found, because: code ?? "" };
}

/** In this order: a text that speaks of two things is decided by the first of them. */
const MEANING: readonly (readonly [BounceRule, Class])[] = [
  ["full", "temporary"],
  ["unwelcome", "refused"],
  ["unknown-address", "permanent"],
  ["passing", "temporary"],
  ["delayed", "temporary"],
];

/** The class that a text's wordings give it; null when it has none. */
export function classByWords(text: string): JudgedFailure | null {
  if (text === "") return null;
  const rules = MEANING.map(([rule]) => rule);
  const all = noticeWordings(text.slice(0, LONGEST_TEXT)).filter((each) => rules.includes(each.rule));
  const said = all.filter((each) => !partOfAnother(each, all));
  for (const [rule, kind] of MEANING) {
    const wording = said.find((each) => each.rule === rule);
    if (wording !== undefined) return { class: kind, because: wording.words };
  }
  return null;
}

/** A warning says it twice: not yet, and that it will be tried again. A report of failure may speak of either. */
export function isWarning(text: string): boolean {
  const places = noticeWordings(text.slice(0, LONGEST_TEXT))
    .filter(({ rule }) => rule === "delayed")
    .map(({ start }) => start);
  return new Set(places).size > 1 && !FINAL.test(text);
}

/** "No further attempts", "permanent". */
const FINAL = /\b(?:no (?:further|more) (?:delivery )?attempts|permanent|giv(?:ing|en) up)\b/i;

/**
 * "Recipient address rejected: access denied" means more than the "access denied" in it. Of two wordings for the same
 * words, the one for the later meaning was written as an exception. A full mailbox is full in any company.
 */
function partOfAnother(one: BounceWording, all: readonly BounceWording[]): boolean {
  if (one.rule === "full") return false;
  return all.some((other) => {
    if (other.rule === one.rule || other.start > one.start || other.end < one.end) return false;
    return other.end - other.start > one.end - one.start || rank(other) > rank(one);
  });
}

function rank({ rule }: BounceWording): number {
  return MEANING.findIndex(([meaning]) => meaning === rule);
}

/** RFC 3464, section 2.3.6: "x-unix" is a local program's answer. It failed, not the address. */
function localProgram(diagnostic: string): JudgedFailure | null {
  return /^x-unix\s?;/i.test(diagnostic) ? { class: "refused", because: diagnostic.slice(0, 80) } : null;
}
