import { Hono } from "hono";
import { methodNotAllowed } from "hono/method-not-allowed";
import { health } from "./api/health.ts";
import { oneOutreach, outreachList } from "./api/outreach.ts";
import { contactRoom } from "./api/room.ts";
import { summaryNow } from "./api/summary.ts";
import type { WebContext, WebEnv } from "./context.ts";
import { gmailPush } from "./hooks/gmail.ts";
import { connect, connectCallback } from "./pages/connect.ts";
import {
  closeContactNow,
  contactPage,
  giveContactAddress,
  openContactAgain,
  takeContactAddress,
} from "./pages/contact.tsx";
import { contactsPage } from "./pages/contacts.tsx";
import { exclude, exclusionsPage, include } from "./pages/exclusions.tsx";
import { hindsightPage } from "./pages/hindsight.tsx";
import { ignoreMail, notTrackedPage, trackMail } from "./pages/not-tracked.tsx";
import {
  allowOutreach,
  ignoreOutreach,
  outreachPage,
  stopOutreach,
  trackOutreach,
} from "./pages/outreach.tsx";
import {
  backToTemplate,
  chooseMode,
  endSnooze,
  sendNow,
  snoozeFollowUp,
  writeWords,
} from "./pages/outreach-handles.tsx";
import { outreachListPage } from "./pages/outreach-list.tsx";
import { firstPage } from "./pages/overview.tsx";
import { pauseAll, resumeAll } from "./pages/pause.ts";
import { changeSettings, freeAgain, keepFree, settingsPage, switchMode } from "./pages/settings.tsx";
import { summaryMail, summaryPage } from "./pages/summary.tsx";
import { syncPage } from "./pages/sync.tsx";
import { disconnectMailbox, pause, resume, retryUnread } from "./pages/sync-actions.ts";
import { restoreTemplate, templatePage, writeTemplate } from "./pages/template.tsx";
import { templatesPage } from "./pages/templates.tsx";
import { problem } from "./problem.tsx";
import { formLimit, pageHeaders, sameOrigin } from "./security.ts";
import { closeSession, readSession, signedIn } from "./session.ts";

/** The dashboard and its JSON. What one request needs is handed to `fetch` as its environment. */
export function createApp(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();

  app.use(async (c, next) => {
    c.set("deps", c.env);
    // Every answer is somebody's own; a shared machine's back button must not bring it up again.
    c.header("Cache-Control", "no-store");
    await next();
  });
  app.use(pageHeaders);
  app.use(methodNotAllowed({ app, onMethodNotAllowed: wrongMethod }));
  app.get("/health", health);
  app.use(formLimit);
  app.post("/hooks/gmail", gmailPush);
  app.use(readSession);

  app.get("/", firstPage);
  app.get("/connect", connect);
  app.get("/connect/callback", connectCallback);
  app.post("/sign-out", sameOrigin, signOut);

  app.get("/outreach", signedIn, outreachListPage);
  app.get("/outreach/:id", signedIn, outreachPage);
  app.post("/outreach/:id/stop", sameOrigin, signedIn, stopOutreach);
  app.post("/outreach/:id/allow", sameOrigin, signedIn, allowOutreach);
  app.post("/outreach/:id/ignore", sameOrigin, signedIn, ignoreOutreach);
  app.post("/outreach/:id/track", sameOrigin, signedIn, trackOutreach);
  app.post("/outreach/:id/mode", sameOrigin, signedIn, chooseMode);
  app.post("/outreach/:id/snooze", sameOrigin, signedIn, snoozeFollowUp);
  app.post("/outreach/:id/snooze/end", sameOrigin, signedIn, endSnooze);
  app.post("/outreach/:id/send-now", sameOrigin, signedIn, sendNow);
  app.post("/outreach/:id/words", sameOrigin, signedIn, writeWords);
  app.post("/outreach/:id/words/template", sameOrigin, signedIn, backToTemplate);
  app.post("/pause", sameOrigin, signedIn, pauseAll);
  app.post("/resume", sameOrigin, signedIn, resumeAll);
  app.get("/contacts", signedIn, contactsPage);
  app.get("/contacts/:id", signedIn, contactPage);
  app.post("/contacts/:id/give", sameOrigin, signedIn, giveContactAddress);
  app.post("/contacts/:id/take", sameOrigin, signedIn, takeContactAddress);
  app.post("/contacts/:id/close", sameOrigin, signedIn, closeContactNow);
  app.post("/contacts/:id/open", sameOrigin, signedIn, openContactAgain);
  app.get("/summary", signedIn, summaryPage);
  app.get("/summary/mail", signedIn, summaryMail);
  app.get("/not-tracked", signedIn, notTrackedPage);
  app.post("/not-tracked/:id/track", sameOrigin, signedIn, trackMail);
  app.post("/not-tracked/:id/ignore", sameOrigin, signedIn, ignoreMail);
  app.get("/exclusions", signedIn, exclusionsPage);
  app.post("/exclusions/add", sameOrigin, signedIn, exclude);
  app.post("/exclusions/remove", sameOrigin, signedIn, include);
  app.get("/templates", signedIn, templatesPage);
  app.get("/templates/:kind/:language", signedIn, templatePage);
  app.post("/templates/:kind/:language", sameOrigin, signedIn, writeTemplate);
  app.post("/templates/:kind/:language/restore", sameOrigin, signedIn, restoreTemplate);
  app.get("/hindsight", signedIn, hindsightPage);
  app.get("/sync", signedIn, syncPage);
  app.post("/sync/pause", sameOrigin, signedIn, pause);
  app.post("/sync/resume", sameOrigin, signedIn, resume);
  app.post("/sync/unread", sameOrigin, signedIn, retryUnread);
  app.post("/sync/disconnect", sameOrigin, signedIn, disconnectMailbox);
  app.get("/settings", signedIn, settingsPage);
  app.post("/settings", sameOrigin, signedIn, changeSettings);
  app.post("/settings/mode", sameOrigin, signedIn, switchMode);
  app.post("/settings/blackouts/add", sameOrigin, signedIn, keepFree);
  app.post("/settings/blackouts/remove", sameOrigin, signedIn, freeAgain);

  app.get("/api/outreach", signedIn, outreachList);
  app.get("/api/outreach/:id", signedIn, oneOutreach);
  app.get("/api/contacts/:address/room", signedIn, contactRoom);
  app.get("/api/summary", signedIn, summaryNow);

  app.notFound((c) => problem(c, "not-found"));
  app.onError((error, c) => {
    // The first line of the message alone: the rest, a stack or a cause could carry what stood in a mail.
    console.error(error.message.split("\n", 1)[0]);
    return problem(c, "unexpected");
  });
  return app;
}

function signOut(c: WebContext) {
  closeSession(c);
  return c.redirect("/?note=signed-out", 303);
}

function wrongMethod(c: WebContext, methods: string[]) {
  return problem(c, "wrong-method", { Allow: methods.join(", ") });
}
