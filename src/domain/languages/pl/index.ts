import type { Wordbook } from "../wordbook.ts";
import { bounces } from "./bounces.ts";
import { calendar } from "./calendar.ts";
import { letters } from "./letters.ts";
import { replies } from "./replies.ts";

export const pl: Wordbook = {
  language: "pl",
  calendar,
  replies,
  bounces,
  letters,
};
