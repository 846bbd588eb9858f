import type { CalendarWords } from "../wordbook.ts";

/** Months and days are read from their signs; a day of the week by its full name, for one syllable alone is a part of other words. */
export const calendar: CalendarWords = {
  months: ["", "", "", "", "", "", "", "", "", "", "", ""],
  weekdays: ["월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일"],
  order: "year-first",
  fillers: "에 은 는 의 오전 오후 아침 저녁 이번 이번_주 금주 당일",
  joins: "부터 에서",
  pairs: "와 과 및",
  between: "사이",
  endOf: "말 말일",
  vague: "초 중순 하순 상순 경 쯤 즈음 정도 무렵 또는 혹은 전후 이후 약",
  tomorrow: "내일",
  next: "다음 다음_주 차주 다음주",
  inclusive: "포함",
  clock: "시",
};
