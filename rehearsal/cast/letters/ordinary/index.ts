import type { Received, Written } from "../../scene.ts";
import { ARRIVING } from "./arriving.ts";
import { FAMILY } from "./family.ts";
import { HOME } from "./home.ts";
import { LISTS_AND_RECRUITERS } from "./lists-and-recruiters.ts";
import { OFFICES } from "./offices.ts";
import { STUDY } from "./study.ts";
import { WORK } from "./work.ts";

/** Everything in the mailbox that is not outreach. */
export const ORDINARY: readonly (Written | Received)[] = [
  ...FAMILY,
  ...HOME,
  ...WORK,
  ...STUDY,
  ...OFFICES,
  ...LISTS_AND_RECRUITERS,
  ...ARRIVING,
];
