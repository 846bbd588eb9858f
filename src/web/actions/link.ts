import { DAY } from "../../domain/policy.ts";
import type { Secrets } from "../../store/secrets.ts";
import { isSigned, sign } from "../../store/sign.ts";

/** What a link in a mail can do. All of it keeps something from going out: a link that is stolen sends nothing. */
export const ACTIONS = ["stop", "ignore", "pause"] as const;
export type Action = (typeof ACTIONS)[number];

/** One action on one outreach, or on all of a mailbox. */
export interface ActionOn {
  readonly action: Action;
  readonly mailboxId: string;
  /** Null for what concerns the whole mailbox. */
  readonly outreachId: string | null;
}

/** Longer than any follow-up can still be ahead. */
const LINK_LASTS = 30 * DAY;
const PURPOSE = "action link";

/**
 * A link for a mail: it opens a page that says what will happen, and only a press there does it. It needs no session,
 * is good for this one action on this one outreach, and for thirty days.
 * @param baseUrl where this Kindly is reached
 */
export async function actionLink(
  { secrets, baseUrl, now }: { readonly secrets: Secrets; readonly baseUrl: string; readonly now: number },
  on: ActionOn,
): Promise<string> {
  const text = [on.mailboxId, on.outreachId ?? "", Math.floor((now + LINK_LASTS) / 1000)].join("~");
  const url = new URL(`/do/${on.action}`, baseUrl);
  // In the query, which the deployment's logs leave out; a path would stand in them.
  url.searchParams.set("key", `${text}~${await sign(secrets, PURPOSE, `${on.action}~${text}`)}`);
  return url.href;
}

/** @returns null for what was not signed for this action, was changed, or is too old */
export async function readActionKey(
  secrets: Secrets,
  now: number,
  action: Action,
  key: string,
): Promise<ActionOn | null> {
  const parts = /^([\w-]{1,60})~([\w-]{0,60})~(\d{1,12})~([\w-]{43})$/.exec(key);
  const [, mailboxId = "", outreachId = "", until = "", signature = ""] = parts ?? [];
  if (parts === null || Number(until) * 1000 <= now) return null;
  const text = `${action}~${mailboxId}~${outreachId}~${until}`;
  if (!(await isSigned(secrets, PURPOSE, text, signature))) return null;
  return { action, mailboxId, outreachId: outreachId === "" ? null : outreachId };
}
