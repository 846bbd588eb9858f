import type { Wordbook } from "../wordbook.ts";
import { bounces } from "./bounces.ts";
import { calendar } from "./calendar.ts";
import { replies } from "./replies.ts";

/** Absences, automatic subjects, opt-outs and days, and what its mail systems write. */
export const no: Wordbook = {
  language: "no",
  commonWords:
    "og er jeg ikke på med til fra det den av har tilbake uke ferie mandag tirsdag onsdag torsdag fredag lørdag søndag hilsen vennlig kan vi for som hei kjære takk din e-post henvendelse kontoret igjen mars hvis eller når også mange deres ute mvh påske dere",
  calendar,
  replies,
  bounces,
};
