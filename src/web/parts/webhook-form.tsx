import { WEBHOOK_EVENTS, type WebhookEvent } from "../../domain/webhook.ts";
import { TextField } from "./text-field.tsx";

export interface TypedWebhook {
  readonly url: string;
  readonly events: readonly WebhookEvent[];
}

const EVENT_NAMES: Readonly<Record<WebhookEvent, string>> = {
  reply: "a person answers",
  "follow-up": "a follow-up has gone out",
  lapse: "a follow-up has lapsed",
};

export function eventName(event: WebhookEvent): string {
  return EVENT_NAMES[event];
}

export function WebhookForm({ typed, problem }: { typed: TypedWebhook; problem: string | null }) {
  return (
    <section aria-labelledby="add">
      <h2 id="add">Add one</h2>
      <form method="post" action="/webhooks/add" class="modes">
        <TextField
          name="url"
          label="Where it is told, an https address"
          longest={500}
          refused={problem === null ? null : { typed: typed.url, problem }}
        />
        <fieldset>
          <legend class="field">It is told when</legend>
          {WEBHOOK_EVENTS.map((event) => (
            <label>
              <input type="checkbox" name="events" value={event} checked={typed.events.includes(event)} />
              <span>{eventName(event)}</span>
            </label>
          ))}
        </fieldset>
        <button type="submit">Add</button>
      </form>
    </section>
  );
}

/** The one time that the secret is seen. */
export function WebhookSecret({ secret }: { secret: string }) {
  return (
    <section aria-labelledby="secret" class="needs">
      <h2 id="secret">Its secret</h2>
      <p>
        Deliveries are signed with it, as <a href="https://www.standardwebhooks.com">Standard Webhooks</a> has
        it. Copy it now: it is not shown again.
      </p>
      <p>
        <code>{secret}</code>
      </p>
    </section>
  );
}
