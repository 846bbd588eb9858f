type Fetch = (request: Request) => Response | Promise<Response>;

/**
 * Answers only what is addressed to this machine by name. A page elsewhere can make its own host name point to
 * 127.0.0.1 and would then read the mail here as if it were its own (DNS rebinding); the Host header gives it away.
 */
export function loopbackOnly(fetch: Fetch): (request: Request) => Promise<Response> {
  return async (request) => {
    const { hostname } = new URL(request.url);
    if (hostname === "127.0.0.1" || hostname === "localhost") return await fetch(request);
    return new Response("This is for the person at this machine only.\n", { status: 421 });
  };
}
