import type { CalendarWords } from "../wordbook.ts";

export const calendar: CalendarWords = {
  months: [
    "january jan",
    "february feb febr",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sep sept",
    "october oct",
    "november nov",
    "december dec",
  ],
  weekdays: [
    "monday mon",
    "tuesday tue tues",
    "wednesday wed weds",
    "thursday thu thur thurs",
    "friday fri",
    "saturday sat",
    "sunday sun",
  ],
  order: "day-first",
  fillers:
    "the of on by at in from and including inclusive this coming day date dates morning afternoon evening night noon midday midnight lunchtime close business cob eod again work office",
  joins: "to until through till til thru and",
  endOf: "end",
  vague:
    "mid middle early late beginning start around about approximately roughly circa or week weekend fortnight sometime likely",
  tomorrow: "tomorrow",
  next: "next",
  inclusive: "through thru including inclusive",
  dayNumber: "",
  clock: "am pm a_m p_m o_clock oclock hrs hours h noon est edt cst cdt pst pdt gmt bst cet cest",
};
