import type { MiddlewareHandler } from "hono";

/** A token in the address counts like one in the Authorization header, which goes before it. */
export const tokenOfQuery: MiddlewareHandler = async (c, next) => {
  const token = c.req.query("access_token") ?? c.req.query("oauth_token");
  if (token !== undefined && c.req.header("Authorization") === undefined) {
    c.req.raw = new Request(c.req.raw);
    c.req.raw.headers.set("Authorization", `Bearer ${token}`);
  }
  await next();
};
