import type { CalendarWords } from "../wordbook.ts";

/** Months and weekdays in the cases that dates stand in. */
export const calendar: CalendarWords = {
  months: [
    "tammikuu tammikuuta tammikuun tammikuussa tammikuuhun tammikuusta tammik",
    "helmikuu helmikuuta helmikuun helmikuussa helmikuuhun helmikuusta helmik",
    "maaliskuu maaliskuuta maaliskuun maaliskuussa maaliskuuhun maaliskuusta maalisk",
    "huhtikuu huhtikuuta huhtikuun huhtikuussa huhtikuuhun huhtikuusta huhtik",
    "toukokuu toukokuuta toukokuun toukokuussa toukokuuhun toukokuusta toukok",
    "kesäkuu kesäkuuta kesäkuun kesäkuussa kesäkuuhun kesäkuusta kesäk",
    "heinäkuu heinäkuuta heinäkuun heinäkuussa heinäkuuhun heinäkuusta heinäk",
    "elokuu elokuuta elokuun elokuussa elokuuhun elokuusta elok",
    "syyskuu syyskuuta syyskuun syyskuussa syyskuuhun syyskuusta syysk",
    "lokakuu lokakuuta lokakuun lokakuussa lokakuuhun lokakuusta lokak",
    "marraskuu marraskuuta marraskuun marraskuussa marraskuuhun marraskuusta marrask",
    "joulukuu joulukuuta joulukuun joulukuussa joulukuuhun joulukuusta jouluk",
  ],
  weekdays: [
    "maanantai maanantaina maanantaihin maanantaista ma",
    "tiistai tiistaina tiistaihin tiistaista ti",
    "keskiviikko keskiviikkona keskiviikkoon keskiviikosta ke",
    "torstai torstaina torstaihin torstaista to",
    "perjantai perjantaina perjantaihin perjantaista pe",
    "lauantai lauantaina lauantaihin lauantaista la",
    "sunnuntai sunnuntaina sunnuntaihin sunnuntaista su",
  ],
  order: "day-first",
  fillers: "päivänä päivä pnä klo tuleva tulevana vuonna aamulla illalla iltapäivällä n e",
  joins: "",
  pairs: "ja",
  between: "välillä välisenä",
  endOf: "lopussa loppuun lopulla lopusta",
  vague:
    "puolivälissä puoliväliin alussa alkupuolella alkuun loppupuolella noin viikolla viikon tai jälkeen ennen aikaisintaan mennessä",
  tomorrow: "huomenna huomiseen",
  next: "ensi seuraavana seuraava",
  inclusive: "mukaan_lukien",
};
