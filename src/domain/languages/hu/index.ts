import type { Wordbook } from "../wordbook.ts";
import { bounces } from "./bounces.ts";
import { calendar } from "./calendar.ts";
import { replies } from "./replies.ts";

/** Absences, automatic subjects, opt-outs and days, and what its mail systems write. */
export const hu: Wordbook = {
  language: "hu",
  commonWords:
    "a az és nem hogy vagyok leszek egy is tisztelt üdvözlettel köszönöm kérem szabadságon irodában levelét üzenetét van csak ezen majd után között elérhető visszatérek hétfőn kedden szerdán csütörtökön pénteken március április május június július augusztus szeptember október január február december november távollétem alatt sürgős esetben újra ismét kedves én ön",
  calendar,
  replies,
  bounces,
};
