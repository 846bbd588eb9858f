import type { Mailbox } from "../mailbox.ts";
import type { AuthorizationRequest } from "./authorization-request.ts";
import { findClient, isRestricted } from "./clients.ts";
import { scopesGranted } from "./grants.ts";
import { accountNumber, hostedDomain } from "./identity.ts";
import type { Blocked } from "./request-faults.ts";
import { isSignIn, needsVerification } from "./scopes.ts";

/** What stands before the owner for one request. */
export type Step =
  | { readonly kind: "blocked"; readonly blocked: Blocked }
  /** Nothing is shown: back to the client at once. */
  | { readonly kind: "silent"; readonly allowed: boolean }
  /** Everything was granted before: only the account is chosen. */
  | { readonly kind: "choose-account" }
  | { readonly kind: "consent"; readonly warning: "tester" | "unverified" | null };

/** Whether a request is asked of the owner at all, and how. */
export function stepFor(mailbox: Mailbox, request: AuthorizationRequest): Step {
  const blocked = audienceFault(mailbox, request);
  if (blocked) return { kind: "blocked", blocked };
  const granted = scopesGranted(mailbox, request.clientId);
  const covered = request.scopes.every((scope) => granted.includes(scope));
  if (request.prompt.includes("none")) {
    return { kind: "silent", allowed: covered && isOwnersSession(mailbox, request) };
  }
  if (!covered || request.prompt.includes("consent")) {
    return { kind: "consent", warning: warningFor(mailbox, request) };
  }
  return request.prompt.includes("select_account")
    ? { kind: "choose-account" }
    : { kind: "silent", allowed: true };
}

/** Google's pages "Manage App Audience" and "Control which apps access Google Workspace data". */
function audienceFault(mailbox: Mailbox, { clientId }: AuthorizationRequest): Blocked | null {
  const client = findClient(mailbox, clientId);
  const name = client?.name ?? clientId;
  const { address } = mailbox.owner;
  if (isRestricted(mailbox, clientId)) {
    const detail = `Your institution's admin needs to review ${name}.`;
    return { status: 400, error: "admin_policy_enforced", detail };
  }
  if (client?.audience === "internal" && hostedDomain(mailbox.owner) === null) {
    return {
      status: 403,
      error: "org_internal",
      detail: `${name} can only be used within its organization.`,
    };
  }
  if (client?.audience === "testing" && client.testUsers && !client.testUsers.includes(address)) {
    const detail = `${name} has not completed the Google verification process. The app is currently being tested, and can only be accessed by developer-approved testers.`;
    return { status: 403, error: "access_denied", detail };
  }
  return null;
}

function warningFor(
  mailbox: Mailbox,
  { clientId, scopes }: AuthorizationRequest,
): "tester" | "unverified" | null {
  const client = findClient(mailbox, clientId);
  if (client?.audience === "testing") return scopes.every(isSignIn) ? null : "tester";
  if (client?.audience === "production" && !client.verified) {
    return scopes.some(needsVerification) ? "unverified" : null;
  }
  return null;
}

/** Hints count only where nobody is there to correct them: otherwise the owner is the one who is signed in. */
function isOwnersSession(mailbox: Mailbox, { loginHint, hostedDomain: hd }: AuthorizationRequest): boolean {
  const { address } = mailbox.owner;
  const domain = hostedDomain(mailbox.owner);
  const hinted =
    loginHint === null || loginHint.toLowerCase() === address || loginHint === accountNumber(address);
  return hinted && (hd === null || hd.toLowerCase() === domain || (hd === "*" && domain !== null));
}
