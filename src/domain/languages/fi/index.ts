import type { Wordbook } from "../wordbook.ts";
import { bounces } from "./bounces.ts";
import { calendar } from "./calendar.ts";
import { replies } from "./replies.ts";

/** Absences, automatic subjects, opt-outs and days, and what its mail systems write. */
export const fi: Wordbook = {
  language: "fi",
  commonWords:
    "ja on en ei ole olen että joka kun se tai mutta terveisin ystävällisin lomalla kiitos viestistäsi voit tänään maanantaina tiistaina keskiviikkona torstaina perjantaina asti saakka palaan töihin tavoitettavissa poissa toimistolla asiassa tarvittaessa minun sinun hyvä hei moi loma vuosilomalla emme olemme sähköpostia yhteyttä osoitteeseen jälkeen alkaen",
  calendar,
  replies,
  bounces,
};
