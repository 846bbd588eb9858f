import type { Wordbook } from "../wordbook.ts";
import { bounces } from "./bounces.ts";
import { calendar } from "./calendar.ts";
import { replies } from "./replies.ts";

/** Absences, automatic subjects, opt-outs and days, and what its mail systems write. */
export const uk: Wordbook = {
  language: "uk",
  commonWords:
    "і та що це як але для від до у з із є ви ваш дякую будь ласка відпустці відпустка повернуся шановний шановна доброго дня вітаю лист мене мені буду роботі або якщо щодо повагою не на по за моєї під час й її їх цей тільки зараз",
  calendar,
  replies,
  bounces,
};
