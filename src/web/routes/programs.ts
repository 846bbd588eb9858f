import { problemsPage } from "../pages/problems.tsx";
import { addOne, removeOne, resumeOne, tryOne, webhooksPage } from "../pages/webhooks.tsx";
import { ANYBODY, get, OWNER, ownerOf, post, type Route } from "./route.ts";

const ITS_OWNER = ownerOf("webhook");

/** Where the owner lets programs in, and what those are told. */
export const PROGRAM_ROUTES: readonly Route[] = [
  get("/problems", ANYBODY, problemsPage),
  get("/webhooks", OWNER, webhooksPage),
  post("/webhooks/add", OWNER, addOne),
  post("/webhooks/:id/try", ITS_OWNER, tryOne),
  post("/webhooks/:id/remove", ITS_OWNER, removeOne),
  post("/webhooks/:id/resume", ITS_OWNER, resumeOne),
];
