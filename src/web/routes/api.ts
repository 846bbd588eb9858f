import { oneOutreach, outreachList } from "../api/outreach.ts";
import { contactRoom } from "../api/room.ts";
import { summaryNow } from "../api/summary.ts";
import { get, OWNER, ownerOf, type Route } from "./route.ts";

/** The same as JSON. */
export const API_ROUTES: readonly Route[] = [
  get("/api/outreach", OWNER, outreachList),
  get("/api/outreach/:id", ownerOf("outreach"), oneOutreach),
  get("/api/contacts/:address/room", OWNER, contactRoom),
  get("/api/summary", OWNER, summaryNow),
];
