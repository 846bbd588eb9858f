import * as action from "../api/actions.ts";
import { exportAll } from "../api/export.ts";
import { once } from "../api/idempotency.ts";
import { oneOutreach, outreachList } from "../api/outreach.ts";
import { contactRoom } from "../api/room.ts";
import { summaryNow } from "../api/summary.ts";
import { get, post, program, type Route } from "./route.ts";

const READS = program("read");
const ACTS = program("act");
const ACTS_ON_ONE = program("act", "outreach");

/** The same as JSON, and what may be done by a program. Its description, /api/openapi.json, is a static file. */
export const API_ROUTES: readonly Route[] = [
  get("/api/outreach", READS, outreachList),
  get("/api/outreach/:id", program("read", "outreach"), oneOutreach),
  post("/api/outreach/:id/stop", ACTS_ON_ONE, once(action.stop)),
  post("/api/outreach/:id/allow", ACTS_ON_ONE, once(action.allow)),
  post("/api/outreach/:id/ignore", ACTS_ON_ONE, once(action.ignore)),
  post("/api/outreach/:id/track", ACTS_ON_ONE, once(action.track)),
  post("/api/outreach/:id/snooze", ACTS_ON_ONE, once(action.snooze)),
  post("/api/outreach/:id/end-snooze", ACTS_ON_ONE, once(action.endSnooze)),
  post("/api/outreach/:id/send-now", ACTS_ON_ONE, once(action.sendNow)),
  post("/api/outreach/:id/mode", ACTS_ON_ONE, once(action.mode)),
  post("/api/outreach/:id/words", ACTS_ON_ONE, once(action.words)),
  get("/api/contacts/:address/room", READS, contactRoom),
  get("/api/summary", READS, summaryNow),
  get("/api/export", READS, exportAll),
  post("/api/pause", ACTS, once(action.pause)),
  post("/api/resume", ACTS, once(action.resume)),
];
