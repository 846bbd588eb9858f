import type { Mailbox } from "../mailbox.ts";
import { scopesOf } from "../oauth/tokens.ts";
import { type Method, serviceMethod } from "./method.ts";
import type { Checked } from "./parameters.ts";
import { errorInfo, forbidden, refuse } from "./problem.ts";

const CREDENTIALS =
  "Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.";

/** Checks token, scope and user of a request. @returns what the token may do */
export function grantedTo(
  mailbox: Mailbox,
  method: Pick<Method, "name" | "scopes">,
  authorization: string | null,
  userId: string,
): Checked<readonly string[]> {
  const token = /^Bearer ([^\s]+)$/i.exec(authorization ?? "")?.[1];
  if (token === undefined) return { ok: false, refusal: credentialsMissing(method) };
  const granted = scopesOf(mailbox, token);
  if (!granted) return { ok: false, refusal: credentialsInvalid() };
  if (!method.scopes.some((scope) => granted.includes(scope))) {
    return { ok: false, refusal: scopeInsufficient(method) };
  }
  return userId === "me" || userId.toLowerCase() === mailbox.owner.address
    ? { ok: true, value: granted }
    : { ok: false, refusal: forbidden(`Delegation denied for ${mailbox.owner.address}`) };
}

function credentialsMissing(method: Pick<Method, "name">): Response {
  return refuse({
    code: 401,
    message: `Request is missing required authentication credential. ${CREDENTIALS}`,
    brief: "Login Required.",
    reason: "required",
    status: "UNAUTHENTICATED",
    location: "Authorization",
    details: [errorInfo("CREDENTIALS_MISSING", serviceMethod(method))],
  });
}

/** Expired, revoked or never given: Gmail makes no difference, and sends no details. */
function credentialsInvalid(): Response {
  return refuse({
    code: 401,
    message: `Request had invalid authentication credentials. ${CREDENTIALS}`,
    brief: "Invalid Credentials",
    reason: "authError",
    status: "UNAUTHENTICATED",
    location: "Authorization",
  });
}

function scopeInsufficient(method: Pick<Method, "name" | "scopes">): Response {
  const response = refuse({
    code: 403,
    message: "Request had insufficient authentication scopes.",
    brief: "Insufficient Permission",
    reason: "insufficientPermissions",
    status: "PERMISSION_DENIED",
    details: [errorInfo("ACCESS_TOKEN_SCOPE_INSUFFICIENT", serviceMethod(method))],
  });
  // RFC 6750, section 3.1.
  const realm = 'Bearer realm="https://accounts.google.com/"';
  response.headers.set(
    "WWW-Authenticate",
    `${realm}, error="insufficient_scope", scope="${method.scopes.join(" ")}"`,
  );
  return response;
}
