import type { Wordbook } from "../wordbook.ts";
import { bounces } from "./bounces.ts";
import { calendar } from "./calendar.ts";
import { replies } from "./replies.ts";

export const es: Wordbook = {
  language: "es",
  commonWords:
    "de la el los las y usted su sus es una del por para con estoy al muy hasta estaré lo como sobre me mi nos pero más este esta gracias que en no un",
  calendar,
  replies,
  bounces,
};
