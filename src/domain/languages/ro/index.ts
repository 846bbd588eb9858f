import type { Wordbook } from "../wordbook.ts";
import { bounces } from "./bounces.ts";
import { calendar } from "./calendar.ts";
import { replies } from "./replies.ts";

/** Absences, automatic subjects, opt-outs and days, and what its mail systems write. */
export const ro: Wordbook = {
  language: "ro",
  commonWords:
    "și si în nu este sunt că cu pe la pentru din vă mă până mulțumesc bună ziua stimate concediu birou voi fi revin stimă mesajul dumneavoastră vom fost mai sau acest această luni marți miercuri joi vineri ianuarie februarie martie aprilie iunie iulie septembrie octombrie noiembrie decembrie perioada urgențe contactați rog rugăm",
  calendar,
  replies,
  bounces,
};
