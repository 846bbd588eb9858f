import { bouncedHow, closedAs, spoiledHow } from "./ended-how.ts";
import type { OwnersWord } from "./owner/word.ts";
import { LANGUAGES, type OutreachKind, type UnwrittenLanguage } from "./reply/verdict.ts";
import { againstOutreach } from "./rule-words.ts";
import type { Spoiling } from "./thread.ts";

/**
 * Every reason that a decision can have: a closed list, kept with the decision and told in one sentence.
 * Times are ms since the epoch; days are ISO dates.
 */
export type Why =
  // about one sent mail
  | { readonly code: "first-letter"; readonly kind: OutreachKind; readonly score: number }
  | { readonly code: "asks-nothing"; readonly kind: OutreachKind }
  | { readonly code: "not-outreach"; readonly rule: string }
  // the owner's word, and the rule that it overrules; null when the rules would have tracked the letter
  | { readonly code: "owner-tracks"; readonly by: OwnersWord["by"]; readonly rule: string }
  | {
      readonly code: "owner-ignores";
      readonly by: OwnersWord["by"];
      readonly what: string;
      readonly rule: string | null;
      readonly kind: OutreachKind;
    }
  // wait
  | { readonly code: "moment-set"; readonly sendAt: number }
  | { readonly code: "lies-as-draft"; readonly sendAt: number }
  | { readonly code: "draft-only" }
  | { readonly code: "domain-full"; readonly domain: string; readonly limit: number }
  | { readonly code: "day-full"; readonly limit: number }
  | { readonly code: "moved"; readonly sendAt: number }
  | { readonly code: "no-longer-fits"; readonly sendAt: number }
  | { readonly code: "none-free"; readonly closes: number }
  | {
      readonly code: "no-room-yet";
      readonly limit: number;
      readonly days: 30 | 365;
      readonly at: number;
      readonly closes: number;
    }
  | { readonly code: "another-on-its-way" }
  | { readonly code: "not-written"; readonly problem: string }
  | { readonly code: "unreadable" }
  | { readonly code: "snoozed"; readonly until: number; readonly sendAt: number }
  | { readonly code: "at-once" }
  | { readonly code: "paused"; readonly closes: number }
  | { readonly code: "sender-gone"; readonly address: string }
  // not at once, and from when on
  | { readonly code: "too-early"; readonly opens: number; readonly wasAway: boolean }
  | { readonly code: "room-from"; readonly at: number; readonly limit: number; readonly days: 30 | 365 }
  | { readonly code: "today-full"; readonly domain: string | null; readonly limit: number }
  // no waiting until then
  | { readonly code: "day-has-come" }
  | { readonly code: "waits-anyway"; readonly moment: number }
  | { readonly code: "cannot-wait"; readonly last: number | null; readonly closes: number }
  // hold
  | { readonly code: "absent-until"; readonly by: string; readonly until: number }
  // done
  | {
      readonly code: "drafted";
      readonly days: number;
      /** Null for one that its owner sends. */
      readonly sendAt: number | null;
      /** Why the house's words stand in for the owner's own template; missing when they do not. */
      readonly instead?: string;
    }
  | { readonly code: "sent"; readonly days: number }
  | { readonly code: "sent-by-owner" }
  | { readonly code: "already-sent" }
  // stop
  | { readonly code: "answered"; readonly by: string; readonly elsewhere: boolean }
  | { readonly code: "declined"; readonly by: string }
  | { readonly code: "opted-out"; readonly by: string }
  | {
      readonly code: "bounced";
      readonly refused: boolean;
      /** Missing where the report shows what it is about. */
      readonly isDoubtful?: boolean;
    }
  | { readonly code: "left"; readonly by: string }
  | {
      readonly code: "owner-wrote-again";
      readonly elsewhere: boolean;
      /** Missing where it was the owner. */
      readonly isColleagues?: boolean;
    }
  | { readonly code: "no-room"; readonly limit: number; readonly days: 30 | 365 }
  | { readonly code: "contact-closed"; readonly as: "opt-out" | "dead-address" | "do-not-contact" }
  | { readonly code: "mode-off" }
  | { readonly code: "no-words"; readonly language: UnwrittenLanguage }
  | { readonly code: "vetoed" }
  | { readonly code: "spoiled"; readonly how: Spoiling }
  // lapse
  | { readonly code: "window-passed"; readonly closed: number }
  | { readonly code: "window-passed-before-connecting"; readonly closed: number }
  | { readonly code: "window-passed-while-paused"; readonly closed: number }
  | { readonly code: "away-too-long"; readonly by: string }
  | { readonly code: "no-business-day" }
  | { readonly code: "letter-gone" }
  | { readonly code: "lapsed" }
  // when in doubt
  | { readonly code: "uncertain" };

