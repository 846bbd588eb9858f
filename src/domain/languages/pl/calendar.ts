import type { CalendarWords } from "../wordbook.ts";

/** Months in every case, and as Roman numerals save those that are words or letters of a template (I, V, X). */
export const calendar: CalendarWords = {
  months: [
    "styczeń stycznia styczniu styczniem sty stycz",
    "luty lutego lutym lut II",
    "marzec marca marcu marcem mar III",
    "kwiecień kwietnia kwietniu kwietniem kwi kwie IV",
    "maj maja maju majem",
    "czerwiec czerwca czerwcu czerwcem cze czerw VI",
    "lipiec lipca lipcu lipcem lip VII",
    "sierpień sierpnia sierpniu sierpniem sie sierp VIII",
    "wrzesień września wrześniu wrześniem wrz wrześ IX",
    "październik października październiku październikiem paź paźdz",
    "listopad listopada listopadzie listopadem lis listop XI",
    "grudzień grudnia grudniu grudniem gru grudz XII",
  ],
  weekdays: [
    "poniedziałek poniedziałku poniedziałkiem pn pon poniedz",
    "wtorek wtorku wtorkiem wt wto wtor",
    "środa środę środy śr śro środ",
    "czwartek czwartku czwartkiem czw czwart",
    "piątek piątku piątkiem pt pią piąt",
    "sobota sobotę soboty sob sb",
    "niedziela niedzielę niedzieli niedz nd ndz",
  ],
  order: "day-first",
  fillers:
    "w we dnia dniu dniem dn go ego r roku rok br czyli włącznie najbliższy najbliższą najbliższego rana rano popołudnia wieczora wieczorem o godz godziny godziny_o",
  joins: "do po",
  pairs: "a i",
  between: "między pomiędzy",
  endOf: "końca koniec końcem końcu",
  vague:
    "połowy połowie połowa połową początku początek początkiem około ok mniej_więcej przełomie tydzień tygodnia tygodniu lub ewentualnie prawdopodobnie najwcześniej orientacyjnie",
  tomorrow: "jutro jutra",
  next: "przyszły przyszłą przyszłego przyszłej następny następną następnego następnej kolejny kolejny",
  inclusive: "włącznie",
  dayNumber: "dnia dniu",
  clock: "godz h",
};
