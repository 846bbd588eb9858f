import type { Mailbox } from "../mailbox.ts";
import { scopesOf } from "../oauth/grants.ts";
import { refuse } from "./problem.ts";

const CREDENTIALS =
  "Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.";

/** Checks token, scope and user of a request. @returns the refusal, or null when it may go on */
export function denied(
  mailbox: Mailbox,
  authorization: string | null,
  userId: string,
  scopes: readonly string[],
): Response | null {
  const token = /^Bearer ([^\s]+)$/i.exec(authorization ?? "")?.[1];
  if (token === undefined) {
    return refuse({
      code: 401,
      message: `Request is missing required authentication credential. ${CREDENTIALS}`,
      reason: "required",
      status: "UNAUTHENTICATED",
      location: "Authorization",
    });
  }
  const granted = scopesOf(mailbox, token);
  if (!granted) {
    return refuse({
      code: 401,
      message: `Request had invalid authentication credentials. ${CREDENTIALS}`,
      reason: "authError",
      status: "UNAUTHENTICATED",
      location: "Authorization",
    });
  }
  if (!scopes.some((scope) => granted.includes(scope))) {
    return refuse({
      code: 403,
      message: "Request had insufficient authentication scopes.",
      reason: "insufficientPermissions",
      status: "PERMISSION_DENIED",
    });
  }
  return userId === "me" || userId.toLowerCase() === mailbox.owner.address
    ? null
    : refuse({
        code: 403,
        message: `Delegation denied for ${mailbox.owner.address}`,
        reason: "forbidden",
        status: "PERMISSION_DENIED",
      });
}
