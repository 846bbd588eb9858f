/** The connection died before an answer: what fetch itself throws then (undici, in Node and in workerd's tests). */
export class ConnectionCut extends TypeError {
  constructor() {
    super("fetch failed", { cause: reset() });
    this.name = "TypeError";
  }
}

/** How many octets of a broken answer still come, by the stream of its body: a server must stop its own socket there. */
const brokenBodies = new WeakMap<ReadableStream, Uint8Array>();

/** The same status and headers, the full length promised, but only the first half of the body before the line dies. */
export async function withHalfBody(whole: Response): Promise<Response> {
  const octets = new Uint8Array(await whole.arrayBuffer());
  if (octets.length === 0) throw new ConnectionCut();
  const half = octets.slice(0, Math.floor(octets.length / 2));
  let begun = false;
  const body = new ReadableStream({
    pull(controller) {
      if (begun) controller.error(new TypeError("terminated", { cause: reset() }));
      else controller.enqueue(half);
      begun = true;
    },
  });
  brokenBodies.set(body, half);
  const headers = new Headers(whole.headers);
  headers.set("Content-Length", String(octets.length));
  return new Response(body, { status: whole.status, headers });
}

/** What of this answer still comes before its connection dies; null for a sound answer. */
export function halfBodyOf(response: Response): Uint8Array | null {
  return (response.body && brokenBodies.get(response.body)) ?? null;
}

function reset(): Error {
  return Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET", syscall: "read" });
}
