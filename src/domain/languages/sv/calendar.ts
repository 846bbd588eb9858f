import type { CalendarWords } from "../wordbook.ts";

export const calendar: CalendarWords = {
  months: [
    "januari jan",
    "februari feb febr",
    "mars mar",
    "april apr",
    "maj",
    "juni jun",
    "juli jul",
    "augusti aug",
    "september sep sept",
    "oktober okt",
    "november nov",
    "december dec",
  ],
  weekdays: [
    "måndag måndagen mån månd",
    "tisdag tisdagen tis tisd",
    "onsdag onsdagen ons onsd",
    "torsdag torsdagen tors tor torsd",
    "fredag fredagen fre fred",
    "lördag lördagen lör lörd",
    "söndag söndagen sön sönd",
  ],
  order: "day-first",
  fillers:
    "den på i e a kl datum inklusive nu redan kommande instundande denna dagen morgonen kvällen förmiddagen eftermiddagen lunch klockan året år",
  joins: "till till_och_med t.o.m. tom",
  pairs: "och",
  between: "mellan",
  own: "jag vi min mitt mina vår vårt våra",
  endOf: "slutet_av utgången_av slutet_på slutet",
  vague:
    "mitten början omkring runt ungefär cirka ca någon kring vecka veckan v helgen eller tidigast preliminärt troligen",
  tomorrow: "imorgon i_morgon",
  next: "nästa nästkommande",
  inclusive: "och_med t.o.m. tom inklusive o_med",
  dayNumber: "den",
  clock: "h",
};
