import type { Person } from "../address/address.ts";
import type { TextRule } from "../languages/letters.ts";
import type { ReadLanguage } from "../languages/wordbook.ts";
import { houseOf, isAcademic, isFreeMail } from "../reading/domain-kinds.ts";
import { type Greeting, greetingOf } from "../reading/greeting.ts";
import { reason } from "../reading/phrase.ts";
import type { Hit } from "../reading/phrase-book.ts";
import { quote, type Text } from "../reading/tokens.ts";
import type { Reason } from "../reply/verdict.ts";
import { articleReasons } from "./articles.ts";
import { formReasons, wordCount } from "./form.ts";
import { sought } from "./kinds.ts";
import { nameReasons } from "./names.ts";
import { officeReasons } from "./recipients.ts";
import {
  AGAIN,
  AGAIN_FROM,
  FAMILIAR,
  FAMILIAR_BY_CHANCE,
  MOST_AGAIN,
  PRESENTING,
  STRANGE,
  WANTING,
  WEIGHED_RULES,
  WEIGHTS,
  type WeighedRule,
} from "./weights.ts";

/** A letter as the content rules see it. */
export interface Letter {
  /** Subject and visible text, parted by a blank line. */
  readonly text: Text;
  /** How many of its tokens are the subject's. */
  readonly subjectEnd: number;
  readonly hits: readonly Hit<TextRule>[];
  /** The visible text with its lines. */
  readonly visible: string;
  readonly attachments: readonly string[];
  readonly strangers: readonly Person[];
  readonly writer: Person;
  readonly language: ReadLanguage | null;
}

/** Every content rule that speaks, for and against. */
export function contentReasons(letter: Letter): Reason[] {
  const said = [...wordReasons(letter), ...nameReasons(letter.visible, letter.strangers, letter.writer)];
  const greeting = greetingOf(
    letter.visible,
    letter.strangers.map(({ name }) => name),
  );
  const form = formReasons(letter.visible, greeting, letter.writer);
  return [
    ...officeReasons(letter.strangers, greeting),
    ...form,
    ...said,
    ...attachmentReasons(letter.attachments),
    ...addressReasons(letter, said, greeting),
    ...lengthReasons(letter),
    ...articleReasons(letter.text, letter.subjectEnd, letter.language),
    ...missingReasons(letter, [...form, ...said]),
  ];
}

/** What speaks against a first letter speaks louder when it is said in other sentences too. */
function againReason(rule: WeighedRule, said: readonly Hit<TextRule>[]): number {
  if (WEIGHTS[rule] > AGAIN_FROM) return 0;
  const apart = said.filter((hit, at) => hit.start > (said[at - 1]?.end ?? Number.POSITIVE_INFINITY));
  return AGAIN * Math.min(apart.length, MOST_AGAIN);
}

/** What speaks against a first letter in one word alone may be meant otherwise: half counts. */
function isOneWord(rule: WeighedRule, said: readonly Hit<TextRule>[]): boolean {
  return (
    WEIGHTS[rule] < AGAIN_FROM &&
    said.every((hit) => hit.start === said[0]?.start && hit.end === hit.start + 1)
  );
}

/** One reason for each rule, with the first words that made it speak. */
function wordReasons({ text, hits, subjectEnd }: Letter): Reason[] {
  const presents = hits.some((hit) => PRESENTING.has(hit.rule));
  return WEIGHED_RULES.flatMap((rule) => {
    const said = hits.filter(
      (each) => each.rule === rule && (rule !== "first-letter-subject" || each.start < subjectEnd),
    );
    const [hit] = said;
    if (hit === undefined) return [];
    const plain = isOneWord(rule, said)
      ? Math.ceil(WEIGHTS[rule] / 2)
      : WEIGHTS[rule] + againReason(rule, said);
    const weight = presents && FAMILIAR.has(rule) ? FAMILIAR_BY_CHANCE : plain;
    return [reason(rule, weight, quote(text, hit.start, hit.end))];
  });
}

const CV_FILE =
  /(?:^|[^a-z])(?:cv|resume|r[ée]sum[ée]|curriculum|lebenslauf|bewerbung|candidature|hoja.?de.?vida|transcript|motivationsschreiben|lettre)(?:[^a-z]|$)/i;
/** What colleagues and customers send each other. */
const WORK_FILE =
  /(?:^|[^a-z])(?:minutes|contract|contrat|vertrag|contrato|invoice|rechnung|facture|factura|redline|redlined|signed|draft|agenda|protokoll|budget|timesheet|order|angebot|devis|spec|specs|report|schedule|memo|statement|forms?)(?:[^a-z]|$)|\.(?:xlsx?|ics|msg)$|winmail\.dat/i;

function attachmentReasons(names: readonly string[]): Reason[] {
  const short = names.map((name) => name.slice(0, 200));
  const cv = short.find((name) => CV_FILE.test(name));
  if (cv !== undefined) return [reason("cv-attached", 2, cv)];
  const work = short.find((name) => WORK_FILE.test(name));
  return work === undefined ? [] : [reason("work-attached", -2, work)];
}

/** A student knows few of a university's teachers; who presents oneself to one of them and seeks something is a stranger. */
const SAME_SCHOOL_SEEKING = -5;
const SAME_SCHOOL = -15;
const PROFESSOR = /prof|교수|教授|профес|hocam/iu;

function addressReasons(
  { strangers, writer, hits }: Letter,
  said: readonly Reason[],
  greeting: Greeting | null,
): Reason[] {
  const house = houseOf(writer.address);
  const near = strangers.find((person) => house !== null && houseOf(person.address) === house);
  if (near) {
    const isSchool =
      isAcademic(near.address) || isAcademic(writer.address) || PROFESSOR.test(greeting?.words ?? "");
    const seeks = sought(hits) !== null && said.some(({ rule }) => PRESENTING.has(rule));
    return [reason("same-house", isSchool ? (seeks ? SAME_SCHOOL_SEEKING : SAME_SCHOOL) : -30, near.address)];
  }
  const academic = strangers.find((person) => isAcademic(person.address));
  if (academic) return [reason("academic-domain", 1, academic.address)];
  const found = strangers.map((person) => person.address);
  return found.length > 0 && found.every(isFreeMail) ? [reason("private-address", -2, found.join(", "))] : [];
}

/** Fewer words than this introduce nobody. */
const SHORT = 18;
/** More than this is no letter to a stranger either, but a text or a form. */
const LONG = 1_200;
function lengthReasons({ visible }: Letter): Reason[] {
  const count = wordCount(visible);
  if (count < SHORT) return [reason("very-short", -4, `${count} words`)];
  return count > LONG ? [reason("very-long", -2, `${count} words`)] : [];
}

/** What every first letter has: something that only a stranger says, and something that it wants or gives. */
function missingReasons({ hits, text, visible }: Letter, said: readonly Reason[]): Reason[] {
  const found: Reason[] = [];
  const purpose = sought(hits);
  const has = (rule: string): boolean => said.some((each) => each.rule === rule);
  if (!said.some(({ rule }) => STRANGE.has(rule))) {
    // Who writes a formal letter with a question, whole name below, seldom writes to somebody they know.
    const isFormal = has("letter-form") && has("polite-question");
    const weight = purpose !== null ? -3 : isFormal ? -5 : -8;
    found.push(reason("nobody-introduced", weight, visible.slice(0, 60)));
  }
  if (purpose !== null) found.push(reason("purpose", 2, quote(text, purpose.start, purpose.end)));
  else if (!said.some(({ rule }) => WANTING.has(rule)))
    found.push(reason("nothing-wanted", -2, visible.slice(0, 60)));
  return found;
}
