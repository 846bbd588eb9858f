import type { Wordbook } from "../wordbook.ts";
import { bounces } from "./bounces.ts";
import { calendar } from "./calendar.ts";
import { replies } from "./replies.ts";

export const pt: Wordbook = {
  language: "pt",
  commonWords:
    "de a o os e uma não da em com para meu minha seu sua estou até ao na pelo você estarei dos das um no mais pela obrigado obrigada que estamos nosso",
  calendar,
  replies,
  bounces,
};
