import { commit, type Mailbox } from "../mailbox.ts";
import { endGrantsOf } from "./grants.ts";
import { refused, reply } from "./oauth-reply.ts";
import { grantOfToken } from "./tokens.ts";

/** POST /revoke: an access or refresh token, in the query or the form. */
export async function answerRevoke(mailbox: Mailbox, request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams.get("token");
  const token = query ?? new URLSearchParams(await request.text()).get("token");
  if (!token) return refused(400, "invalid_request", "Missing required parameter: token");
  const grant = grantOfToken(mailbox, token);
  if (!grant) return refused(400, "invalid_token", "Token expired or revoked");
  commit(mailbox, () => endGrantsOf(mailbox, grant.clientId, "revoked"));
  return reply({});
}
