import type { Wordbook } from "../wordbook.ts";
import { bounces } from "./bounces.ts";
import { calendar } from "./calendar.ts";
import { replies } from "./replies.ts";

export const fr: Wordbook = {
  language: "fr",
  commonWords:
    "on le les et de en la je vous votre vos est une des du dans pour au aux sur qui ne pas suis nous avec ce cette mon ma être jusqu serai sont ou merci je il elle",
  calendar,
  replies,
  bounces,
};
