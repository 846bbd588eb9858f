import { mayConnect } from "../../env.ts";
import { type Fault, MAIL_SCOPE } from "../../ports.ts";
import { STILL_ERASED } from "../../store/erase.ts";
import { beginConsent, challengeOf, endConsent } from "../consent.ts";
import type { WebContext } from "../context.ts";
import { explained } from "../problem.tsx";
import { callbackQuery } from "../queries.ts";
import { openSession } from "../session.ts";

/** GET /connect: off to the provider's consent (OAuth 2.0 with PKCE and OpenID Connect). */
export async function connect(c: WebContext) {
  const consent = await beginConsent(c);
  const url = c.var.deps.signIn.authorizationUrl({
    redirectUri: redirectUri(c),
    state: consent.state,
    nonce: consent.nonce,
    codeChallenge: await challengeOf(consent.verifier),
    ...(c.var.mailbox === null ? {} : { loginHint: c.var.mailbox.address }),
  });
  return c.redirect(url, 302);
}

/** GET /connect/callback: back from the consent, whatever came of it. */
export async function connectCallback(c: WebContext) {
  const query = callbackQuery.safeParse(c.req.query());
  const consent = query.success ? await endConsent(c, query.data.state) : null;
  if (!query.success || consent === null) return explained(c, STALE);
  if (query.data.error !== undefined) {
    return explained(c, query.data.error === "access_denied" ? DECLINED : FAILED);
  }
  if (query.data.code === undefined) return explained(c, STALE);
  const { signIn, settings, connect: take } = c.var.deps;
  const grant = await signIn.complete({
    code: query.data.code,
    redirectUri: redirectUri(c),
    codeVerifier: consent.verifier,
    nonce: consent.nonce,
  });
  if (!grant.ok) return explained(c, explainFault(grant.fault));
  if (!mayConnect(grant.value.address, settings)) return explained(c, notInvited(grant.value.address));
  if (!grant.value.scopes.includes(MAIL_SCOPE)) return explained(c, SCOPE_DECLINED);
  const connected = await take(grant.value);
  if (!connected.ok)
    return explained(c, connected.fault.detail === STILL_ERASED ? ERASING : explainFault(connected.fault));
  await openSession(c, connected.value.mailboxId);
  return c.redirect("/?note=connected", 303);
}

const STALE = {
  status: 400,
  title: "This sign-in is no longer good",
  detail:
    "It was begun too long ago, in another browser, or used before. Please begin again from the first page.",
} as const;

const DECLINED = {
  status: 403,
  title: "You declined, and that is fine",
  detail:
    "Nothing was connected and nothing was read. If you change your mind, begin again from the first page.",
} as const;

const SCOPE_DECLINED = {
  status: 403,
  title: "One permission is missing",
  detail:
    "You signed in, but did not tick the box that lets Kindly read, draft and send mail. It can do nothing without it, so nothing was connected. Please begin again and tick that box.",
} as const;

const ERASING = {
  status: 409,
  title: "It is still being erased",
  detail:
    "You asked for everything about this mailbox to be erased, and that is not done yet. Nothing was connected. Please try again in an hour.",
} as const;

const FAILED = {
  status: 502,
  title: "Google could not sign you in",
  detail: "Nothing was connected. Please try again in a moment.",
} as const;

function notInvited(address: string) {
  return {
    status: 403,
    title: "This address is not on the list",
    detail: `${address} may not connect a mailbox here. The person who runs this Kindly can add it under ALLOWED in its settings.`,
  } as const;
}

function explainFault(fault: Fault) {
  switch (fault.kind) {
    case "refused":
    case "unauthorized":
    case "gone":
      return STALE;
    case "passing":
    case "limited":
    case "cursor-expired":
      return FAILED;
    default:
      return fault satisfies never;
  }
}

function redirectUri(c: WebContext): string {
  return `${new URL(c.req.url).origin}/connect/callback`;
}
