import type { Mailbox } from "../mailbox.ts";
import { isSecretOf } from "./clients.ts";
import { refused } from "./oauth-reply.ts";

export type Client =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly refusal: Response };

/** Who asks at the token endpoint, once the secret has shown that it is the one. */
export function authenticate(mailbox: Mailbox, form: URLSearchParams, authorization: string | null): Client {
  const no = (status: 400 | 401, error: string, detail: string): Client => {
    return { ok: false, refusal: refused(status, error, detail) };
  };
  const client = readClient(form, authorization);
  if (!client?.id) return no(400, "invalid_request", "Could not determine client ID from request.");
  if (!client.secret) return no(400, "invalid_request", "client_secret is missing.");
  return isSecretOf(mailbox, client.id, client.secret)
    ? { ok: true, id: client.id }
    : no(401, "invalid_client", "Unauthorized");
}

/** From the form, or from HTTP basic authentication (RFC 6749, section 2.3.1). @returns null for what cannot be read */
function readClient(
  form: URLSearchParams,
  authorization: string | null,
): { id: string; secret: string } | null {
  const basic = /^Basic (\S+)$/i.exec(authorization ?? "")?.[1];
  if (basic === undefined)
    return { id: form.get("client_id") ?? "", secret: form.get("client_secret") ?? "" };
  const [id = "", secret = ""] = Buffer.from(basic, "base64").toString().split(":");
  try {
    return { id: decodeURIComponent(id), secret: decodeURIComponent(secret) };
  } catch {
    return null;
  }
}
