import type { CalendarWords } from "../wordbook.ts";

/** Hungarian writes the month before the day; endings stand after a hyphen as words of their own, or in the word. */
export const calendar: CalendarWords = {
  months: [
    "január januárban jan",
    "február februárban febr feb",
    "március márciusban márc",
    "április áprilisban ápr",
    "május májusban máj",
    "június júniusban jún",
    "július júliusban júl",
    "augusztus augusztusban aug",
    "szeptember szeptemberben szept szep",
    "október októberben okt",
    "november novemberben nov",
    "december decemberben dec",
  ],
  weekdays: [
    "hétfő hétfőn hétfői",
    "kedd kedden keddi",
    "szerda szerdán szerdai",
    "csütörtök csütörtökön csütörtöki",
    "péntek pénteken pénteki",
    "szombat szombaton szombati",
    "vasárnap vasárnapi",
  ],
  order: "month-first",
  fillers: "a az e nap napja év ezen reggel délelőtt délután este",
  joins: "től tól jétől ától étől",
  pairs: "és és_a",
  between: "között",
  endOf: "végén végéig vége végétől",
  vague:
    "közepén közepéig közepe elején elejéig eleje körül körülbelül kb hét héten vagy után előtt legkorábban",
  tomorrow: "holnap holnapig",
  next: "jövő következő",
  inclusive: "bezárólag",
  clock: "óra órakor",
};
