import type { Person } from "../address/address.ts";
import type { TextRule } from "../languages/letters.ts";
import type { ReadLanguage } from "../languages/wordbook.ts";
import { houseOf, isAcademic, isFreeMail } from "../reading/domain-kinds.ts";
import { reason } from "../reading/phrase.ts";
import type { Hit } from "../reading/phrase-book.ts";
import { quote, type Text } from "../reading/tokens.ts";
import type { Reason } from "../reply/verdict.ts";
import { articleReasons } from "./articles.ts";
import { formReasons, wordCount } from "./form.ts";
import { sought } from "./kinds.ts";
import { nameReasons } from "./names.ts";
import {
  AGAIN,
  AGAIN_FROM,
  MOST_AGAIN,
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
  return [
    ...formReasons(letter.visible, letter.strangers, letter.writer),
    ...said,
    ...attachmentReasons(letter.attachments),
    ...addressReasons(letter),
    ...lengthReasons(letter),
    ...articleReasons(letter.text, letter.subjectEnd, letter.language),
    ...missingReasons(letter, said),
  ];
}

/** What speaks against a first letter speaks louder when it is said in other sentences too. */
function againReason(rule: WeighedRule, said: readonly Hit<TextRule>[]): number {
  if (WEIGHTS[rule] > AGAIN_FROM) return 0;
  const apart = said.filter((hit, at) => hit.start > (said[at - 1]?.end ?? Number.POSITIVE_INFINITY));
  return AGAIN * Math.min(apart.length, MOST_AGAIN);
}

/** One reason for each rule, with the first words that made it speak. */
function wordReasons({ text, hits, subjectEnd }: Letter): Reason[] {
  return WEIGHED_RULES.flatMap((rule) => {
    const said = hits.filter(
      (each) => each.rule === rule && (rule !== "first-letter-subject" || each.start < subjectEnd),
    );
    const [hit] = said;
    if (hit === undefined) return [];
    return [reason(rule, WEIGHTS[rule] + againReason(rule, said), quote(text, hit.start, hit.end))];
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

function addressReasons({ strangers, writer }: Letter): Reason[] {
  const house = houseOf(writer.address);
  const sameHouse = strangers.find((person) => house !== null && houseOf(person.address) === house);
  if (sameHouse) return [reason("same-house", isAcademic(sameHouse.address) ? -15 : -30, sameHouse.address)];
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
  if (!said.some(({ rule }) => STRANGE.has(rule)))
    found.push(reason("nobody-introduced", -4, visible.slice(0, 60)));
  const purpose = sought(hits);
  if (purpose !== null) found.push(reason("purpose", 2, quote(text, purpose.start, purpose.end)));
  else if (!said.some(({ rule }) => WANTING.has(rule)))
    found.push(reason("nothing-wanted", -2, visible.slice(0, 60)));
  return found;
}
