import type { Context } from "hono";
import * as z from "zod";

export type Asked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Response };

/** The JSON of a request by its schema, or a 400 that says what is wrong with it. */
export async function readBody<T>(c: Context, schema: z.ZodType<T>): Promise<Asked<T>> {
  const text = await c.req.text();
  let json: unknown;
  try {
    json = text === "" ? {} : JSON.parse(text);
  } catch {
    return { ok: false, refusal: c.json({ problem: "The body is no JSON." }, 400) };
  }
  const read = schema.safeParse(json);
  return read.success
    ? { ok: true, value: read.data }
    : { ok: false, refusal: c.json({ problem: z.prettifyError(read.error) }, 400) };
}
