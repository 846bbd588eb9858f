import * as z from "zod";
import { googleEndpoints } from "../../src/gmail/endpoints.ts";

export interface GoogleClient {
  readonly id: string;
  readonly secret: string;
  readonly redirectUri: string;
  /** Null for Google's own hosts. */
  readonly googleUrl: string | null;
}

/** wrong: Google refuses the pair. unsure: Google could not be asked. */
export type ClientCheck =
  | { readonly kind: "right" }
  | { readonly kind: "wrong"; readonly says: string }
  | { readonly kind: "unsure"; readonly says: string };

const errorBody = z.object({ error: z.string(), error_description: z.string().optional() });
const DEADLINE = 10_000;

/**
 * Whether id and secret belong together: Google looks at them before it looks at the code, so a code that was never
 * given out tells one from the other (RFC 6749, section 5.2: invalid_client, invalid_grant). Nothing is granted by it.
 */
export async function checkGoogleClient({
  id,
  secret,
  redirectUri,
  googleUrl,
}: GoogleClient): Promise<ClientCheck> {
  let body: unknown;
  try {
    const answer = await fetch(googleEndpoints(googleUrl).token, {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "authorization_code",
        code: "4/kindly-asks-whether-this-client-is-known",
        client_id: id,
        client_secret: secret,
        redirect_uri: redirectUri,
      }),
      signal: AbortSignal.timeout(DEADLINE),
    });
    body = await answer.json();
  } catch (error) {
    return {
      kind: "unsure",
      says: `Google could not be asked (${error instanceof Error ? error.message : error}).`,
    };
  }
  const read = errorBody.safeParse(body);
  if (!read.success) return { kind: "unsure", says: "Google's answer was not understood." };
  switch (read.data.error) {
    case "invalid_grant":
      return { kind: "right" };
    case "redirect_uri_mismatch":
      return {
        kind: "unsure",
        says: `Google knows the client, but not its redirect URI ${redirectUri}: add it there.`,
      };
    case "invalid_client":
    case "unauthorized_client":
      return {
        kind: "wrong",
        says: `Google does not know this client id with this secret (${read.data.error_description ?? read.data.error}).`,
      };
    default:
      return { kind: "unsure", says: `Google answered ${read.data.error}.` };
  }
}
