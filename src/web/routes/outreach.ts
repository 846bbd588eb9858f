import { ignoreMail, notTrackedPage, takeWordBack, trackMail } from "../pages/not-tracked.tsx";
import { outreachPage } from "../pages/outreach.tsx";
import { allowOutreach, ignoreOutreach, stopOutreach, trackOutreach } from "../pages/outreach-choices.ts";
import {
  backToTemplate,
  chooseMode,
  endSnooze,
  sendNow,
  snoozeFollowUp,
  writeWords,
} from "../pages/outreach-handles.tsx";
import { outreachListPage } from "../pages/outreach-list.tsx";
import { get, OWNER, ownerOf, post, type Route } from "./route.ts";

const ITS_OWNER = ownerOf("outreach");

/** Outreach and its follow-up, and the mail that is not tracked. */
export const OUTREACH_ROUTES: readonly Route[] = [
  get("/outreach", OWNER, outreachListPage),
  get("/outreach/:id", ITS_OWNER, outreachPage),
  post("/outreach/:id/stop", ITS_OWNER, stopOutreach),
  post("/outreach/:id/allow", ITS_OWNER, allowOutreach),
  post("/outreach/:id/ignore", ITS_OWNER, ignoreOutreach),
  post("/outreach/:id/track", ITS_OWNER, trackOutreach),
  post("/outreach/:id/mode", ITS_OWNER, chooseMode),
  post("/outreach/:id/snooze", ITS_OWNER, snoozeFollowUp),
  post("/outreach/:id/snooze/end", ITS_OWNER, endSnooze),
  post("/outreach/:id/send-now", ITS_OWNER, sendNow),
  post("/outreach/:id/words", ITS_OWNER, writeWords),
  post("/outreach/:id/words/template", ITS_OWNER, backToTemplate),

  get("/not-tracked", OWNER, notTrackedPage),
  post("/not-tracked/:id/track", ownerOf("mail"), trackMail),
  post("/not-tracked/:id/ignore", ownerOf("mail"), ignoreMail),
  post("/not-tracked/:id/take-back", ownerOf("mail"), takeWordBack),
];
