import { escaped } from "./query-string.ts";

/**
 * Stands in the Worker's bundle for googleapis-common (wrangler.toml, [alias]), of which the client of Gmail uses this
 * one function. The real one brings its own ways to fetch, to sign in, to upload and to retry: 12 KiB that client.ts
 * has no use for, since it hands in who sends a request.
 */
export interface ApiCall {
  /** What the method of the API knows, and what the caller gave beside its parameters. */
  readonly options: {
    readonly url: string;
    readonly method: string;
    readonly auth: { readonly request: (composed: object) => Promise<unknown> };
  };
  readonly params: Readonly<Record<string, unknown>>;
  readonly requiredParams: readonly string[];
  readonly pathParams: readonly string[];
}

/** The real one gives these a meaning of their own. No call of Kindly's has one. */
const NOT_HERE = ["media", "resource", "headers", "auth"];

/** @throws Error for a parameter that is missing, that could lead to another path, or that is not known here */
export async function createAPIRequest(call: ApiCall): Promise<unknown> {
  const { url, method, auth } = call.options;
  const { requestBody, ...params } = call.params;
  const missing = call.requiredParams.filter((name) => params[name] === undefined);
  if (missing.length > 0) throw new Error(`Missing required parameters: ${missing.join(", ")}`);
  const unknown = NOT_HERE.filter((name) => name in params);
  if (unknown.length > 0)
    throw new Error(`${unknown.join(", ")}: not part of this bundle (gmail/api-request.ts)`);
  const query = Object.entries(params).filter(([name]) => !call.pathParams.includes(name));
  return await auth.request({
    url: url.replace(/\{(\w+)\}/g, (_, name: string) => pathPiece(name, params[name])),
    method,
    ...(query.length === 0 ? {} : { params: Object.fromEntries(query) }),
    ...(requestBody === undefined ? {} : { data: requestBody }),
  });
}

function pathPiece(name: string, value: unknown): string {
  const piece = String(value);
  if (piece === "." || piece === "..") throw new Error(`Invalid value ${piece} for ${name}`);
  return escaped(piece);
}
