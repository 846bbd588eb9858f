import type { Wordbook } from "../wordbook.ts";
import { bounces } from "./bounces.ts";
import { calendar } from "./calendar.ts";
import { replies } from "./replies.ts";

/** Absences, automatic subjects, opt-outs and days, and what its mail systems write. */
export const ro: Wordbook = {
  language: "ro",
  calendar,
  replies,
  bounces,
};
