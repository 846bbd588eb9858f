import { html } from "hono/html";
import { KNOWN_SCOPES } from "../api/method.ts";
import { commit, type Mailbox } from "../mailbox.ts";
import { page } from "../pages/layout.ts";
import { type CodeRequest, issueCode } from "./grants.ts";

const PARAMETERS: readonly string[] = [
  "client_id",
  "redirect_uri",
  "response_type",
  "scope",
  "state",
  "access_type",
  "prompt",
  "code_challenge",
  "code_challenge_method",
  "nonce",
  "login_hint",
];

type Asked =
  | { readonly ok: true; readonly request: CodeRequest; readonly state: string | null }
  /** Shown to the person: a client that is wrong about itself is not redirected to (RFC 6749, section 4.1.2.1). */
  | { readonly ok: false; readonly problem: string };

function readRequest(query: URLSearchParams): Asked {
  const no = (problem: string): Asked => ({ ok: false, problem });
  const unknown = [...query.keys()].find((name) => !PARAMETERS.includes(name));
  if (unknown !== undefined) return no(`invalid_request: unknown parameter ${unknown}`);
  const clientId = query.get("client_id");
  if (!clientId) return no("invalid_request: Missing required parameter: client_id");
  const redirectUri = query.get("redirect_uri") ?? "";
  if (!isRedirect(redirectUri)) return no("redirect_uri_mismatch: it must be https, or http on this machine");
  if (query.get("response_type") !== "code") return no("unsupported_response_type: only code is played");
  const scopes = (query.get("scope") ?? "").split(" ").filter((scope) => scope !== "");
  const wrong = scopes.find((scope) => !KNOWN_SCOPES.includes(scope));
  if (wrong !== undefined || scopes.length === 0)
    return no(`invalid_scope: ${wrong ?? "no scope was asked for"}`);
  const challenge = query.get("code_challenge");
  if (challenge !== null && query.get("code_challenge_method") !== "S256") {
    return no("invalid_request: code_challenge_method must be S256");
  }
  const accessType = query.get("access_type") ?? "online";
  if (accessType !== "online" && accessType !== "offline") return no("invalid_request: access_type");
  const prompt = (query.get("prompt") ?? "").split(" ").filter((word) => word !== "");
  const badPrompt = prompt.find((word) => word !== "consent" && word !== "select_account");
  if (badPrompt !== undefined) return no(`invalid_request: prompt=${badPrompt} is not played`);
  const request = {
    clientId,
    redirectUri,
    scopes: [...new Set(scopes.map(fullScope))],
    challenge,
    nonce: query.get("nonce"),
    offline: accessType === "offline",
    consentAgain: prompt.includes("consent"),
  };
  return { ok: true, request, state: query.get("state") };
}

/** Google answers the short OpenID scopes by their long names. */
function fullScope(scope: string): string {
  return scope === "email" || scope === "profile"
    ? `https://www.googleapis.com/auth/userinfo.${scope}`
    : scope;
}

/** Google takes http only on loopback, and no fragment (RFC 6749, section 3.1.2). */
function isRedirect(text: string): boolean {
  if (!URL.canParse(text) || text.includes("#")) return false;
  const { protocol, hostname } = new URL(text);
  const loopback = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  return protocol === "https:" || (protocol === "http:" && loopback);
}

/** GET /o/oauth2/v2/auth: who asks for what. */
export function showConsent(mailbox: Mailbox, query: URLSearchParams): Promise<Response> | Response {
  const asked = readRequest(query);
  if (!asked.ok) return page("Access blocked", html`<h1>Access blocked</h1><p>${asked.problem}</p>`, 400);
  const { clientId, scopes, redirectUri } = asked.request;
  return page(
    "Sign in",
    html`<h1>${clientId} wants access to your Google Account</h1>
      <p>Signed in as <strong>${mailbox.owner.name}</strong> (${mailbox.owner.address}).</p>
      <p>It asks for:</p>
      <ul>${scopes.map((scope) => html`<li>${scope}</li>`)}</ul>
      <p>You will be sent back to ${new URL(redirectUri).host}.</p>
      <form method="post">
        <button name="answer" value="allow">Allow</button>
        <button name="answer" value="deny" class="quiet">Deny</button>
      </form>`,
  );
}

/** POST to the same address with answer=allow or answer=deny: back to the client. */
export async function answerConsent(mailbox: Mailbox, request: Request): Promise<Response> {
  const asked = readRequest(new URL(request.url).searchParams);
  if (!asked.ok) return page("Access blocked", html`<h1>Access blocked</h1><p>${asked.problem}</p>`, 400);
  const answer = new URLSearchParams(await request.text()).get("answer");
  const back = new URL(asked.request.redirectUri);
  if (asked.state !== null) back.searchParams.set("state", asked.state);
  if (answer === "allow") {
    back.searchParams.set(
      "code",
      commit(mailbox, () => issueCode(mailbox, asked.request)),
    );
    back.searchParams.set("scope", asked.request.scopes.join(" "));
  } else {
    back.searchParams.set("error", "access_denied");
  }
  return new Response(null, { status: 302, headers: { Location: back.href, "Cache-Control": "no-store" } });
}
