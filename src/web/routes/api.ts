import { oneOutreach, outreachList } from "../api/outreach.ts";
import { contactRoom } from "../api/room.ts";
import { summaryNow } from "../api/summary.ts";
import { get, program, type Route } from "./route.ts";

/** The same as JSON, for programs. */
export const API_ROUTES: readonly Route[] = [
  get("/api/outreach", program("read"), outreachList),
  get("/api/outreach/:id", program("read", "outreach"), oneOutreach),
  get("/api/contacts/:address/room", program("read"), contactRoom),
  get("/api/summary", program("read"), summaryNow),
];
