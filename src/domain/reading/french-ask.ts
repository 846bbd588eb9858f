import { asking, type NamedAsking } from "./asking.ts";

/** An opening before the question: "Dans ce cadre, auriez-vous …"; none that makes it hang on something. */
const BEGINS =
  "^(?!(?:et )?(?:si|s['’]|sinon|quand|comment|dans ce cas|le cas)\\b)(?:[^,]{1,80}, |et |mais )?";
const ASKED = "(?!il (?:vous|te) pla)";

const asWritten = ({ asked = "" }: Readonly<Record<string, string>>) =>
  asked.replace(/^si (?=ils?\b)/i, "s'");

export const FRENCH: readonly NamedAsking[] = [
  {
    pattern: asking(
      `\\b(?:(?:me|te|nous) demand(?:e|ais|ons|ions)|(?:vous|te|m['’]adresse|permets de|souhaite|voudrais|aimerais) demander) (?<asked>s(?:i |['’]${ASKED}).+)`,
    ),
    clause: asWritten,
  },
  {
    pattern: asking(
      `\\b(?<!sans )(?:souhait[a-zé]+|voudr[a-zé]+|voul[a-zé]+|aimer[a-zé]+|d[ée]sir[a-zé]+|faire|afin de|pour) savoir (?<asked>s(?:i |['’]${ASKED}).+)`,
    ),
    clause: asWritten,
  },
  {
    pattern: asking(
      `\\b(?:pourri|sauri|pouv)(?:ez|iez)[- ]vous (?:me|nous) (?:dire|pr[ée]ciser|indiquer|confirmer) (?<asked>s(?:i |['’]${ASKED}).+)`,
    ),
    clause: asWritten,
  },
  {
    pattern: asking(`${BEGINS}serait-il (?<asked>(?:possible|envisageable) (?:d[e'’]|qu[e'’]).+)`),
    clause: ({ asked }) => `s'il serait ${asked}`,
    isQuestion: true,
  },
  {
    pattern: asking(`${BEGINS}y aurait-il (?<asked>.+)`),
    clause: ({ asked }) => `s'il y aurait ${asked}`,
    isQuestion: true,
  },
  {
    pattern: asking(
      `${BEGINS}(?<verb>(?:pourr|aur|ser|accepter|voudr|souhaiter)(?:iez|ais))[- ](?<who>vous|tu) (?<asked>.+)`,
    ),
    clause: ({ verb = "", who = "", asked }) => `si ${who.toLowerCase()} ${verb.toLowerCase()} ${asked}`,
    isQuestion: true,
  },
  {
    pattern: asking(`${BEGINS}(?:puis|pourrais)[- ]je (?<asked>.+)`),
    clause: ({ asked }) => `si je pourrais ${asked}`,
    isQuestion: true,
  },
  {
    pattern: asking(`${BEGINS}est[- ]ce[- ]que (?<asked>(?:vous|tu|je) .+)`),
    clause: ({ asked }) => `si ${asked}`,
    isQuestion: true,
  },
];
