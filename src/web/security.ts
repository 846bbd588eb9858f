import { csrf } from "hono/csrf";
import { secureHeaders } from "hono/secure-headers";
import type { WebContext } from "./context.ts";

/** Nothing runs and nothing is loaded from elsewhere; the one way out is the consent page. */
export const pageHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", "data:"],
    fontSrc: ["'self'"],
    frameSrc: ["'self'"],
    formAction: ["'self'", (c) => consentOrigin(c as WebContext)],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: "same-origin",
  xFrameOptions: "DENY",
  // For this host alone; whoever owns the domain decides about its other names.
  strictTransportSecurity: "max-age=15552000",
  originAgentCluster: false,
  // A page that brought its own policy keeps it: the mail in its frame.
  overwrite: false,
});

/** For a mail shown in a frame: its own inline styles, and nothing else at all. */
export const MAIL_HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy":
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox",
  "X-Frame-Options": "SAMEORIGIN",
};

/** A form counts only when it was sent from a page of this very origin. */
export const sameOrigin = csrf();

function consentOrigin(c: WebContext): string {
  return new URL(c.var.deps.settings.GOOGLE_URL ?? "https://accounts.google.com").origin;
}
