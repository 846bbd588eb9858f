import { act, actionPage } from "../actions/action-page.tsx";
import { calendarFeed } from "../api/calendar.ts";
import { doctor } from "../api/doctor.ts";
import { gmailPush } from "../hooks/gmail.ts";
import { script, style } from "../kept-files.ts";
import { connect, connectCallback } from "../pages/connect.ts";
import { health } from "../pages/health.tsx";
import { firstPage } from "../pages/today.tsx";
import { signOut } from "../session.ts";
import { ANYBODY, get, LINK, MACHINE, NEWCOMER, post, type Route } from "./route.ts";

/** Where one comes in, and the only routes that ask for no session. */
export const DOOR_ROUTES: readonly Route[] = [
  get("/health", MACHINE, health),
  post("/hooks/gmail", MACHINE, gmailPush),
  post("/api/doctor", MACHINE, doctor),
  get("/calendar/follow-ups.ics", MACHINE, calendarFeed),
  get("/style/:file", MACHINE, style),
  get("/script/:file", MACHINE, script),

  get("/", ANYBODY, firstPage),
  get("/connect", NEWCOMER, connect),
  get("/connect/callback", NEWCOMER, connectCallback),
  post("/sign-out", ANYBODY, signOut),

  get("/do/:action", LINK, actionPage),
  post("/do/:action", LINK, act),
];
