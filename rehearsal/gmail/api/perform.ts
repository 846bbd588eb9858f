import { commit, type Mailbox } from "../mailbox.ts";
import { grantedTo } from "./access.ts";
import type { Body } from "./body.ts";
import type { Mask } from "./fields/mask.ts";
import { readMask } from "./fields/wish.ts";
import { finish } from "./finish.ts";
import { deniedByMetadataScope } from "./metadata-scope.ts";
import type { Method } from "./method.ts";
import { type Checked, unknownParameter } from "./parameters.ts";

export interface Asking {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly authorization: string | null;
}

/** What was found to be right: the call may be made. */
export interface Asked {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly mask: Mask | null;
}

/**
 * Everything that is asked of a call before its body is read.
 * @param admit books the call's units once its token is found to be good; its refusal, or null
 */
export function examine(
  mailbox: Mailbox,
  method: Method,
  { params, query, authorization }: Asking,
  admit: () => Response | null,
): Checked<Asked> {
  const granted = grantedTo(mailbox, method, authorization, params["userId"] ?? "");
  if (!granted.ok) return granted;
  const known = method.query ?? [];
  const refusal =
    admit() ?? unknownParameter(query, known) ?? deniedByMetadataScope(granted.value, known, query);
  if (refusal) return { ok: false, refusal };
  const mask = readMask(query, method.name, method.answers ?? null);
  return mask.ok ? { ok: true, value: { params, query, mask: mask.value } } : mask;
}

/** Makes the call. @param client whose token it brings */
export function perform(
  mailbox: Mailbox,
  method: Method,
  client: string,
  { params, query, mask }: Asked,
  body: Body,
): Promise<Response> {
  const act = () => method.act({ mailbox, client, params, query, body: body.json, media: body.media });
  const response = method.verb === "GET" ? act() : commit(mailbox, act);
  return finish(response, { mask, query });
}
