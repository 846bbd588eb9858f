import type { CalendarWords } from "../wordbook.ts";

export const calendar: CalendarWords = {
  months: [
    "enero ene",
    "febrero feb",
    "marzo mar",
    "abril abr",
    "mayo may",
    "junio jun",
    "julio jul",
    "agosto ago",
    "septiembre setiembre sept sep set",
    "octubre oct",
    "noviembre nov",
    "diciembre dic",
  ],
  weekdays: [
    "lunes lun",
    "martes",
    "miércoles mié mier",
    "jueves jue",
    "viernes vie",
    "sábado sáb",
    "domingo dom",
  ],
  order: "day-first",
  fillers:
    "el la los las de del al en día dias próximo próxima a partir inclusive inclusivo incluido este esta mes año fecha hoy por mañana_la tarde noche mediodía ambos ambas desde_el",
  joins: "al a hasta hasta_el y_hasta",
  pairs: "y e",
  between: "entre",
  endOf: "finales fines fin final",
  vague:
    "mediados principios comienzos inicios alrededor aproximadamente sobre hacia cerca o semana tentativamente después luego quincena primavera verano otoño invierno",
  tomorrow: "mañana",
  next: "próximo que_viene siguiente entrante",
  inclusive: "inclusive incluido ambos_inclusive",
  dayNumber: "día el al",
  ordinals: ["primero 1ro"],
  clock: "h hs hrs horas am pm",
};
