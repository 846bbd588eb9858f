import type { CalendarWords } from "../wordbook.ts";

export const calendar: CalendarWords = {
  months: [
    "janeiro jan",
    "fevereiro fev",
    "março mar",
    "abril abr",
    "maio mai",
    "junho jun",
    "julho jul",
    "agosto ago",
    "setembro set",
    "outubro out",
    "novembro nov",
    "dezembro dez",
  ],
  weekdays: [
    "segunda segunda_feira 2ª_feira seg",
    "terça terça_feira 3ª_feira ter",
    "quarta quarta_feira 4ª_feira qua",
    "quinta quinta_feira 5ª_feira qui",
    "sexta sexta_feira 6ª_feira sex",
    "sábado sáb",
    "domingo dom",
  ],
  order: "day-first",
  fillers:
    "o a os as de do da em no na dia dias ao à próximo próxima partir inclusive inclusivé incluindo este esta mês ano data hoje pela manhã tarde noite ambos desde",
  joins: "a ao até até_ao até_à à",
  pairs: "e",
  between: "entre",
  endOf: "final fim finais fins",
  vague:
    "meados início começo inícios princípio cerca aproximadamente volta por_volta ou semana após depois quinzena semestre primavera verão outono inverno",
  tomorrow: "amanhã",
  next: "próxima próximo que_vem seguinte",
  inclusive: "inclusive inclusivé inclusivamente",
  dayNumber: "dia",
  ordinals: ["primeiro 1º"],
  clock: "h hs hrs horas",
};
