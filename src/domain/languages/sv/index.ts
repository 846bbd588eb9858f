import type { Wordbook } from "../wordbook.ts";
import { bounces } from "./bounces.ts";
import { calendar } from "./calendar.ts";
import { replies } from "./replies.ts";

export const sv: Wordbook = {
  language: "sv",
  commonWords:
    "och är att jag inte som på för från hej tack kan vi har till min mitt ditt eller också men hälsningar vänliga tillbaka semester kontoret kontakta åter svarar mejl ärenden frånvarande igen måndag tisdag onsdag lördag söndag vänligen gärna ni er då när under vid blir kommer ska tjänsteresa bortrest ledig sommar svar nu idag mig dig oss vår alla samt",
  calendar,
  replies,
  bounces,
};
