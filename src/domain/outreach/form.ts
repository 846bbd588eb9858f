import type { Person } from "../address/address.ts";
import type { Greeting } from "../reading/greeting.ts";
import { reason } from "../reading/phrase.ts";
import { lastName, signOffOf } from "../reading/sign-off.ts";
import type { Reason } from "../reply/verdict.ts";

/** What the form of a letter says, whatever its words: people write with care to those who do not know them. */
export function formReasons(visible: string, greeting: Greeting | null, writer: Person): Reason[] {
  const signOff = signOffOf(visible, writer.name);
  const name = signOff?.signature ?? lastName(visible, writer.name);
  const found = [...greetingReasons(greeting, visible)];
  if (signOff?.form === "dear") return [...found, reason("intimate-sign-off", -5, signOff.words)];
  if (signOff?.form === "formal") found.push(reason("formal-sign-off", 1, signOff.words));
  const isFull = name !== null && name.split(/[ .]/).filter((part) => /\p{L}{2}/u.test(part)).length > 1;
  if (isFull) found.push(reason("signed-in-full", 2, name));
  else if (greeting?.form === "name")
    found.push(reason("first-names", -1, `${greeting.words} ${name ?? ""}`));
  if (greeting !== null && name !== null && isFormed(visible))
    found.push(reason("letter-form", 3, greeting.words));
  if (isHasty(visible)) found.push(reason("hasty", -2, visible.slice(0, 60)));
  return found;
}

function greetingReasons(greeting: Greeting | null, visible: string): Reason[] {
  if (greeting === null) return [reason("no-greeting", -2, visible.slice(0, 60))];
  switch (greeting.form) {
    case "title":
      return [reason("greeting-with-title", 2, greeting.words)];
    case "formal":
      return [reason("formal-greeting", 1, greeting.words)];
    case "full-name":
      return [reason("greeting-with-full-name", 2, greeting.words)];
    case "name":
    case "bare":
      return [];
    case "group":
      return [reason("greeting-to-a-group", -5, greeting.words)];
    case "dear":
      return [reason("intimate-greeting", -10, greeting.words)];
    default:
      return greeting.form satisfies never;
  }
}

/** Fewer words than this are a note. */
const LETTER_WORDS = 55;

/** Greeting, at least two paragraphs and a name, each by itself: nobody writes so in passing. */
function isFormed(visible: string): boolean {
  const paragraphs = visible.split(/\n[ \t]*\n/).filter((each) => wordCount(each) >= 8);
  return paragraphs.length >= 2 && wordCount(visible) >= LETTER_WORDS;
}

/** Begun with a small letter, or in snatches: a note to somebody one knows. */
function isHasty(visible: string): boolean {
  if (/^\p{Ll}/u.test(visible)) return true;
  const sentences = visible.split(/[.!?…。！？](?=\s|$)/).filter((each) => /\p{L}/u.test(each));
  return sentences.length >= 4 && wordCount(visible) / sentences.length < 7;
}

/** Scripts without blanks need more signs for what others say in a word. */
const SIGNS_PER_WORD = 1.8;
const SIGN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu;

export function wordCount(text: string): number {
  const signs = text.match(SIGN)?.length ?? 0;
  const words = text.replace(SIGN, " ").match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return words + Math.round(signs / SIGNS_PER_WORD);
}
