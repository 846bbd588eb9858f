import type { CalendarWords } from "../wordbook.ts";

export const calendar: CalendarWords = {
  months: [
    "janvier janv jan",
    "février févr fév fev",
    "mars",
    "avril avr",
    "mai",
    "juin",
    "juillet juil",
    "août aout",
    "septembre sept sep",
    "octobre oct",
    "novembre nov",
    "décembre déc dec",
  ],
  weekdays: ["lundi lun", "mardi", "mercredi mer", "jeudi jeu", "vendredi ven", "samedi sam", "dimanche dim"],
  order: "day-first",
  fillers:
    "le la les l du de d des au à en dès ce cet inclus inclusivement compris matin midi après soir journée date jour courant mois prochain_donc heure heures mar partir compter et_ce donc",
  joins: "au à jusqu_au jusqu_à",
  pairs: "et",
  between: "entre",
  own: "je j nous mon ma mes notre nos",
  endOf: "fin la_fin",
  vague:
    "mi début courant vers environ autour ou semaine alentours printemps été automne hiver après rentrée",
  tomorrow: "demain",
  next: "prochain prochaine",
  inclusive: "inclus inclusivement compris",
  dayNumber: "le au du",
  ordinals: ["premier"],
  clock: "h heures heure hrs",
};