/** How a moment and a day are written for the reader, in their zone; given by the caller. */
export interface Wording {
  readonly moment: (at: number) => string;
  readonly day: (at: number) => string;
}

/** The reason in one plain sentence. */
export function sentence(why: Why, say: Wording): string {
  switch (why.code) {
    case "first-letter":
      return `A first letter (${kindName(why.kind)}) that asks for something, so its answer is watched for.`;
    case "asks-nothing":
      return `A first letter (${kindName(why.kind)}) that asks for nothing: recorded, and never followed up.`;
    case "not-outreach":
      return `Not tracked: ${againstOutreach(why.rule)}.`;
    case "owner-tracks":
      return `Tracked, as you said (${howSaid(why.by, "")}). The rules would not have followed it up: ${againstOutreach(why.rule)}.`;
    case "owner-ignores":
      return why.rule === null
        ? `Not tracked, as you said (${howSaid(why.by, why.what)}). The rules would have tracked it: a first letter (${kindName(why.kind)}).`
        : `Not tracked, as you said (${howSaid(why.by, why.what)}). The rules agree: ${againstOutreach(why.rule)}.`;
    case "moment-set":
      return `No answer yet. A follow-up will be drafted a day before its moment, ${say.moment(why.sendAt)}.`;
    case "lies-as-draft":
      return `The follow-up lies in your Gmail drafts and goes out ${say.moment(why.sendAt)} unless an answer comes. Delete the draft to stop it, edit it to change it.`;
    case "draft-only":
      return "The follow-up lies in your Gmail drafts. It is yours to send: nothing goes out by itself in draft only.";
    case "domain-full":
      return `Moved to a later day: ${count(why.limit, "follow-up")} a day is the limit for ${why.domain}.`;
    case "day-full":
      return `Moved to a later day: ${count(why.limit, "follow-up")} a day is the limit for this mailbox.`;
    case "moved":
      return `Its moment passed without a chance to check and send, so it is moved to ${say.moment(why.sendAt)}.`;
    case "no-longer-fits":
      return `Its moment no longer fits your settings or the cap, so it is moved to ${say.moment(why.sendAt)}.`;
    case "none-free":
      return `Every business day left in its window is kept free or full, so nothing goes out. If one becomes free before ${say.day(why.closes)}, it can still go out.`;
    case "no-room-yet":
      return `This contact already got ${count(why.limit, "unanswered message")} in ${why.days} days, so there is no room for another before ${say.day(why.at)}. The window closes on ${say.day(why.closes)}: nothing goes out unless there is room sooner.`;
    case "another-on-its-way":
      return "Another follow-up to this contact is on its way, from you or from somebody who shares your contacts. Nothing goes out beside it.";
    case "not-written":
      return `The follow-up could not be written, so nothing goes out unless you write it in your own words. ${why.problem}`;
    case "unreadable":
      return "There is mail in or near this conversation that could not be read. It may be an answer, so nothing goes out. Please look at it.";
    case "snoozed":
      return `You asked for the follow-up to wait until ${say.day(why.until)}. If no answer comes, it goes out ${say.moment(why.sendAt)}.`;
    case "at-once":
      return "You asked for the follow-up to go out at once. It is checked in Gmail once more, and goes out.";
    case "paused":
      return `Everything is paused, so nothing is drafted or sent. The window runs on until ${say.day(why.closes)}.`;
    case "sender-gone":
      return `Your first letter came from ${why.address}, which Gmail no longer lets you send from. A follow-up from another address would be a stranger's, so it does not go out.`;
    case "too-early":
      return `It may go out from ${say.moment(why.opens)} on: fourteen days after your letter${why.wasAway ? ", and as many more as the contact was away" : ""}.`;
    case "room-from":
      return `It may go out from ${say.day(why.at)} on: until then this contact has got ${count(why.limit, "unanswered message")} in ${why.days} days, which is the limit.`;
    case "today-full":
      return `It may go out from tomorrow on: ${count(why.limit, "follow-up")} a day is the limit for ${why.domain ?? "this mailbox"}, and today they are used up.`;
    case "day-has-come":
      return "That day has come already. Name one that is still to come.";
    case "waits-anyway":
      return `It does not go out before ${say.day(why.moment)} anyway. Name a later day.`;
    case "cannot-wait":
      return why.last === null
        ? `It cannot wait any longer: its window closes on ${say.day(why.closes)}, and nothing goes out late.`
        : `It can wait until ${say.day(why.last)} at the latest: its window closes on ${say.day(why.closes)}, and nothing goes out late.`;
    case "absent-until":
      return `${why.by} is away. Nothing goes out before ${say.day(why.until)}, and the window moves with it.`;
    case "drafted":
      return why.sendAt === null
        ? `No answer after ${count(why.days, "day")}. The follow-up was put into your drafts, for you to send.${insteadOfOwn(why.instead)}`
        : `No answer after ${count(why.days, "day")}. The follow-up was put into your drafts and goes out ${say.moment(why.sendAt)}.${insteadOfOwn(why.instead)}`;
    case "sent":
      return `Still no answer after ${count(why.days, "day")}, checked in Gmail a moment before: the one follow-up went out.`;
    case "sent-by-owner":
      return "You sent the prepared follow-up yourself. It was the one follow-up.";
    case "already-sent":
      return "The one follow-up has gone out. There will be no second.";
    case "answered":
      return why.elsewhere
        ? `${why.by} answered in another conversation. Nothing more goes out.`
        : `${why.by} answered. Nothing more goes out.`;
    case "declined":
      return `${why.by} declined. No follow-up.`;
    case "opted-out":
      return `${why.by} asked not to be written to. Nothing goes to this contact any more.`;
    case "bounced":
      return bouncedHow(why.refused, why.isDoubtful ?? false);
    case "left":
      return `${why.by} has left, so nobody reads what goes to that address. No follow-up.`;
    case "owner-wrote-again":
      if (why.isColleagues)
        return "A colleague wrote to this contact after you. That took the follow-up's place.";
      return why.elsewhere
        ? "You wrote to this contact again in another conversation. That took the follow-up's place."
        : "You wrote again yourself. That took the follow-up's place.";
    case "no-room":
      return `This contact already got ${count(why.limit, "unanswered message")} in ${why.days} days. No follow-up.`;
    case "contact-closed":
      return `No follow-up: ${closedAs(why.as)}.`;
    case "mode-off":
      return "No follow-up: follow-ups are switched off.";
    case "no-words":
      return withoutWords(why.language);
    case "vetoed":
      return "You deleted the draft. No follow-up, now or later.";
    case "spoiled":
      return spoiledHow(why.how);
    case "window-passed":
      return `The window closed on ${say.day(why.closed)} before a follow-up could go out. It will not go out late.`;
    case "window-passed-before-connecting":
      return `The window had closed on ${say.day(why.closed)}, before this mailbox was connected. Nothing goes out late.`;
    case "window-passed-while-paused":
      return `The window closed on ${say.day(why.closed)}, while everything was paused. It will not go out late.`;
    case "away-too-long":
      return `${why.by} is away for longer than a follow-up may wait. It will not go out.`;
    case "no-business-day":
      return "No free business day is left in the window. It will not go out.";
    case "letter-gone":
      return "The first letter is no longer in Gmail, so there is nothing to follow up on.";
    case "lapsed":
      return "The window has passed. It will not go out late.";
    case "uncertain":
      return "Kindly cannot tell whether the follow-up went out, so it will never be repeated. Please look in the conversation.";
    default:
      return why satisfies never;
  }
}

