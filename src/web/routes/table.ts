import { API_ROUTES } from "./api.ts";
import { CONTACT_ROUTES } from "./contacts.ts";
import { DOOR_ROUTES } from "./doors.ts";
import { MAILBOX_ROUTES } from "./mailbox.ts";
import { OUTREACH_ROUTES } from "./outreach.ts";
import { PROGRAM_ROUTES } from "./programs.ts";
import type { Route } from "./route.ts";

/** Everything that the Worker answers, and who may call it. Of two paths that fit, the first holds. */
export const ROUTES: readonly Route[] = [
  ...DOOR_ROUTES,
  ...OUTREACH_ROUTES,
  ...CONTACT_ROUTES,
  ...MAILBOX_ROUTES,
  ...API_ROUTES,
  ...PROGRAM_ROUTES,
];
