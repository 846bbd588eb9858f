import type { Wordbook } from "../wordbook.ts";
import { bounces } from "./bounces.ts";
import { calendar } from "./calendar.ts";
import { replies } from "./replies.ts";

export const en: Wordbook = {
  language: "en",
  commonWords:
    "the and of to i am on until is you your for with that this my would have are it be at from we will not been has if our please but can any about as by was they there their which who when what out back",
  calendar,
  replies,
  bounces,
};
