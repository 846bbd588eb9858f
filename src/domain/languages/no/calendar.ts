import type { CalendarWords } from "../wordbook.ts";

export const calendar: CalendarWords = {
  months: [
    "januar jan",
    "februar feb febr",
    "mars mar",
    "april apr",
    "mai",
    "juni jun",
    "juli jul",
    "august aug",
    "september sep sept",
    "oktober okt",
    "november nov",
    "desember des",
  ],
  weekdays: [
    "mandag mandagen man mand",
    "tirsdag tirsdagen tirs tir",
    "onsdag onsdagen ons",
    "torsdag torsdagen tors tor",
    "fredag fredagen fre fred",
    "lørdag lørdagen lør",
    "søndag søndagen søn",
  ],
  order: "day-first",
  fillers:
    "den d på kl dato dagen nå førstkommende kommende morgen formiddag ettermiddag kveld år inkl inklusive",
  joins: "til til_og_med t.o.m. tom og",
  endOf: "slutten_av utgangen_av slutten",
  vague: "midten begynnelsen starten rundt omtrent cirka ca uke uken eller tidligst etter før helgen helga",
  tomorrow: "i_morgen imorgen",
  next: "neste",
  inclusive: "og_med t.o.m. inklusive inkl tom",
  dayNumber: "den d",
  clock: "h",
};
