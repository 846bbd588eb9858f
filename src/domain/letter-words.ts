import { addresses } from "./address/address.ts";
import { header, headers, type Message } from "./message.ts";
import { askOf } from "./reading/ask-clause.ts";
import { type Greeting, greetingOf } from "./reading/greeting.ts";
import { languageOf } from "./reading/language.ts";
import { signOffOf } from "./reading/sign-off.ts";
import { signatureOf } from "./reading/signature.ts";
import {
  LANGUAGES,
  type Language,
  type LetterWords,
  type Register,
  type UnwrittenLanguage,
} from "./reply/verdict.ts";
import { visibleText } from "./visible-text.ts";
import { registerOf } from "./wording/register.ts";

/**
 * The few words of a first letter that a follow-up needs.
 * @returns every part as the owner wrote it, null where the letter has none; never the letter's own text beyond these
 */
export function letterWords(message: Message): LetterWords {
  const visible = visibleText(message);
  const read = languageOf(visible);
  const written: Language | undefined = LANGUAGES.find((each) => each === read);
  const language = written ?? "en";
  const writer = addresses(header(message, "From"))[0]?.name ?? "";
  const signOff = signOffOf(visible, writer);
  const greeting = greetingOf(visible, namesOfReaders(message));
  return {
    greeting: greeting?.words ?? null,
    signOff: signOff?.words ?? null,
    signature: signatureOf(visible, signOff, writer),
    language,
    unwritten: written === undefined ? ((read ?? "unknown") as UnwrittenLanguage) : undefined,
    isBrief: read === null && isBrief(visible) ? true : undefined,
    register: registerOf(visible, language) ?? registerOfGreeting(greeting, language),
    ask: askOf(visible, language),
  };
}

/** "Liebe Anna" in a letter without du and Sie: what is written to her has to do without Sie. */
function registerOfGreeting(greeting: Greeting | null, language: Language): Register | undefined {
  return language !== "en" && greeting?.form === "name" ? "familiar" : undefined;
}

function namesOfReaders(message: Message): string[] {
  return ["To", "Cc"].flatMap((field) =>
    addresses(headers(message, field).join(", ")).map(({ name }) => name),
  );
}

/** A longer text without one common word of any language that is read is in a language that is not. */
const MOST_OF_A_BRIEF_ONE = 20;

/** Few words, in no letters but those of the languages that are written. */
function isBrief(visible: string): boolean {
  const words = visible.match(/\p{L}+/gu) ?? [];
  return words.length <= MOST_OF_A_BRIEF_ONE && words.every((word) => /^[a-zà-öø-ÿœß]+$/i.test(word));
}
