import type { Wordbook } from "../wordbook.ts";
import { bounces } from "./bounces.ts";
import { calendar } from "./calendar.ts";
import { replies } from "./replies.ts";

export const nl: Wordbook = {
  language: "nl",
  commonWords:
    "de het een en van ik niet dat voor met op ben is aan te zijn uw mijn tot naar bij wordt om wij u dan weer",
  calendar,
  replies,
  bounces,
};
