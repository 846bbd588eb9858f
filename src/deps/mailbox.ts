import { withBooks } from "../books.ts";
import { type Settings, secretsOf } from "../env.ts";
import { createGmailMailbox } from "../gmail/mailbox.ts";
import { createSignIn } from "../gmail/sign-in.ts";
import { examine } from "../jobs/examine.ts";
import type { AccessToken, Grant } from "../ports.ts";
import type { Assets } from "../static-file.ts";
import type { Db } from "../store/db.ts";
import { loadMailbox, type MailboxRecord, resealGrant } from "../store/mailboxes.ts";
import { seal, unseal } from "../store/seal.ts";
import { resealWebhooks } from "./webhooks.ts";

/** What every mailbox is opened with. */
interface Joined {
  readonly db: Db;
  readonly settings: Settings;
  readonly assets: Assets;
}

/** A mailbox by its sealed grant; what an older secret sealed is sealed anew. */
export async function openMailbox({ db, settings, assets }: Joined, box: MailboxRecord, now: number) {
  const secrets = secretsOf(settings);
  const grant = await unseal(secrets, box.id, box.grant);
  if (grant?.isOld) {
    await resealWebhooks(db, secrets, box.id);
    await resealGrant(db, box, await seal(secrets, box.id, grant.plain));
  }
  const refreshToken = grant?.plain ?? "";
  const access = box.access === null ? null : await unseal(secrets, box.id, box.access);
  let fresh: AccessToken | null = null;
  const gmail = createGmailMailbox({
    ...credentialsOf(settings),
    refreshToken,
    ...(access === null ? {} : { accessToken: JSON.parse(access.plain) as AccessToken }),
    now: () => now,
    onAccessToken: (token) => {
      fresh = token;
    },
  });
  const { revoke } = createSignIn({ ...credentialsOf(settings), now });
  return {
    mailbox: withBooks(gmail, assets),
    refreshToken,
    freshAccess: () => fresh,
    revoke: () => revoke(refreshToken),
  };
}

/** A mailbox by a grant that Google has just given and nobody has kept yet. */
export function openGranted(settings: Settings, grant: Grant, now: number) {
  return createGmailMailbox({
    ...credentialsOf(settings),
    refreshToken: grant.refreshToken,
    accessToken: grant.access,
    now: () => now,
  });
}

export function credentialsOf(settings: Settings) {
  return {
    googleUrl: settings.GOOGLE_URL ?? null,
    clientId: settings.GOOGLE_CLIENT_ID,
    clientSecret: settings.GOOGLE_CLIENT_SECRET,
  };
}

/** With a fresh access token, so that the grant and the client's secret are tried as well. */
export async function examineMailbox(joined: Joined, mailboxId: string, now: number) {
  const box = await loadMailbox(joined.db, mailboxId);
  if (box === null) return [];
  const { mailbox } = await openMailbox(joined, { ...box, access: null }, now);
  return await examine(mailbox, now);
}
