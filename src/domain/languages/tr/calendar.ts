import type { CalendarWords } from "../wordbook.ts";

/** Endings stand after an apostrophe as words of their own, or are written to the name without one. */
export const calendar: CalendarWords = {
  months: [
    "ocak ocakta ocaktan ocağa ocağın oca",
    "şubat şubatta şubattan şubata şubatın şub",
    "mart martta marttan marta martın mar",
    "nisan nisanda nisandan nisana nisanın nis",
    "mayıs mayısta mayıstan mayısa mayısın may",
    "haziran haziranda hazirandan hazirana haziranın haz",
    "temmuz temmuzda temmuzdan temmuza temmuzun tem",
    "ağustos ağustosta ağustostan ağustosa ağustosun ağu",
    "eylül eylülde eylülden eylüle eylülün eyl",
    "ekim ekimde ekimden ekime ekimin eki",
    "kasım kasımda kasımdan kasıma kasımın kas",
    "aralık aralıkta aralıktan aralığa aralığın ara",
  ],
  weekdays: [
    "pazartesi pazartesiye pazartesiden pzt",
    "salı salıya salıdan sal",
    "çarşamba çarşambaya çarşambadan çar çrş",
    "perşembe perşembeye perşembeden per prş",
    "cuma cumaya cumadan cum",
    "cumartesi cumartesiye cumartesiden cmt",
    "pazar pazara pazardan paz",
  ],
  order: "day-first",
  fillers:
    "e a ye ya de da te ta in un nin nun inde ında unda ünde sinde nda nde ine ına una üne sine ne na i ı u ü si sı günü gününe gün tarihi tarihine tarihinde itibariyle itibarıyla itibari sabahı sabah akşamı dahil yılı yılında olmak üzere mesai mesaisi",
  joins: "ile ila dan den tan ten tarihinden gününden",
  pairs: "ve",
  between: "arasında arası",
  endOf: "sonu sonuna sonunda sonundan sonuna_kadar",
  vague:
    "ortası ortasına ortasında ortaları ortalarına ortalarında başı başına başında başları başlarına başlarında civarı civarında yaklaşık hafta haftanın haftası veya ya_da sonra önce gibi muhtemelen en_erken",
  tomorrow: "yarın",
  next: "haftaya gelecek_hafta önümüzdeki_hafta gelecek önümüzdeki sonraki bir_sonraki",
  inclusive: "dahil",
  dayNumber: "ayın",
  clock: "saat",
};
