import type { CalendarWords } from "../wordbook.ts";

export const calendar: CalendarWords = {
  months: [
    "januar jan jänner januars",
    "februar feb febr feber februars",
    "märz mär mrz maerz märzes",
    "april apr aprils",
    "mai mais maien",
    "juni jun juno junis",
    "juli jul julei julis",
    "august aug augusts",
    "september sep sept septembers",
    "oktober okt oktobers",
    "november nov novembers",
    "dezember dez dezembers",
  ],
  // Short forms that are words of their own ("so", "do") are left out; beside a date they are fillers.
  weekdays: [
    "montag montags mo",
    "dienstag dienstags die",
    "mittwoch mittwochs mi mit",
    "donnerstag donnerstags don",
    "freitag freitags fr",
    "samstag samstags sonnabend sonnabends sam",
    "sonntag sonntags son",
  ],
  order: "day-first",
  fillers:
    "der den dem des die zum zur am im in ab einschließlich einschl inklusive inkl kommenden kommender kommendem diesen diesem so do di sa voraussichtlich jahres früh morgen_früh vormittag nachmittag abend mittags vormittags nachmittags morgens abends datum tag um gegen_mittag wieder auch jeweils uhr",
  joins: "bis und bis_zum bis_einschließlich bis_und_mit",
  endOf: "ende",
  vague:
    "mitte anfang etwa circa ca ungefähr rund um_den herum gegen oder woche kw kalenderwoche wochenende frühestens nach beginn herbst frühjahr",
  tomorrow: "morgen",
  next: "nächsten nächster nächste nächstem übernächsten",
  inclusive: "einschließlich einschl inklusive inkl und_mit",
  dayNumber: "dem den zum am",
  ordinals: [
    "ersten erster erste",
    "zweiten zweiter zweite",
    "dritten dritter dritte",
    "vierten vierter",
    "fünften",
    "sechsten",
    "siebten siebenten",
    "achten",
    "neunten",
    "zehnten",
    "elften",
    "zwölften",
  ],
  clock: "uhr h",
};
