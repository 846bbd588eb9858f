import { applyMask, type Mask } from "./fields/mask.ts";

/** How the caller wants the answer. */
export interface Manner {
  /** null: everything. */
  readonly mask: Mask | null;
  readonly query: URLSearchParams;
}

/** Leaves out what `fields` does not name, and the blanks and the list of errors when they are not wanted. */
export async function finish(response: Response, { mask, query }: Manner): Promise<Response> {
  if (response.status === 204 || response.body === null) return response;
  if (response.status >= 400) {
    return query.getAll("$.xgafv").at(-1) === "2" ? withoutErrorList(response) : response;
  }
  const compact = query.get("prettyPrint") === "false";
  if (mask === null && !compact) return response;
  const body: unknown = await response.json();
  const shown = mask === null ? body : applyMask(body, mask);
  return written(compact ? JSON.stringify(shown) : `${JSON.stringify(shown, null, 2)}\n`, response);
}

/** Google's second error format says everything in `details`. */
async function withoutErrorList(response: Response): Promise<Response> {
  const { error } = (await response.json()) as { error: Record<string, unknown> };
  const { errors: _, ...rest } = error;
  return written(`${JSON.stringify({ error: rest }, null, 2)}\n`, response);
}

function written(text: string, like: Response): Response {
  return new Response(text, { status: like.status, headers: like.headers });
}
