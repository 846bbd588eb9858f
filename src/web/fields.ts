import type { Context } from "hono";

/**
 * What a form has sent. A body that is no form at all is a form without fields.
 * @param options with `all`, a name that was sent several times is a list of all that was sent
 */
export async function fieldsOf(c: Context, options = { all: false }): Promise<Record<string, unknown>> {
  return await c.req.parseBody(options).catch(() => ({}));
}
