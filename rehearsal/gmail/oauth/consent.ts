import { commit, type Mailbox } from "../mailbox.ts";
import { type AuthorizationRequest, readRequest } from "./authorization-request.ts";
import { findClient } from "./clients.ts";
import { issueCode } from "./codes.ts";
import { type App, blockedPage, chooserPage, consentPage, warningPage } from "./consent-page.ts";
import { stepFor } from "./consent-step.ts";
import { scopesGranted } from "./grants.ts";
import { hostedDomain } from "./identity.ts";
import { isGranular, isSignIn } from "./scopes.ts";

/** GET /o/oauth2/v2/auth: who asks for what. */
export function showConsent(mailbox: Mailbox, query: URLSearchParams): Promise<Response> | Response {
  const asked = readRequest(mailbox, query);
  if (!asked.ok) return blockedPage(asked.blocked);
  const { request } = asked;
  const step = stepFor(mailbox, request);
  switch (step.kind) {
    case "blocked":
      return blockedPage(step.blocked);
    case "silent":
      return step.allowed ? allow(mailbox, request, request.scopes, false) : unasked(request);
    case "choose-account":
      return chooserPage(mailbox.owner, appOf(mailbox, request));
    case "consent":
      return step.warning === null
        ? consentPage(mailbox.owner, appOf(mailbox, request), request.scopes, false)
        : warningPage(mailbox.owner, appOf(mailbox, request), step.warning);
  }
}

/**
 * POST to the same address. The form's fields:
 * - `answer`: allow, deny, or continue (past the warning, to the consent);
 * - `boxes`: there when scopes could be declined one by one; then `scope`, once for each that was ticked.
 *
 * A program may send answer=allow alone, whatever page a person would see first: everything is granted.
 */
export async function answerConsent(mailbox: Mailbox, http: Request): Promise<Response> {
  const origin = http.headers.get("Origin");
  // Browsers name the origin of every form; another site's may not answer for the owner.
  if (origin !== null && origin !== new URL(http.url).origin)
    return new Response("Not from here.", { status: 403 });
  const asked = readRequest(mailbox, new URL(http.url).searchParams);
  if (!asked.ok) return blockedPage(asked.blocked);
  const { request } = asked;
  const step = stepFor(mailbox, request);
  if (step.kind === "blocked") return blockedPage(step.blocked);
  if (step.kind === "silent" && !step.allowed) return unasked(request);
  const form = new URLSearchParams(await http.text());
  switch (form.get("answer")) {
    case "deny":
      return sendBack(request, { error: "access_denied" });
    case "continue":
      return consentPage(mailbox.owner, appOf(mailbox, request), request.scopes, false);
    case "allow": {
      const allowed = ticked(request.scopes, form);
      if (allowed === null) {
        return blockedPage({ status: 400, error: "invalid_request", detail: "That was not asked for." });
      }
      // Google goes on only when something is granted.
      return allowed.length === 0
        ? consentPage(mailbox.owner, appOf(mailbox, request), request.scopes, true)
        : allow(mailbox, request, allowed, step.kind === "consent");
    }
    default:
      return blockedPage({ status: 400, error: "invalid_request", detail: "There is no such answer." });
  }
}

/** @returns what the form grants of what was asked; null when it names something else */
function ticked(asked: readonly string[], form: URLSearchParams): readonly string[] | null {
  if (!form.has("boxes") && !form.has("scope")) return asked;
  const boxes = form.getAll("scope");
  const declinable = isGranular(asked) ? asked.filter((scope) => !isSignIn(scope)) : [];
  if (!boxes.every((scope) => declinable.includes(scope))) return null;
  return asked.filter((scope) => !declinable.includes(scope) || boxes.includes(scope));
}

function allow(
  mailbox: Mailbox,
  request: AuthorizationRequest,
  allowed: readonly string[],
  consented: boolean,
): Response {
  const before = request.includeGranted ? scopesGranted(mailbox, request.clientId) : [];
  const scopes = [...new Set([...before, ...allowed])];
  const code = commit(mailbox, () => issueCode(mailbox, request, scopes, consented));
  const domain = hostedDomain(mailbox.owner);
  return sendBack(request, {
    code,
    scope: scopes.toSorted().join(" "),
    authuser: "0",
    ...(domain === null ? {} : { hd: domain }),
    prompt: consented ? "consent" : "none",
  });
}

/** prompt=none where somebody would have to be asked, as Google answers it (OpenID Connect Core, section 3.1.2.6). */
function unasked(request: AuthorizationRequest): Response {
  return sendBack(request, { error_subtype: "access_denied", error: "interaction_required" });
}

function sendBack(request: AuthorizationRequest, answer: Readonly<Record<string, string>>): Response {
  const back = new URL(request.redirectUri);
  if (request.state !== null) back.searchParams.set("state", request.state);
  for (const [name, value] of Object.entries(answer)) back.searchParams.set(name, value);
  return new Response(null, { status: 302, headers: { Location: back.href, "Cache-Control": "no-store" } });
}

function appOf(mailbox: Mailbox, request: AuthorizationRequest): App {
  const { clientId, redirectUri } = request;
  return {
    name: findClient(mailbox, clientId)?.name ?? clientId,
    host: new URL(redirectUri).host,
  };
}
