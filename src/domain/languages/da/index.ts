import type { Wordbook } from "../wordbook.ts";
import { bounces } from "./bounces.ts";
import { calendar } from "./calendar.ts";
import { replies } from "./replies.ts";

/** Absences, automatic subjects, opt-outs and days, and what its mail systems write. */
export const da: Wordbook = {
  language: "da",
  commonWords:
    "og er jeg ikke på med til fra det den af har tilbage uge ferie mandag tirsdag onsdag torsdag fredag lørdag søndag hilsen venlig kan vi for som hej kære tak din mail henvendelse kontoret igen marts hvis eller holder når også mange jeres vores ude",
  calendar,
  replies,
  bounces,
};
