import { notPlayed } from "../api/problem.ts";
import { commit, type Mailbox } from "../mailbox.ts";
import { authenticate } from "./client-authentication.ts";
import { redeemCode } from "./codes.ts";
import type { Ending, Grant } from "./grants.ts";
import { identityToken } from "./identity.ts";
import { refused, reply } from "./oauth-reply.ts";
import {
  ACCESS_TOKEN_SECONDS,
  findRefreshToken,
  issueAccessToken,
  issueRefreshToken,
  markUsed,
} from "./tokens.ts";

/** POST /token: a code or a refresh token for an access token. */
export async function answerToken(mailbox: Mailbox, request: Request): Promise<Response> {
  const type = request.headers.get("Content-Type") ?? "";
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) {
    return refused(400, "invalid_request", "The body must be application/x-www-form-urlencoded.");
  }
  if (request.headers.has("DPoP")) return notPlayed("DPoP at the token endpoint");
  const form = new URLSearchParams(await request.text());
  const names = [...form.keys()];
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) {
    const detail = `OAuth 2 parameters can only have a single value: ${twice}`;
    return refused(400, "invalid_request", detail);
  }
  const client = authenticate(mailbox, form, request.headers.get("Authorization"));
  if (!client.ok) return client.refusal;

  switch (form.get("grant_type")) {
    case "authorization_code":
      return exchangeCode(mailbox, client.id, form);
    case "refresh_token":
      return refresh(mailbox, client.id, form);
    default:
      return refused(400, "unsupported_grant_type", `Invalid grant_type: ${form.get("grant_type") ?? ""}`);
  }
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
  const issued = commit(mailbox, () => {
    const redeemed = redeemCode(mailbox, given);
    if (!redeemed.ok) return redeemed;
    const accessToken = issueAccessToken(mailbox, redeemed.grant.id);
    const refreshToken = redeemed.offline ? issueRefreshToken(mailbox, redeemed.grant.id) : null;
    return { ...redeemed, accessToken, refreshToken };
  });
  if (!issued.ok) return refused(400, issued.error, issued.detail);
  const { grant, nonce, accessToken, refreshToken } = issued;
  const answer = await accessAnswer(mailbox, grant, accessToken, nonce);
  if (refreshToken === null) return reply(answer);
  const life =
    grant.expiresAt === null ? {} : { refresh_token_expires_in: secondsUntil(mailbox, grant.expiresAt) };
  return reply({ ...answer, refresh_token: refreshToken, ...life });
}

function secondsUntil(mailbox: Mailbox, at: number): number {
  return Math.floor((at - mailbox.clock.now()) / 1000);
}

async function refresh(mailbox: Mailbox, clientId: string, form: URLSearchParams): Promise<Response> {
  const token = form.get("refresh_token");
  if (!token) return refused(400, "invalid_request", "Missing required parameter: refresh_token");
  if (form.has("scope")) return notPlayed("refreshing with a scope");
  const found = findRefreshToken(mailbox, token);
  if (!found) return refused(400, "invalid_grant", "Bad Request");
  if (found.grant.clientId !== clientId) return refused(401, "unauthorized_client", "Unauthorized");
  if (!found.alive) return refusedGrant(found.grant.ended);
  const accessToken = commit(mailbox, () => {
    markUsed(mailbox, token);
    return issueAccessToken(mailbox, found.grant.id);
  });
  return reply(await accessAnswer(mailbox, found.grant, accessToken, null));
}

/** Google, "Using OAuth 2.0 to Access Google APIs", refresh token expiration. */
function refusedGrant(ended: Ending | null): Response {
  switch (ended) {
    case "admin_policy_enforced":
      return refused(400, "admin_policy_enforced", "Access to the app is restricted by the administrator.");
    case "invalid_rapt": {
      const description = "reauth related error (invalid_rapt)";
      return reply(
        { error: "invalid_grant", error_description: description, error_subtype: "invalid_rapt" },
        400,
      );
    }
    case "revoked":
    case "password":
    case "code-reused":
    case null:
      return refused(400, "invalid_grant", "Token has been expired or revoked.");
  }
}

/** The scopes stand in no order that the client asked for. */
async function accessAnswer(
  mailbox: Mailbox,
  { clientId: id, scopes }: Grant,
  accessToken: string,
  nonce: string | null,
): Promise<object> {
  const idToken = scopes.includes("openid")
    ? { id_token: await identityToken(mailbox, { id, scopes, nonce }, accessToken) }
    : {};
  return {
    access_token: accessToken,
    expires_in: ACCESS_TOKEN_SECONDS,
    scope: scopes.toSorted().join(" "),
    token_type: "Bearer",
    ...idToken,
  };
}
