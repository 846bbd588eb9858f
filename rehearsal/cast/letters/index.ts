import type { Received, Written } from "../scene.ts";
import { CAREERS } from "./careers.ts";
import { CHARLESGATE } from "./charlesgate.ts";
import { EUROPE } from "./europe.ts";
import { HISTORY } from "./history.ts";
import { IN_TOUCH } from "./in-touch.ts";
import { OBSERVERSHIP } from "./observership.ts";
import { ORDINARY } from "./ordinary/index.ts";
import { RESEARCH } from "./research.ts";
import { RESEARCH_LATER } from "./research-later.ts";

/** Every letter to the cast: the first letters, and second ones written by hand. */
export const OUTREACH: readonly Written[] = [
  ...HISTORY,
  ...RESEARCH,
  ...RESEARCH_LATER,
  ...CHARLESGATE,
  ...OBSERVERSHIP,
  ...EUROPE,
  ...CAREERS,
  ...IN_TOUCH,
];

/** All that the owner writes and that comes in from outside the cast, in no particular order. */
export const SCRIPT: readonly (Written | Received)[] = [...OUTREACH, ...ORDINARY];
