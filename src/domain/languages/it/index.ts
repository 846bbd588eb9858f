import type { Wordbook } from "../wordbook.ts";
import { bounces } from "./bounces.ts";
import { calendar } from "./calendar.ts";
import { replies } from "./replies.ts";

export const it: Wordbook = {
  language: "it",
  commonWords:
    "il gli e di che non per sono della con la sua suo al fino sarò ufficio nel alla dal più si le ho è un una dei delle grazie ma",
  calendar,
  replies,
  bounces,
};
