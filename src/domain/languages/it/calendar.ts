import type { CalendarWords } from "../wordbook.ts";

export const calendar: CalendarWords = {
  months: [
    "gennaio genn gen",
    "febbraio febbr feb",
    "marzo mar",
    "aprile apr",
    "maggio mag magg",
    "giugno giu",
    "luglio lug",
    "agosto ago",
    "settembre sett set",
    "ottobre ott",
    "novembre nov",
    "dicembre dic",
  ],
  weekdays: [
    "lunedì lun",
    "martedì",
    "mercoledì mer",
    "giovedì gio",
    "venerdì ven",
    "sabato sab",
    "domenica dom",
  ],
  order: "day-first",
  fillers:
    "il lo la i gli le di del della dal dall dell al all a in da partire giorno giorni data prossimo prossima compreso compresi inclusi incluso incluse entrambi questo questa c m p v corrente mese anno oggi ore mattina mattino pomeriggio sera mezzogiorno poi mar",
  joins: "al a fino_al fino_all sino_al ad all",
  pairs: "e ed",
  between: "tra fra",
  endOf: "fine la_fine",
  vague:
    "metà inizio inizi primi circa verso intorno attorno o settimana dopo probabilmente primavera estate autunno inverno",
  tomorrow: "domani",
  next: "prossimo prossima venturo",
  inclusive: "compreso incluso compresi inclusi",
  dayNumber: "giorno il al dal",
  ordinals: ["primo"],
  clock: "ore h",
};
