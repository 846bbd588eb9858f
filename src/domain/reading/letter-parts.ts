/** Greeting and sign-off: where a letter begins and ends. */

export interface Greeting {
  /** As written, with its punctuation. */
  readonly words: string;
  /** "title": with a title and a name; "formal": without a name; "name": a name alone; "group": many; "bare": only "Hi,". */
  readonly form: "title" | "formal" | "name" | "group" | "bare";
}

export interface SignOff {
  readonly words: string;
  readonly form: "formal" | "friendly" | "intimate";
  /** The name below it or after its comma. */
  readonly signature: string | null;
}

const OPENERS =
  /^(?:dear|hi|hello|hey|greetings|good (?:morning|afternoon|evening|day)|to whom it may concern|sehr geehrte[rs]?|liebe[rs]?|guten (?:tag|morgen|abend)|hallo|grüezi|moin|bonjour|bonsoir|ch[eè]re?s?|madame|monsieur|estimad[oa]s?|apreciad[oa]s?|querid[oa]s?|hola|buen(?:os|as)? (?:d[ií]as?|tardes|noches)|respected|esteemed|honou?red|(?:dr|prof|professor|mr|mrs|ms)\b)(?![\p{L}])/iu;
const TITLE =
  /\b(?:dr|prof|professor|professeur|profesora?|doctora?|docteur|mr|mrs|ms|mx|miss|sir|madam|herr|herrn|frau|monsieur|madame|mme|señora?|sra?|dra|dean|director|chair)\b/iu;
const FORMAL_ALONE =
  /^(?:dear (?:sir|madam|sirs|hiring|selection|admissions|search|program|recruit|editor)|to whom it may concern|sehr geehrte damen|madame, monsieur|mesdames, messieurs|estimad[oa]s? señor(?:a|es)?\b\W{0,3}$|a quien)/iu;
const GROUP =
  /^(?:dear|hi|hello|hey|liebe|hallo|chers|bonjour|queridos|estimados|hola)(?: (?:all|everyone|everybody|team|folks|colleagues|friends|guys|both|family|alle|zusammen|kolleg\p{L}*|à tous|tous|toutes|collègues|ami\p{L}*|a todos|todos|todas|equipo|colegas))(?!\p{L})/iu;

/** The greeting in the first lines of a letter, or null. */
export function greetingOf(visible: string): Greeting | null {
  for (const line of visible.split("\n", 6)) {
    const start = line.trim().slice(0, 120);
    if (start === "") continue;
    if (!OPENERS.test(start)) return null;
    const words = upToPunctuation(start);
    return words === null ? null : { words, form: formOf(words) };
  }
  return null;
}

/** A greeting ends with its line or with the first comma, colon, dash or exclamation mark after a name. */
function upToPunctuation(line: string): string | null {
  if (/^(?:madame, monsieur|mesdames, messieurs)/i.test(line))
    return /^.{0,60}?[,:](?=\s|$)(?! monsieur| messieurs)/i.exec(line)?.[0] ?? line;
  const mark = /[,:!;—–](?=\s|$)|\s-(?=\s)/.exec(line);
  if (mark) return line.slice(0, mark.index + 1).trim();
  return line.split(" ").length <= 7 ? line : null;
}

function formOf(words: string): Greeting["form"] {
  if (GROUP.test(words)) return "group";
  if (FORMAL_ALONE.test(words)) return "formal";
  const named = words
    .replace(OPENERS, "")
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
  if (TITLE.test(words))
    return named === "" || /^(?:sir|madam|sir madam|sir or madam)$/i.test(named) ? "formal" : "title";
  if (named === "" || /^(?:there|again)$/i.test(named)) return "bare";
  return "name";
}

const FORMAL_OFF =
  /^(?:(?:with )?(?:many thanks and )?(?:my )?(?:best|kind|kindest|warm|warmest|sincere)(?: best| kind| warm)?(?: regards| wishes)?|regards|(?:yours )?(?:very )?(?:sincerely|respectfully|faithfully|truly)(?: yours)?|respectfully|cordially|(?:with )?(?:sincere |deep |much )?(?:appreciation|gratitude|respect)|(?:many |with )?thanks(?: and (?:best|kind|warm)?\s?regards)?|thank you(?: (?:very much|so much|kindly|again|in advance))?(?: (?:and|for).{0,60})?|thanks (?:so much|again|in advance|very much)(?: for.{0,40})?|mit (?:freundlichen|besten|herzlichen|lieben|kollegialen) grü(?:ß|ss)en|(?:freundliche|beste|viele|herzliche|schöne|liebe) grü(?:ß|ss)e|hochachtungsvoll|(?:bien )?cordialement|(?:très )?respectueusement|sincères salutations|bien à vous|veuillez (?:agréer|recevoir).{0,120}|je vous prie d['’]agréer.{0,120}|dans l['’]attente.{0,80}|atentamente|(?:muy )?cordialmente|(?:un )?(?:cordial(?:es)? saludos?|saludos?(?: cordial(?:es)?)?)|muchas gracias(?: .{0,40})?|respetuosamente|sinceramente|le saluda.{0,40})$/iu;
const FRIENDLY_OFF =
  /^(?:cheers|best|thanks|thx|ciao|talk soon|see you(?: .{0,20})?|take care|lg|vg|mfg|à bientôt|hasta pronto|un abrazo|bises)$/iu;
const INTIMATE_OFF =
  /^(?:(?:lots of |much |all my |with )?love(?: you)?(?: always)?|xo(?:xo)?|x{1,4}|hugs(?: and kisses)?|kisses|kuss|küsschen|hdl|bisous|(?:gros )?bisous|besos|besitos|te quiero)$/iu;

/** The closing line among the last lines of a letter, with the name under it; null when there is none. */
export function signOffOf(visible: string): SignOff | null {
  const lines = visible
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  for (let i = lines.length - 1; i >= Math.max(0, lines.length - 12); i--) {
    const line = (lines[i] ?? "").slice(0, 160);
    const whole = closing(line);
    if (whole !== null) return { words: line, form: whole, signature: nameIn(lines[i + 1]) };
    const comma = line.indexOf(",");
    const before = comma > 0 ? closing(line.slice(0, comma)) : null;
    const after = before === null ? null : nameIn(line.slice(comma + 1));
    if (before !== null && after !== null)
      return { words: line.slice(0, comma + 1), form: before, signature: after };
  }
  return null;
}

function closing(line: string): SignOff["form"] | null {
  const bare = line.replace(/[\s,.!;:–—-]{1,5}$/, "");
  if (INTIMATE_OFF.test(bare)) return "intimate";
  if (FRIENDLY_OFF.test(bare)) return "friendly";
  return FORMAL_OFF.test(bare) ? "formal" : null;
}

/** A line that is a person's name: one to five words, the first with a capital, no digits. */
export function nameIn(line: string | undefined): string | null {
  const name = (line ?? "")
    .trim()
    .replace(/,.{0,80}$/, "")
    .replace(/[.!]$/, "");
  const words = name.split(" ");
  const plain = words.length <= 5 && words.every((word) => /^[\p{L}\p{M}.'’()-]{1,30}$/u.test(word));
  return plain && /^\p{Lu}/u.test(name) ? name : null;
}
