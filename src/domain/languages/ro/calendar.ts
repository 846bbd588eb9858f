import type { CalendarWords } from "../wordbook.ts";

export const calendar: CalendarWords = {
  months: [
    "ianuarie ian",
    "februarie feb febr",
    "martie mart",
    "aprilie apr",
    "mai",
    "iunie iun",
    "iulie iul",
    "august aug",
    "septembrie sept sep",
    "octombrie oct",
    "noiembrie nov noi",
    "decembrie dec",
  ],
  weekdays: [
    "luni",
    "marți marți",
    "miercuri mie",
    "joi",
    "vineri vin",
    "sâmbătă sâmbăta",
    "duminică duminica",
  ],
  order: "day-first",
  fillers: "pe de la din data ziua în a lui luna anul inclusiv dimineața seara ora",
  joins: "până la pana până_la până_pe până_în pana_la",
  pairs: "și",
  between: "între",
  endOf: "sfârșitul finalul sfarsitul",
  vague:
    "mijlocul jumătatea începutul inceputul aproximativ circa jurul săptămâna saptamana sau târziu după înainte mult puțin",
  tomorrow: "mâine maine",
  next: "viitoare viitor următoare următoarea viitoarea",
  inclusive: "inclusiv",
  dayNumber: "data_de data",
};
