import type { CalendarWords } from "../wordbook.ts";

export const calendar: CalendarWords = {
  months: [
    "januar jan",
    "februar feb febr",
    "marts mar",
    "april apr",
    "maj",
    "juni jun",
    "juli jul",
    "august aug",
    "september sep sept",
    "oktober okt",
    "november nov",
    "december dec",
  ],
  weekdays: [
    "mandag mandagen man mand",
    "tirsdag tirsdagen tirs tir",
    "onsdag onsdagen ons onsd",
    "torsdag torsdagen tors tor",
    "fredag fredagen fre fred",
    "lørdag lørdagen lør",
    "søndag søndagen søn",
  ],
  order: "day-first",
  fillers:
    "den d på kl dato dagen nu her kommende førstkommende morgen formiddag eftermiddag aften år inkl inklusive",
  joins: "til til_og_med t.o.m. tom og",
  endOf: "slutningen_af udgangen_af slutningen",
  vague: "midten begyndelsen starten omkring cirka ca uge ugen eller tidligst efter før weekenden",
  tomorrow: "i_morgen imorgen",
  next: "næste",
  inclusive: "og_med t.o.m. inklusive inkl tom",
  dayNumber: "den d",
  clock: "h",
};
