import type { Language } from "../reply/verdict.ts";
import { englishAsk } from "./english-ask.ts";
import { plainClause } from "./english-clause.ts";

/** A clause longer than this is no clause. */
const LONGEST_CLAUSE = 120;
/** Text beyond this repeats or signs off. */
const LONGEST_TEXT = 6_000;

interface Asking {
  /** The first group is what was asked, up to the end of its sentence. */
  readonly pattern: RegExp;
  /** How it reads after "I asked": "whether you would be …". */
  readonly clause: (asked: string) => string;
}

const REST = "([^.!?\\n]{3,300})";

/** In order of how surely the words make a clause that stands by itself. */
const ASKING: Readonly<Record<Exclude<Language, "en">, readonly Asking[]>> = {
  de: [
    { pattern: re(`\\b(?:fragen|anfragen|wissen|erkundigen), ob ${REST}`), clause: (asked) => `ob ${asked}` },
    {
      pattern: re(`\\bwäre es (?:für Sie )?möglich, ${REST}\\?`),
      clause: (asked) => `ob es möglich wäre, ${asked}`,
    },
  ],
  fr: [
    { pattern: re(`(?:demandais|demander|savoir) (s(?:i |['’])[^.!?\\n]{3,300})`), clause: (asked) => asked },
    {
      pattern: re(`serait-il possible (d[e'’][^.!?\\n]{3,300})\\?`),
      clause: (asked) => `s'il serait possible ${asked}`,
    },
    { pattern: re(`auriez-vous ${REST}\\?`), clause: (asked) => `si vous auriez ${asked}` },
    { pattern: re(`seriez-vous ${REST}\\?`), clause: (asked) => `si vous seriez ${asked}` },
  ],
  es: [
    {
      pattern: re(`(?:preguntarle|preguntar|saber|consultarle) si ${REST}`),
      clause: (asked) => `si ${asked}`,
    },
    { pattern: re(`¿\\s?sería posible ${REST}\\?`), clause: (asked) => `si sería posible ${asked}` },
    { pattern: re(`¿\\s?tendría(?: usted)? ${REST}\\?`), clause: (asked) => `si tendría ${asked}` },
    { pattern: re(`¿\\s?estaría(?: usted)? ${REST}\\?`), clause: (asked) => `si estaría ${asked}` },
  ],
};

/**
 * What a letter asks for, as one indirect clause in its own language.
 * @returns at most 120 characters without closing punctuation, or null when no wording is sure enough
 */
export function askOf(visible: string, language: Language): string | null {
  if (language === "en") return plainClause(englishAsk(visible.slice(0, LONGEST_TEXT)) ?? "");
  // A sentence runs over line ends, but not over blank lines.
  const text = visible.slice(0, LONGEST_TEXT).replace(/(\S)[ \t]*\n(?=\S)/g, "$1 ");
  for (const { pattern, clause } of ASKING[language]) {
    const asked = pattern.exec(text)?.[1];
    const short = asked === undefined ? null : shortened(clause(asked.trim()));
    if (short !== null) return short;
  }
  return null;
}

/** Cut at its last comma that lets it fit; null when there is none far enough in. */
function shortened(clause: string): string | null {
  const plain = clause.replace(/\s+/g, " ").replace(/[\s,;:–—-]{1,5}$/, "");
  if (plain.length <= LONGEST_CLAUSE) return plain;
  const comma = plain.lastIndexOf(",", LONGEST_CLAUSE);
  return comma >= 30 ? plain.slice(0, comma) : null;
}

function re(source: string): RegExp {
  return new RegExp(source, "iu");
}
