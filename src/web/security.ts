import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import { secureHeaders } from "hono/secure-headers";
import { lazily } from "../domain/lazily.ts";
import type { WebContext, WebEnv } from "./context.ts";
import { problem } from "./problem.tsx";

/** Nothing is loaded from elsewhere, and nothing in a page runs but our own one file; the one way out is the consent page. */
export const pageHeaders = lazily(() =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      scriptSrc: ["'self'"],
      connectSrc: ["'self'"],
      imgSrc: ["'self'", "data:"],
      fontSrc: ["'self'"],
      frameSrc: ["'self'"],
      formAction: ["'self'", (c) => consentOrigin(c as WebContext)],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: "same-origin",
    permissionsPolicy: { camera: false, geolocation: false, microphone: false, payment: false, usb: false },
    xFrameOptions: "DENY",
    // For this host alone; whoever owns the domain decides about its other names.
    strictTransportSecurity: "max-age=15552000",
    originAgentCluster: false,
    // A page that brought its own policy keeps it: the mail in its frame.
    overwrite: false,
  }),
);

/** For a mail shown in a frame: its own inline styles, links that open beside it, and nothing else at all. */
export const MAIL_HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy":
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox",
  "X-Frame-Options": "SAMEORIGIN",
};

/**
 * What changes something counts only when a page of this very origin sent it, whatever its content type. Browsers name
 * the origin of every POST (Fetch standard, "append a request Origin header"), and newer ones the site as well.
 */
export const sameOrigin = createMiddleware<WebEnv>(async (c, next) => {
  if (c.var.hasToken) return await next();
  const origin = c.req.header("Origin");
  const site = c.req.header("Sec-Fetch-Site");
  const isOurs = origin === undefined ? site === "same-origin" : origin === new URL(c.req.url).origin;
  if (!isOurs || (site !== undefined && site !== "same-origin" && site !== "none"))
    return problem(c, "other-origin");
  return await next();
});

/** The longest text that a form here may hold, with every letter of it escaped; a visitor cannot make more be read. */
export const formLimit = bodyLimit({
  maxSize: 1_000_000,
  onError: (c) => problem(c as WebContext, "too-much"),
});

function consentOrigin(c: WebContext): string {
  return new URL(c.var.deps.settings.GOOGLE_URL ?? "https://accounts.google.com").origin;
}