/** What each kind of outreach is called in a sentence. */
export function kindName(kind: OutreachKind): string {
  return kind === "other" ? "of no particular kind" : kind.replaceAll("-", " ");
}

/** A follow-up half in the letter's language and half in another would embarrass whoever signs it. */
function withoutWords(language: UnwrittenLanguage): string {
  const own = "Unless you write it in your own words, nothing goes out.";
  const written = LANGUAGES.map(languageName);
  const list = `${written.slice(0, -1).join(", ")} and ${written.at(-1)}`;
  return language === "unknown"
    ? `It is not certain in which language your letter is, so Kindly has no follow-up for it. ${own}`
    : `Your letter is in ${languageName(language)}, and Kindly has follow-ups in ${list} only. ${own}`;
}

/** A language's English name: "Italian". */
export function languageName(language: string): string {
  return LANGUAGE_NAMES.of(language) ?? language;
}

const LANGUAGE_NAMES = new Intl.DisplayNames(["en"], { type: "language" });

function insteadOfOwn(problem: string | undefined): string {
  return problem === undefined ? "" : ` It is in Kindly's words instead of your own template. ${problem}`;
}

function count(n: number, noun: string): string {
  return n === 1 ? `1 ${noun}` : `${n} ${noun}s`;
}

function howSaid(by: OwnersWord["by"], what: string): string {
  switch (by) {
    case "label":
      return "with a label in Gmail";
    case "page":
      return "on Kindly's page";
    case "address":
      return `you exclude ${what}`;
    case "domain":
      return `you exclude everybody at ${what}`;
    case "subject":
      return `you exclude subjects with “${what}”`;
    default:
      return by satisfies never;
  }
}
