import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { createTokenHolder } from "../../src/gmail/access-token.ts";
import { createGmailClient, type GmailClient } from "../../src/gmail/client.ts";
import { googleEndpoints } from "../../src/gmail/endpoints.ts";
import { createPatience } from "../../src/gmail/patience.ts";

export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string;
  readonly body: string;
}

export interface Canned {
  readonly status?: number;
  readonly json?: unknown;
  readonly text?: string;
  readonly headers?: Record<string, string>;
  /** Break the connection in the middle of the body. */
  readonly cut?: boolean;
  /** Never answer. */
  readonly silent?: boolean;
}

/**
 * A server on the loopback that answers what a test wants Google to answer, and keeps what it was asked. The token
 * endpoint is served unless `answer` speaks for it.
 */
export async function serveGoogle(answer: (seen: Seen) => Canned | undefined) {
  const seen: Seen[] = [];
  let tokens = 0;
  const server = createServer(async (incoming, outgoing) => {
    const request = await readRequest(incoming);
    seen.push(request);
    const canned = answer(request) ?? (request.path === "/token" ? freshToken(++tokens) : { status: 501 });
    respond(outgoing, canned);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, seen, paths: () => seen.map(({ method, path }) => `${method} ${path}`) };
}

function freshToken(n: number): Canned {
  return { json: { access_token: `fresh-${n}`, expires_in: 3600, token_type: "Bearer" } };
}

async function readRequest(incoming: IncomingMessage): Promise<Seen> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const url = new URL(incoming.url ?? "/", "http://google.example");
  return {
    method: incoming.method ?? "",
    path: url.pathname,
    query: url.searchParams,
    authorization: incoming.headers.authorization ?? "",
    body: Buffer.concat(chunks).toString("utf8"),
  };
}

function respond(outgoing: ServerResponse, canned: Canned): void {
  if (canned.silent) return;
  const body = canned.text ?? (canned.json === undefined ? "" : JSON.stringify(canned.json));
  const type = canned.json === undefined ? {} : { "content-type": "application/json; charset=UTF-8" };
  const length = { "content-length": String(Buffer.byteLength(body)) };
  outgoing.writeHead(canned.status ?? 200, { ...type, ...length, ...canned.headers });
  if (!canned.cut) {
    outgoing.end(body);
    return;
  }
  outgoing.write(body.slice(0, body.length / 2), () => outgoing.destroy());
}

export const NOW = Date.UTC(2026, 10, 16, 9, 0);

/** What every mailbox of these tests signs in with. */
export const GRANT = {
  clientId: "client.apps.google.example",
  clientSecret: "client-secret",
  refreshToken: "refresh-token",
  now: () => NOW,
};

/** A client with a token that is good for an hour more. `waited` is told of every wait, which takes no time. */
export function clientAt(url: string, deadlineMs = 5_000, waited: number[] = []): GmailClient {
  const endpoints = googleEndpoints(url);
  const accessToken = { token: "kept", expiresAt: NOW + 3_600_000 };
  const tokens = createTokenHolder({ ...GRANT, endpoints, accessToken });
  const patience = createPatience(async (ms) => void waited.push(ms));
  return createGmailClient({ endpoints, tokens, patience, now: GRANT.now, deadlineMs });
}
