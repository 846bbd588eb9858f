import { commit, type Mailbox } from "../mailbox.ts";
import {
  ACCESS_TOKEN_SECONDS,
  type Grant,
  grantOfRefreshToken,
  isSecretOf,
  issueAccessToken,
  issueRefreshToken,
  redeemCode,
  revoke,
} from "./grants.ts";
import { identityToken } from "./identity.ts";

/** An answer in the shape of RFC 6749, section 5.2, with Google's words. */
function refused(status: 400 | 401, error: string, description: string): Response {
  return reply({ error, error_description: description }, status);
}

function reply(body: object, status = 200): Response {
  const headers = { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" };
  return new Response(JSON.stringify(body), { status, headers });
}

/** POST /token: a code or a refresh token for an access token. */
export async function answerToken(mailbox: Mailbox, request: Request): Promise<Response> {
  const type = request.headers.get("Content-Type") ?? "";
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) {
    return refused(400, "invalid_request", "The body must be application/x-www-form-urlencoded.");
  }
  const form = new URLSearchParams(await request.text());
  const client = readClient(form, request.headers.get("Authorization"));
  if (!client.id) return refused(400, "invalid_request", "Could not determine client ID from request.");
  if (!client.secret) return refused(400, "invalid_request", "client_secret is missing.");
  if (!isSecretOf(mailbox, client.id, client.secret)) return refused(401, "invalid_client", "Unauthorized");

  switch (form.get("grant_type")) {
    case "authorization_code":
      return exchangeCode(mailbox, client.id, form);
    case "refresh_token":
      return refresh(mailbox, client.id, form);
    default:
      return refused(400, "unsupported_grant_type", `Invalid grant_type: ${form.get("grant_type") ?? ""}`);
  }
}

/** From the form, or from HTTP basic authentication (RFC 6749, section 2.3.1). */
function readClient(form: URLSearchParams, authorization: string | null): { id: string; secret: string } {
  const basic = /^Basic (\S+)$/i.exec(authorization ?? "")?.[1];
  if (basic === undefined)
    return { id: form.get("client_id") ?? "", secret: form.get("client_secret") ?? "" };
  const [id = "", secret = ""] = Buffer.from(basic, "base64").toString().split(":").map(decodeURIComponent);
  return { id, secret };
}

async function exchangeCode(mailbox: Mailbox, clientId: string, form: URLSearchParams): Promise<Response> {
  const code = form.get("code");
  if (!code) return refused(400, "invalid_request", "Missing required parameter: code");
  const given = {
    code,
    clientId,
    redirectUri: form.get("redirect_uri") ?? "",
    verifier: form.get("code_verifier"),
  };
  const redeemed = commit(mailbox, () => redeemCode(mailbox, given));
  if (!redeemed.ok) return refused(400, redeemed.error, redeemed.detail);
  const { grant, nonce, offline } = redeemed;
  const tokens = await accessOf(mailbox, grant, nonce);
  return reply(offline ? { ...tokens, refresh_token: issueRefreshToken(mailbox, grant.id) } : tokens);
}

async function refresh(mailbox: Mailbox, clientId: string, form: URLSearchParams): Promise<Response> {
  const token = form.get("refresh_token");
  if (!token) return refused(400, "invalid_request", "Missing required parameter: refresh_token");
  const grant = grantOfRefreshToken(mailbox, token);
  if (!grant) return refused(400, "invalid_grant", "Token has been expired or revoked.");
  if (grant.clientId !== clientId) return refused(401, "unauthorized_client", "Unauthorized");
  return reply(await accessOf(mailbox, grant, null));
}

async function accessOf(mailbox: Mailbox, grant: Grant, nonce: string | null): Promise<object> {
  const { clientId: id, scopes } = grant;
  const idToken = scopes.includes("openid") ? await identityToken(mailbox, { id, scopes, nonce }) : null;
  return {
    access_token: issueAccessToken(mailbox, grant.id),
    expires_in: ACCESS_TOKEN_SECONDS,
    scope: scopes.join(" "),
    token_type: "Bearer",
    ...(idToken === null ? {} : { id_token: idToken }),
  };
}

/** POST /revoke: the token comes in the query or the form. */
export async function answerRevoke(mailbox: Mailbox, request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams.get("token");
  const token = query ?? new URLSearchParams(await request.text()).get("token");
  if (!token) return refused(400, "invalid_request", "Missing required parameter: token");
  return revoke(mailbox, token) ? reply({}) : refused(400, "invalid_token", "Token expired or revoked");
}
