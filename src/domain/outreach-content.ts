import { addresses, type Person, registrableDomain } from "./address.ts";
import { KINDS } from "./outreach-kinds.ts";
import { AGAINST, FOR, SUBJECT } from "./outreach-words.ts";
import { isAcademic, isFreeMail } from "./reading/domain-kinds.ts";
import { greetingOf, signOffOf } from "./reading/letter-parts.ts";
import { type Folded, reason, speak } from "./reading/phrase.ts";
import type { OutreachKind, OutreachVerdict, Reason } from "./verdict.ts";

/** A letter as the content rules see it. */
export interface Letter {
  readonly subject: Folded;
  readonly text: Folded;
  /** The visible text with its lines. */
  readonly visible: string;
  readonly attachments: readonly string[];
  readonly strangers: readonly Person[];
  /** The From header, decoded. */
  readonly from: string;
}

/** Fewer words than this introduce nobody. */
const SHORT = 25;
/** More than this is no letter to a stranger either, but a text or a form. */
const LONG = 1_200;

const CV_FILE = /(?:^|[^a-z])(?:cv|resume|r[ée]sum[ée]|curriculum|lebenslauf|hoja.?de.?vida)(?:[^a-z]|$)/i;

/** Every content rule that speaks, for and against. */
export function contentReasons(letter: Letter): Reason[] {
  return [
    ...greetingReasons(letter.visible),
    ...withoutRepetition(speak(FOR, letter.text)),
    ...speak(SUBJECT, letter.subject),
    ...attachmentReasons(letter.attachments),
    ...signOffReasons(letter.visible),
    ...domainReasons(letter),
    ...lengthReasons(letter.text),
    ...speak(AGAINST, {
      flat: `${letter.subject.flat} | ${letter.text.flat}`,
      folded: `${letter.subject.folded} | ${letter.text.folded}`,
    }),
  ];
}

/** What the letter is for, and whether it asks for anything. */
export function kindOf(text: Folded, reasons: readonly Reason[]): Pick<OutreachVerdict, "kind" | "asks"> {
  const asked = reasons.some((each) => each.rule === "ask" || each.rule === "polite-question");
  const kind = asked ? strongest(text, ["thank-you", "update"]) : onlyThanksOrNews(text);
  switch (kind) {
    case "thank-you":
    case "update":
      return { kind, asks: false };
    case "introduction":
    case "other":
      return { kind, asks: asked || text.folded.includes("?") };
    case "research":
    case "mentorship":
    case "observership":
    case "conference-meeting":
    case "informational-interview":
    case "recommendation-letter":
    case "application":
    case "sales":
      return { kind, asks: true };
  }
}

/** A letter that asks nothing and gives thanks or news is that, wherever the talk was held. */
function onlyThanksOrNews(text: Folded): OutreachKind {
  const others = KINDS.map(({ kind }) => kind).filter((kind) => kind !== "thank-you" && kind !== "update");
  const kind = strongest(text, others);
  return kind === "other" ? strongest(text, []) : kind;
}

/** A question in a known wording is one piece of evidence, not two. */
function withoutRepetition(reasons: readonly Reason[]): Reason[] {
  const asked = reasons.some((each) => each.rule === "ask");
  return reasons.filter((each) => !(asked && each.rule === "polite-question"));
}

/** The kind most of whose wordings occur; of equals, the one that stands first in the table. */
function strongest(text: Folded, without: readonly OutreachKind[]): OutreachKind {
  let best: OutreachKind = "other";
  // One weak word is no kind.
  let most = 1;
  for (const { kind, patterns } of KINDS) {
    const count = without.includes(kind)
      ? 0
      : patterns
          .filter(({ pattern }) => pattern.test(text.folded))
          .reduce((sum, each) => sum + each.weight, 0);
    if (count > most) [best, most] = [kind, count];
  }
  return best;
}

function greetingReasons(visible: string): Reason[] {
  const greeting = greetingOf(visible);
  if (greeting === null) return [];
  switch (greeting.form) {
    case "title":
      return [reason("greeting-with-title", 3, greeting.words)];
    case "formal":
      return [reason("formal-greeting", 2, greeting.words)];
    case "name":
      return [reason("greeting-with-name", 1, greeting.words)];
    case "group":
      return [reason("greeting-to-a-group", -4, greeting.words)];
    case "bare":
      return [];
  }
}

function signOffReasons(visible: string): Reason[] {
  const signOff = signOffOf(visible);
  if (signOff === null) return [];
  if (signOff.form === "intimate") return [reason("intimate-sign-off", -5, signOff.words)];
  return signOff.form === "formal" ? [reason("formal-sign-off", 1, signOff.words)] : [];
}

function attachmentReasons(names: readonly string[]): Reason[] {
  const file = names.find((name) => CV_FILE.test(name.slice(0, 200)));
  return file === undefined ? [] : [reason("cv-attached", 2, file)];
}

function domainReasons(letter: Letter): Reason[] {
  const own = addresses(letter.from)[0]?.address ?? "";
  const academic = letter.strangers.find((person) => isAcademic(person.address));
  const company = letter.strangers.find((person) => !isFreeMail(person.address));
  const sameHouse = letter.strangers.find(
    (person) =>
      !isFreeMail(own) &&
      registrableDomain(own) !== null &&
      registrableDomain(person.address) === registrableDomain(own),
  );
  const found: Reason[] = [];
  if (academic) found.push(reason("academic-domain", 2, academic.address));
  else if (company) found.push(reason("company-domain", 1, company.address));
  else found.push(reason("private-address", -2, letter.strangers.map((person) => person.address).join(", ")));
  if (sameHouse) found.push(reason("same-house", -2, sameHouse.address));
  return found;
}

function lengthReasons(text: Folded): Reason[] {
  const count = text.flat === "" ? 0 : text.flat.split(" ").length;
  if (count < SHORT) return [reason("very-short", -4, `${count} words`)];
  return count > LONG ? [reason("very-long", -2, `${count} words`)] : [];
}
