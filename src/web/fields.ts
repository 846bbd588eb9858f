import type { Context } from "hono";

/** What a form has sent. A body that is no form at all is a form without fields. */
export async function fieldsOf(c: Context): Promise<Record<string, unknown>> {
  return await c.req.parseBody().catch(() => ({}));
}
