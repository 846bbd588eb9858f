import type { CalendarWords } from "../wordbook.ts";

export const calendar: CalendarWords = {
  months: [
    "januari jan",
    "februari feb febr",
    "maart mrt",
    "april apr",
    "mei",
    "juni jun",
    "juli jul",
    "augustus aug",
    "september sep sept",
    "oktober okt",
    "november nov",
    "december dec",
  ],
  weekdays: [
    "maandag maa ma",
    "dinsdag din di",
    "woensdag woe wo",
    "donderdag don do",
    "vrijdag vrij vr",
    "zaterdag zat za",
    "zondag zon zo",
  ],
  order: "day-first",
  fillers:
    "de den het dag datum op per van vanaf in aanstaande a_s jl komende dd deze dit jaar ochtend middag avond s_ochtends s_middags inclusief om en_wel weer",
  joins: "tot t_m tot_en_met t_e_m t m e",
  pairs: "en",
  between: "tussen",
  own: "ik wij we mijn onze ons",
  endOf: "eind einde",
  vague:
    "half medio begin rond omstreeks ongeveer circa of week weekend na rondom voorjaar zomer najaar waarschijnlijk",
  tomorrow: "morgen",
  next: "volgende",
  inclusive: "met inclusief t_m t_e_m",
  dayNumber: "den",
  ordinals: ["eerste", "tweede", "derde", "vierde", "vijfde"],
  clock: "uur u h",
};
