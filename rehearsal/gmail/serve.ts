import { createAdaptorServer, type HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { loopbackOnly } from "../front/loopback.ts";
import { ConnectionCut, halfBodyOf } from "./faults/connection-cut.ts";
import type { StandIn } from "./standin.ts";

/** Somebody else has the port; another one, or 0 for any free one, will do. */
export class PortTaken extends Error {
  readonly kind = "port-taken";
  readonly port: number;
  constructor(port: number) {
    super(`Port ${port} on 127.0.0.1 is already in use.`);
    this.name = "PortTaken";
    this.port = port;
  }
}

/** Mail of a real person may lie in the mailbox, so it is never shown beyond this machine. */
const LOOPBACK = "127.0.0.1";

/**
 * Serves the stand-in on this machine.
 * @param at `port` 0 takes any free one; `host` can only be 127.0.0.1
 * @returns the root to give as GOOGLE_URL, without a slash at its end, and how to stop
 * @throws PortTaken when the port is in use
 */
export function serve(
  standIn: Pick<StandIn, "fetch">,
  at: { port: number; host?: string },
): Promise<{ url: string; close(): Promise<void> }> {
  const host = at.host ?? LOOPBACK;
  if (host !== LOOPBACK) return Promise.reject(new RangeError(`The stand-in serves on ${LOOPBACK} only.`));
  const fetch = loopbackOnly((request) => (isHuge(request) ? tooLarge() : standIn.fetch(request)));
  const server = createAdaptorServer({
    fetch: (request, env) => overTheWire({ fetch }, request, env as HttpBindings),
  });
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(error.code === "EADDRINUSE" ? new PortTaken(at.port) : error);
    });
    server.listen(at.port, host, () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : at.port;
      resolve({ url: `http://${host}:${port}`, close: () => closed(server) });
    });
  });
}

/** Twice what Gmail takes in one request: what announces more is not read into memory. */
const MOST_BYTES = 128 * 2 ** 20;

function isHuge(request: Request): boolean {
  return Number(request.headers.get("Content-Length") ?? 0) > MOST_BYTES;
}

function tooLarge(): Response {
  return new Response(`At most ${MOST_BYTES} bytes are taken.\n`, {
    status: 413,
    headers: { Connection: "close" },
  });
}

/** In this process a dying connection is a thrown error or a broken body; here the socket itself dies. */
async function overTheWire(
  standIn: Pick<StandIn, "fetch">,
  request: Request,
  { outgoing }: HttpBindings,
): Promise<Response> {
  try {
    const response = await standIn.fetch(request);
    const half = halfBodyOf(response);
    if (!half) return response;
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.write(half, () => outgoing.destroy());
    return RESPONSE_ALREADY_SENT;
  } catch (error) {
    // Whoever gave up while the call hung is gone already.
    if (!(error instanceof ConnectionCut) && !outgoing.destroyed) throw error;
    outgoing.destroy();
    return RESPONSE_ALREADY_SENT;
  }
}

function closed(server: ReturnType<typeof createAdaptorServer>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ("closeAllConnections" in server) server.closeAllConnections();
  });
}
