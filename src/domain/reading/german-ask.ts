import type { NamedAsking } from "./asking.ts";

/** What comes before "ob" in a question that its writer announces. */
const ANNOUNCED =
  /(?<!nicht |ohne (?:zu )?)\b(?:fragen|anfragen|nachfragen|erkundigen|wissen|mitteilen|sagen|verraten|frage(?: ich)? mich(?: daher| deshalb)?), ob (?<asked>.+)/i;

const POSSIBLE =
  /^(?:und |also )?w(?:ä|ae)re es (?:(?:für|bei) [a-zäöüß]+ |eventuell |vielleicht |grunds(?:ä|ae)tzlich |generell )*m(?:ö|oe)glich,? (?<asked>(?:dass|wenn) .+|.+ zu [a-zäöüß]+n|.+ [a-zäöüß]{2,8}zu[a-zäöüß]+n)$/i;

/** "Könnten Sie mir die Folien schicken": the verb has to go to the end of its clause. */
const VERB_FIRST =
  /^(?:und |also )?(?<verb>(?:k(?:ö|oe)nnt|h(?:ä|ae)tt|w(?:ü|ue)rd)(?:en|est|et)|w(?:ä|ae)r(?:en|e?st|e?t)|d(?:ü|ue)rfte|k(?:ö|oe)nnte) (?<reader>Sie|du|ihr|ich|wir) (?<asked>.+)$/i;

export const GERMAN: readonly NamedAsking[] = [
  { pattern: ANNOUNCED, clause: ({ asked }) => `ob ${asked}` },
  { pattern: POSSIBLE, clause: ({ asked }) => `ob es möglich wäre, ${asked}`, isQuestion: true },
  { pattern: VERB_FIRST, clause: verbLast, isQuestion: true },
];

/** What a clause with "zu" or "dass" may hang on, which then stands behind the verb. */
const CARRIES =
  /\b(?:vorstellen|bereit|Lust|Zeit|Interesse|M(?:ö|oe)glichkeit|freundlich|nett|lieb|einverstanden)$/i;
const CARRIED = /^(?:dass |wenn |(?:mich |mir |uns |bei |in |im |mit |ein|auf |an |Ihn|d(?:ich|ir) ).*zu)/i;
/** A second question or clause, in which the first verb would have to stand before it. */
const GOES_ON =
  /[,()–—]| (?:und|oder|aber) (?:[a-zäöüß]+ ){0,2}(?:k(?:ö|oe)nn|h(?:ä|ae)tt|w(?:ä|ae)r|w(?:ü|ue)rd|d(?:ü|ue)rf|hab|sind|ist|gibt|w(?:ie|ann|as|o|er|em|en)\b)/i;

function verbLast({ verb = "", reader = "", asked = "" }: Readonly<Record<string, string>>): string | null {
  const comma = asked.indexOf(", ");
  const [head, tail] = comma < 0 ? [asked, ""] : [asked.slice(0, comma), asked.slice(comma + 2)];
  if (GOES_ON.test(head) || / zu [a-zäöüß]+n$/i.test(head)) return null;
  if (tail !== "" && !(CARRIES.test(head) && CARRIED.test(tail) && !GOES_ON.test(tail))) return null;
  // "Könnten Sie einen Termin nennen der Ihnen passt" lacks its comma.
  if (!/^(?:h|w(?:ä|ae))/i.test(verb) && !/[a-zäöüß]{2}n$/u.test(head)) return null;
  const who = reader.toLowerCase() === "sie" ? "Sie" : reader.toLowerCase();
  return `ob ${who} ${head} ${verb.toLowerCase()}${tail === "" ? "" : `, ${tail}`}`;
}
