import type { Wordbook } from "../wordbook.ts";
import { bounces } from "./bounces.ts";
import { calendar } from "./calendar.ts";
import { replies } from "./replies.ts";

/** Absences, automatic subjects, opt-outs and days, and what its mail systems write. */
export const cs: Wordbook = {
  language: "cs",
  commonWords:
    "se jsem na je že budu děkuji prosím dobrý den s pozdravem jako jsme pro ve od až nebo však při kanceláři dovolené zpět návratu pondělí úterý středu čtvrtek pátek března dubna května června července srpna září října listopadu prosince ledna února opět nejsem vaše vaši váš zprávu mé po svém bude které která který máte kdykoli mi",
  calendar,
  replies,
  bounces,
};
