import type { Mailbox } from "../mailbox.ts";
import { type Blocked, PROMPTS, type Prompt, requestFault, words } from "./request-faults.ts";
import { fullScope } from "./scopes.ts";

/** What a client asks of the owner. */
export interface AuthorizationRequest {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly state: string | null;
  /** RFC 7636, when one was sent. */
  readonly challenge: { readonly value: string; readonly method: "S256" | "plain" } | null;
  readonly nonce: string | null;
  readonly offline: boolean;
  readonly prompt: readonly Prompt[];
  /** Whose account the client believes it is: an address or a `sub`. */
  readonly loginHint: string | null;
  /** The Workspace domain that the client expects; "*" for any. */
  readonly hostedDomain: string | null;
  /** The new token is to cover what was granted before as well. */
  readonly includeGranted: boolean;
}

export type Asked =
  | { readonly ok: true; readonly request: AuthorizationRequest }
  | { readonly ok: false; readonly blocked: Blocked };

/** Reads and checks the query of /o/oauth2/v2/auth. */
export function readRequest(mailbox: Mailbox, query: URLSearchParams): Asked {
  const blocked = requestFault(mailbox, query);
  if (blocked) return { ok: false, blocked };
  const challenge = query.get("code_challenge");
  const request: AuthorizationRequest = {
    clientId: query.get("client_id") ?? "",
    redirectUri: query.get("redirect_uri") ?? "",
    scopes: [...new Set(words(query, "scope").map(fullScope))],
    state: query.get("state"),
    challenge:
      challenge === null
        ? null
        : // Google, "Mobile & Desktop Apps": plain when the method is not named.
          { value: challenge, method: query.get("code_challenge_method") === "S256" ? "S256" : "plain" },
    nonce: query.get("nonce"),
    offline: query.get("access_type") === "offline",
    prompt: PROMPTS.filter((prompt) => words(query, "prompt").includes(prompt)),
    loginHint: query.get("login_hint"),
    hostedDomain: query.get("hd"),
    includeGranted: query.get("include_granted_scopes") === "true",
  };
  return { ok: true, request };
}
