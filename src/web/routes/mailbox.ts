import { exportCsv, exportPiece } from "../api/export.ts";
import { accessPage, dropToken, makeToken } from "../pages/access.tsx";
import { dataPage, eraseAll, keepFor } from "../pages/data.tsx";
import { exclude, exclusionsPage, include } from "../pages/exclusions.tsx";
import { hindsightPage } from "../pages/hindsight.tsx";
import { numbersPage } from "../pages/numbers.tsx";
import { officePage } from "../pages/office.tsx";
import { pauseAll, resumeAll } from "../pages/pause.ts";
import {
  changeSettings,
  chooseLabels,
  freeAgain,
  keepFree,
  settingsPage,
  switchMode,
} from "../pages/settings.tsx";
import { summaryMail, summaryPage } from "../pages/summary.tsx";
import { syncPage } from "../pages/sync.tsx";
import { disconnectMailbox, pause, resume, retryUnread } from "../pages/sync-actions.ts";
import { restoreTemplate, templatePage, writeTemplate } from "../pages/template.tsx";
import { templatesPage } from "../pages/templates.tsx";
import { signOutEverywhere } from "../session.ts";
import { ADMINISTRATOR, get, OWNER, ownerOf, post, type Route } from "./route.ts";

/** The mailbox as a whole: its rules, its words, how it is read, what it brought. */
export const MAILBOX_ROUTES: readonly Route[] = [
  post("/pause", OWNER, pauseAll),
  post("/resume", OWNER, resumeAll),

  get("/numbers", OWNER, numbersPage),
  get("/summary", OWNER, summaryPage),
  get("/summary/mail", OWNER, summaryMail),
  get("/hindsight", OWNER, hindsightPage),

  get("/exclusions", OWNER, exclusionsPage),
  post("/exclusions/add", OWNER, exclude),
  post("/exclusions/remove", OWNER, include),

  get("/templates", OWNER, templatesPage),
  get("/templates/:kind/:language", OWNER, templatePage),
  post("/templates/:kind/:language", OWNER, writeTemplate),
  post("/templates/:kind/:language/restore", OWNER, restoreTemplate),

  get("/sync", OWNER, syncPage),
  post("/sync/pause", OWNER, pause),
  post("/sync/resume", OWNER, resume),
  post("/sync/unread", OWNER, retryUnread),
  post("/sync/disconnect", OWNER, disconnectMailbox),

  get("/office", ADMINISTRATOR, officePage),

  get("/access", OWNER, accessPage),
  post("/access/tokens", OWNER, makeToken),
  post("/access/tokens/:id/revoke", ownerOf("token"), dropToken),
  post("/sign-out/everywhere", OWNER, signOutEverywhere),

  get("/data", OWNER, dataPage),
  get("/data/export", OWNER, exportPiece),
  get("/data/outreach.csv", OWNER, exportCsv),
  post("/data/keep", OWNER, keepFor),
  post("/data/erase", OWNER, eraseAll),

  get("/settings", OWNER, settingsPage),
  post("/settings", OWNER, changeSettings),
  post("/settings/mode", OWNER, switchMode),
  post("/settings/labels", OWNER, chooseLabels),
  post("/settings/blackouts/add", OWNER, keepFree),
  post("/settings/blackouts/remove", OWNER, freeAgain),
];
