import type { ReadLanguage } from "./reading/language.ts";

/** "back": the date is the day of return. "away": it is the last day of absence, so the return is the day after. */
export interface Cue {
  readonly means: "back" | "away";
  readonly pattern: RegExp;
}

/** In order of trust. A date counts only when it directly follows a cue. Text is lower case with its accents. */
export const CUES: Readonly<Record<ReadLanguage, readonly Cue[]>> = {
  en: [
    {
      means: "back",
      pattern:
        /\b(?:back(?: at work| in (?:the|my) office| online| at my desk)?|return(?:ing|s)?(?: to (?:the |my )?(?:office|work|desk))?|in the office again|available again|resume work)(?: again)?(?: only)?(?: on| from| by| in| as of| starting)?:? /g,
    },
    {
      means: "away",
      pattern:
        /\b(?:until|till|'til|through|thru|up to)(?: and including| the end of)?:? |\b(?:from|between|dates?:?) (?=[^.!?\n]{3,40}(?:to|and|until|through|-|–))/g,
    },
  ],
  de: [
    {
      means: "back",
      pattern:
        /(?:\bab(?: dem)?|wieder (?:am|ab)(?: dem)?|zurück (?:am|ab)(?: dem)?|(?:kehre|komme)[^.!?\n]{0,20} am|rückkehr(?: am|:)?) /g,
    },
    {
      means: "away",
      pattern:
        /\bbis(?: einschlie(?:ß|ss)lich| inklusive| zum| einschl\.| und mit)?(?: dem| zum)?:? |\b(?:vom|von|zwischen dem) (?=[^!?\n]{2,40}(?:bis|und|-|–))/g,
    },
  ],
  fr: [
    {
      means: "back",
      pattern:
        /(?:de retour(?: au bureau)?|reviendrai|retour|rentrerai|à partir|à nouveau (?:disponible|joignable))(?: dès)?(?: le| du| au| à compter du| en)?:? /g,
    },
    {
      means: "away",
      pattern: /jusqu['’](?:au|à|en|à la fin)(?: inclus)? |\b(?:du|entre le) (?=[^!?\n]{1,40}(?:au|et|-|–))/g,
    },
  ],
  es: [
    {
      means: "back",
      pattern:
        /(?:de vuelta|de regreso|regres(?:o|aré|are)|volver[ée]|vuelvo|me reincorpor(?:o|aré)|retorno|a partir|disponible)(?: a la oficina| de nuevo| nuevamente)?(?: el| del| en)?(?: día)?:? /g,
    },
    {
      means: "away",
      pattern:
        /\bhasta(?: el)?(?: día)?(?: final(?:es)? de)? |\b(?:del|desde el|entre el) (?=[^!?\n]{1,40}(?:al|hasta|y|-|–))/g,
    },
  ],
  it: [
    {
      means: "back",
      pattern:
        /(?:rientr(?:o|erò)|torn(?:o|erò)|di ritorno|ritorno|a partire)(?: in ufficio)?(?: il| dal| in)?(?: giorno)?:? /g,
    },
    { means: "away", pattern: /\bfino (?:al|a)(?: giorno)? |\bdal (?=[^!?\n]{1,40}(?:al|-|–))/g },
  ],
  pt: [
    {
      means: "back",
      pattern:
        /(?:de volta|regress(?:o|arei)|retorn(?:o|arei)|volt(?:o|arei)|a partir)(?: ao escritório| ao trabalho)?(?: no dia| em| a| de| do dia| dia)?:? /g,
    },
    {
      means: "away",
      pattern: /\baté(?: ao| o)?(?: dia)? |\b(?:de|entre) (?=\d[^!?\n]{1,40}(?:a|até|e|-|–) )/g,
    },
  ],
  nl: [
    {
      means: "back",
      pattern: /(?:terug|weer (?:aanwezig|bereikbaar|op kantoor|terug)|vanaf)(?: op| vanaf| per)? /g,
    },
    { means: "away", pattern: /\b(?:tot en met|t\/m|tot) |\bvan (?=[^!?\n]{1,40}(?:tot|t\/m|-|–))/g },
  ],
};
