import { type Settings, secretsOf } from "../env.ts";
import type { WebhookSender } from "../ports.ts";
import type { Db } from "../store/db.ts";
import { seal, unseal } from "../store/seal.ts";
import type { Secrets } from "../store/secrets.ts";
import { resealWebhook, sealedSecrets } from "../store/webhooks.ts";
import { sendSigned } from "../webhook/send.ts";

export function webhookSender(db: Db, settings: Settings): WebhookSender {
  return async ({ webhookId, secret, ...delivery }) => {
    const plain = await openSecret(db, secretsOf(settings), webhookId, secret);
    if (plain === null)
      return { status: null, failure: "Its secret was sealed under another key: make it anew." };
    return await sendSigned({ ...delivery, secret: plain, now: Date.now() });
  };
}

/** One that has nothing to tell for months must not lose its secret when the Worker's one before is left out. */
export async function resealWebhooks(db: Db, secrets: Secrets, mailboxId: string): Promise<void> {
  for (const { id, secret } of await sealedSecrets(db, mailboxId)) await openSecret(db, secrets, id, secret);
}

/** What is sealed under the secret of before is sealed anew. */
async function openSecret(db: Db, secrets: Secrets, id: string, sealed: string): Promise<string | null> {
  const opened = await unseal(secrets, id, sealed);
  if (opened?.isOld) await resealWebhook(db, id, await seal(secrets, id, opened.plain));
  return opened?.plain ?? null;
}
