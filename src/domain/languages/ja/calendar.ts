import type { CalendarWords } from "../wordbook.ts";

/** Months and days are read from their signs; a day of the week by its full name, for one sign alone is a part of other words. */
export const calendar: CalendarWords = {
  months: ["", "", "", "", "", "", "", "", "", "", "", ""],
  weekdays: [
    "月曜 月曜日",
    "火曜 火曜日",
    "水曜 水曜日",
    "木曜 木曜日",
    "金曜 金曜日",
    "土曜 土曜日",
    "日曜 日曜日",
  ],
  order: "year-first",
  fillers: "の に は と を 頃には 当日 今週 今週の 朝 午前 午後 夕方 本日より",
  joins: "から より 乃至 ないし",
  pairs: "と 及び および",
  between: "間 の間",
  endOf: "末 末日 月末",
  vague: "頃 ころ ごろ 上旬 中旬 下旬 初旬 初め 半ば 前後 または もしくは あたり 予定日 辺り 以後",
  tomorrow: "明日 あす",
  next: "来週 来週の 次の 次週 再来週の 翌週の",
  inclusive: "いっぱい 含む",
  clock: "時",
};
