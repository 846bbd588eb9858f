import type { Wordbook } from "../wordbook.ts";
import { bounces } from "./bounces.ts";
import { calendar } from "./calendar.ts";
import { replies } from "./replies.ts";

export const de: Wordbook = {
  language: "de",
  commonWords:
    "und am der die das ich ist nicht sie ihre ihrer ihnen ihr mit für von zu den dem ein eine einen im bin wir wird werde am bei mich mir sehr über wieder dass auch noch oder vom zum nach habe haben sind",
  calendar,
  replies,
  bounces,
};
