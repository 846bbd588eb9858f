import type { NamedAsking } from "./asking.ts";

const REQUEST =
  "(?:(?:me|nos|le|les|te|os) )?(?:(?:podr|tendr|estar|aceptar|querr)[ií]a(?:s|n|is)?|habr[ií]a|ser[ií]a (?:posible|(?:usted )?tan amable)|(?:interesar|apetecer)[ií]a)";

export const SPANISH: readonly NamedAsking[] = [
  {
    pattern:
      /(?<!sin |no )\b(?:preguntar(?:le|les|te|os)?|preguntaba|pregunto|consultar(?:le|les|te)?|saber|(?:decir|indicar|confirmar|informar)(?:me|nos)|(?:me|nos) (?:podr[ií]a|puede)[ns]? (?:decir|indicar|confirmar|informar)) si (?<asked>.+)/i,
    clause: ({ asked }) => `si ${asked}`,
  },
  {
    // The mark that begins a question is often left out, and then its sentence begins with it.
    pattern: new RegExp(`(?:^|¿\\s?)(?<asked>${REQUEST} .+)$`, "i"),
    clause: ({ asked = "" }) => `si ${asked.charAt(0).toLowerCase()}${asked.slice(1)}`,
    isQuestion: true,
  },
];
