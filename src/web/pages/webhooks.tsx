import { readWebhookUrl, WEBHOOK_EVENTS, type WebhookEvent } from "../../domain/webhook.ts";
import {
  addWebhook,
  findWebhook,
  listWebhooks,
  MOST_WEBHOOKS,
  removeWebhook,
  resumeWebhook,
} from "../../store/webhooks.ts";
import { ownMailbox, type WebContext } from "../context.ts";
import { fieldsOf } from "../fields.ts";
import { webhookForm } from "../forms.ts";
import { Layout } from "../parts/layout.tsx";
import { noteFor } from "../parts/notes.ts";
import { Empty, PageHead } from "../parts/pieces.tsx";
import { type TypedWebhook, WebhookForm, WebhookSecret } from "../parts/webhook-form.tsx";
import { type Tried, WebhookRow } from "../parts/webhook-row.tsx";
import { problem } from "../problem.tsx";

/** What the page shows beside the list. */
interface Shown {
  readonly refused?: TypedWebhook & { readonly problem: string };
  /** Of the one just made: shown this once. */
  readonly secret?: string;
  readonly tried?: Tried;
}

/** GET /webhooks */
export async function webhooksPage(c: WebContext) {
  return await page(c, {});
}

/** POST /webhooks/add */
export async function addOne(c: WebContext) {
  const form = webhookForm.safeParse(await fieldsOf(c, { all: true }));
  if (!form.success) return problem(c, "bad-form");
  const { db, settings, now, newWebhook } = c.var.deps;
  const typed = { url: form.data.url, events: form.data.events };
  const refuse = (why: string) => page(c, { refused: { ...typed, problem: why } }, 400);
  if (typed.events.length === 0) return await refuse("Choose at least one thing that it is told of.");
  const read = readWebhookUrl(typed.url, settings.STAGE === "rehearsal");
  if (!read.ok) return await refuse(read.problem);
  const { id, secret, sealed } = await newWebhook();
  const row = { id, url: read.url, secret: sealed, events: typed.events };
  if (!(await addWebhook(db, ownMailbox(c).id, row, now)))
    return await refuse(`There is room for ${MOST_WEBHOOKS} webhooks. Please remove one first.`);
  return await page(c, { secret });
}

/** POST /webhooks/:id/try */
export async function tryOne(c: WebContext) {
  const { db, sendWebhook, now } = c.var.deps;
  const id = c.req.param("id") ?? "";
  const webhook = await findWebhook(db, ownMailbox(c).id, id);
  if (webhook === null) return problem(c, "no-webhook");
  const body = JSON.stringify({ type: "test", timestamp: new Date(now).toISOString(), data: {} });
  const answer = await sendWebhook({ ...webhook, webhookId: id, messageId: `test-${id}-${now}`, body });
  return await page(c, { tried: { id, answer } });
}

/** POST /webhooks/:id/remove */
export async function removeOne(c: WebContext) {
  const isGone = await removeWebhook(c.var.deps.db, ownMailbox(c).id, c.req.param("id") ?? "");
  return isGone ? c.redirect("/webhooks?note=webhook-removed", 303) : problem(c, "no-webhook");
}

/** POST /webhooks/:id/resume */
export async function resumeOne(c: WebContext) {
  const isOn = await resumeWebhook(c.var.deps.db, ownMailbox(c).id, c.req.param("id") ?? "");
  return isOn ? c.redirect("/webhooks?note=webhook-resumed", 303) : problem(c, "no-webhook");
}

async function page(c: WebContext, { refused, secret, tried }: Shown, status: 200 | 400 = 200) {
  const mailbox = ownMailbox(c);
  const { db, now } = c.var.deps;
  const webhooks = await listWebhooks(db, mailbox.id);
  const typed: TypedWebhook = refused ?? { url: "", events: [...WEBHOOK_EVENTS] satisfies WebhookEvent[] };
  return c.html(
    <Layout title="Webhooks" mailbox={mailbox} note={noteFor(c.req.query("note"))}>
      <PageHead title="Webhooks">
        A program of yours is told when somebody answers, when a follow-up has gone out, and when one has
        lapsed.
      </PageHead>
      {secret === undefined ? null : <WebhookSecret secret={secret} />}
      {webhooks.length === 0 ? (
        <Empty title="Nobody is told of anything." />
      ) : (
        <ul class="recent wide">
          {webhooks.map((webhook) => (
            <WebhookRow
              webhook={webhook}
              now={now}
              zone={mailbox.zone}
              tried={tried?.id === webhook.id ? tried : null}
            />
          ))}
        </ul>
      )}
      {webhooks.length < MOST_WEBHOOKS || refused !== undefined ? (
        <WebhookForm typed={typed} problem={refused?.problem ?? null} />
      ) : null}
    </Layout>,
    status,
  );
}
