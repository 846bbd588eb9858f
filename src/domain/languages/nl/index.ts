import type { Wordbook } from "../wordbook.ts";
import { bounces } from "./bounces.ts";
import { calendar } from "./calendar.ts";
import { letters } from "./letters.ts";
import { replies } from "./replies.ts";

export const nl: Wordbook = {
  language: "nl",
  calendar,
  replies,
  bounces,
  letters,
};
