import type { Mailbox } from "../mailbox.ts";

/** Whose token a call carries, living or dead. @returns the client's id, or null for a token of nobody's */
export function clientOfToken(mailbox: Mailbox, token: string): string | null {
  const row = mailbox.db.one<{ client_id: string }>(
    "SELECT client_id FROM tokens JOIN grants ON grants.id = tokens.grant_id WHERE token = ?",
    token,
  );
  return row?.client_id ?? null;
}

export function clientOfCall(mailbox: Mailbox, authorization: string | null): string | null {
  const token = /^Bearer (\S+)$/i.exec(authorization ?? "")?.[1];
  return token === undefined ? null : clientOfToken(mailbox, token);
}

/** Who asks at /token or /revoke: by name (RFC 6749, section 2.3.1), or by the token that it gives back. */
export async function clientOfForm(mailbox: Mailbox, request: Request): Promise<string | null> {
  const form = new URLSearchParams(await request.clone().text());
  const named = form.get("client_id") ?? basicUser(request.headers.get("Authorization"));
  if (named !== null) return named;
  const token = new URL(request.url).searchParams.get("token") ?? form.get("token");
  return token === null ? null : clientOfToken(mailbox, token);
}

function basicUser(authorization: string | null): string | null {
  const basic = /^Basic (\S+)$/i.exec(authorization ?? "")?.[1];
  if (basic === undefined) return null;
  return Buffer.from(basic, "base64").toString().split(":", 1)[0] ?? null;
}
