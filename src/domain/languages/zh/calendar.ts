import type { CalendarWords } from "../wordbook.ts";

/** Months and days are read from their signs, in either script; the days of the week are named in three ways. */
export const calendar: CalendarWords = {
  months: ["", "", "", "", "", "", "", "", "", "", "", ""],
  weekdays: [
    "周一 週一 星期一 礼拜一 禮拜一",
    "周二 週二 星期二 礼拜二 禮拜二",
    "周三 週三 星期三 礼拜三 禮拜三",
    "周四 週四 星期四 礼拜四 禮拜四",
    "周五 週五 星期五 礼拜五 禮拜五",
    "周六 週六 星期六 礼拜六 禮拜六",
    "周日 周天 週日 週天 星期日 星期天 礼拜日 礼拜天 禮拜日 禮拜天",
  ],
  order: "year-first",
  fillers: "的 于 於 在 当天 當天 早上 上午 下午 中午 晚上 晚 当日 當日 本周 本週 这周 這週 农历 農曆 公历",
  joins: "至 到",
  pairs: "和 与 與",
  between: "之间 之間 间 間",
  endOf: "底 月底 末",
  vague: "上旬 中旬 下旬 初 左右 前后 前後 大约 大約 约 約 大概 预计左右 或 或者 之后 之後 以后 以後 中",
  tomorrow: "明天 明日",
  next: "下 下个 下個",
  inclusive: "含 为止 為止",
  clock: "点 點 时 時 點鐘 点钟",
};
