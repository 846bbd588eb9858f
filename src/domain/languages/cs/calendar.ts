import type { CalendarWords } from "../wordbook.ts";

export const calendar: CalendarWords = {
  months: [
    "leden ledna lednu led",
    "únor února únoru ún",
    "březen března březnu břez",
    "duben dubna dubnu dub",
    "květen května květnu kvě",
    "červen června červnu čvn",
    "červenec července červenci čvc",
    "srpen srpna srpnu srp",
    "září zář",
    "říjen října říjnu říj",
    "listopad listopadu lis",
    "prosinec prosince prosinci",
  ],
  weekdays: [
    "pondělí pondělím pondělku pondělka po",
    "úterý úterým út",
    "středa středu středy středě st",
    "čtvrtek čtvrtka čtvrtku čt",
    "pátek pátku pá",
    "sobota sobotu soboty sobotě so",
    "neděle neděli",
  ],
  order: "day-first",
  fillers:
    "v ve dne dni den dnem od hod hodin roku rok včetně tento tuto tuto ráno dopoledne odpoledne večer nejbližší",
  joins: "do až",
  pairs: "a",
  between: "mezi",
  endOf: "konce konec koncem konci",
  vague:
    "poloviny polovině polovina půlky začátku začátek začátkem počátku kolem okolo přibližně cca asi týden týdnu týdne nebo po před nejdříve",
  tomorrow: "zítra zítřka",
  next: "příští příštího další dalšího následující následujícího",
  inclusive: "včetně",
  dayNumber: "dne",
  clock: "h hod hodin",
};
