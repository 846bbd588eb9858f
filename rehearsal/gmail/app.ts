import { Hono } from "hono";
import { notPlayed } from "./api/problem.ts";
import { apiRoutes } from "./api/routes.ts";
import { controlRoutes } from "./control/routes.ts";
import type { Mailbox } from "./mailbox.ts";
import { answerConsent, showConsent } from "./oauth/consent.ts";
import { answerCerts } from "./oauth/keys.ts";
import { answerRevoke } from "./oauth/revoke.ts";
import { answerToken } from "./oauth/token.ts";
import { mailboxRoutes } from "./pages/mailbox.ts";
import { passOAuth } from "./passage.ts";
import type { Traffic } from "./traffic.ts";

/** Everything that hangs below GOOGLE_URL. */
export function openApp(mailbox: Mailbox, traffic: Traffic): Hono {
  const app = new Hono();
  app.get("/o/oauth2/v2/auth", (c) => showConsent(mailbox, new URL(c.req.url).searchParams));
  app.post("/o/oauth2/v2/auth", (c) => answerConsent(mailbox, c.req.raw));
  app.post("/token", (c) => passOAuth(mailbox, traffic, "token", c, () => answerToken(mailbox, c.req.raw)));
  app.post("/revoke", (c) =>
    passOAuth(mailbox, traffic, "revoke", c, () => answerRevoke(mailbox, c.req.raw)),
  );
  app.get("/oauth2/v3/certs", (c) => passOAuth(mailbox, traffic, "certs", c, () => answerCerts(mailbox)));
  app.route("/", apiRoutes(mailbox, traffic));
  app.route("/", mailboxRoutes(mailbox));
  app.route("/control", controlRoutes(mailbox, traffic));
  app.notFound((c) => notPlayed(`${c.req.method} ${c.req.path}`));
  // A throw comes from a test's hook or is a fault of the stand-in: neither may look like an answer of Gmail's.
  app.onError((error) => {
    throw error;
  });
  return app;
}
