import { request as httpRequest, type IncomingMessage } from "node:http";

/** They speak of one connection, not of the message (RFC 9110, section 7.6.1); lengths are counted anew. */
const NOT_PASSED_ON = new Set(["connection", "keep-alive", "transfer-encoding", "upgrade", "content-length"]);

/** Miniflare takes orders in headers of its own: MF-Original-URL names another path than the one that was asked for. */
const ORDERS = "mf-";

/**
 * Passes a request on to another server on this machine under the Host that it came with, which `fetch` would
 * replace: the Worker then takes the browser's address for its own. Redirects are passed back, not followed.
 * @param server http://127.0.0.1:PORT
 * @param extra headers that replace those of the request
 * @throws Error of node:net when the server does not answer
 */
export async function forward(
  request: Request,
  server: string,
  extra: Readonly<Record<string, string>>,
): Promise<Response> {
  const { host, pathname, search } = new URL(request.url);
  const given = Object.fromEntries([...request.headers].filter(([name]) => isPassedOn(name)));
  const headers = { ...given, host, "accept-encoding": "identity", ...extra };
  const body = Buffer.from(await request.arrayBuffer());
  return await new Promise((resolve, reject) => {
    const sent = httpRequest(server + pathname + search, { method: request.method, headers }, (answer) => {
      whole(answer).then(resolve, reject);
    });
    sent.once("error", reject);
    sent.end(body);
  });
}

function isPassedOn(name: string): boolean {
  return !NOT_PASSED_ON.has(name) && !name.startsWith(ORDERS);
}

async function whole(answer: IncomingMessage): Promise<Response> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  const headers = new Headers();
  for (const [name, values] of Object.entries(answer.headersDistinct)) {
    if (!NOT_PASSED_ON.has(name)) for (const value of values ?? []) headers.append(name, value);
  }
  const status = answer.statusCode ?? 502;
  const bodiless = status === 204 || status === 304;
  return new Response(bodiless ? null : Buffer.concat(chunks), { status, headers });
}
