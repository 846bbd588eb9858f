import type { WebhookAnswer } from "../../ports.ts";
import type { WebhookRecord } from "../../store/webhooks.ts";
import { Time } from "./pieces.tsx";
import { eventName } from "./webhook-form.tsx";

/** What came of trying one. */
export interface Tried {
  readonly id: string;
  readonly answer: WebhookAnswer;
}

export interface WebhookRowProps {
  readonly webhook: WebhookRecord;
  readonly now: number;
  readonly zone: string;
  readonly tried: Tried | null;
}

export function WebhookRow({ webhook, now, zone, tried }: WebhookRowProps) {
  const { id, url, events, stoppedAt } = webhook;
  return (
    <li>
      <p>
        <code>{url}</code>
      </p>
      <p class="faint">Told when {listed(events.map(eventName))}.</p>
      <Standing webhook={webhook} now={now} zone={zone} />
      {tried === null ? null : <p role="status">{triedText(tried.answer)}</p>}
      <div class="choices">
        {stoppedAt === null ? (
          <Act id={id} url={url} verb="try" label="Send a test" />
        ) : (
          <Act id={id} url={url} verb="resume" label="Switch on again" />
        )}
        <Act id={id} url={url} verb="remove" label="Remove" />
      </div>
    </li>
  );
}

function Standing({ webhook, now, zone }: Omit<WebhookRowProps, "tried">) {
  const { stoppedAt, failingSince, failure, deliveredAt } = webhook;
  if (stoppedAt !== null)
    return (
      <p class="wrong">
        Switched off <Time at={stoppedAt} now={now} zone={zone} />, since nothing arrived for days. {failure}
      </p>
    );
  if (failingSince !== null)
    return (
      <p class="wrong">
        Nothing has arrived since <Time at={failingSince} now={now} zone={zone} />. {failure} It is tried
        again for three days.
      </p>
    );
  if (deliveredAt === null) return <p class="faint">Nothing had to be told yet.</p>;
  return (
    <p class="faint">
      Last told <Time at={deliveredAt} now={now} zone={zone} />.
    </p>
  );
}

function Act({ id, url, verb, label }: { id: string; url: string; verb: string; label: string }) {
  return (
    <form method="post" action={`/webhooks/${encodeURIComponent(id)}/${verb}`}>
      <button type="submit" class="plain">
        {label}
        <span class="hidden">: {url}</span>
      </button>
    </form>
  );
}

function triedText(answer: WebhookAnswer): string {
  if (answer.status === null) return `The test did not arrive. ${answer.failure}`;
  return answer.status >= 200 && answer.status < 300
    ? "The test arrived."
    : `The test was answered with ${answer.status}; 200 to 299 is what counts as arrived.`;
}

function listed(parts: readonly string[]): string {
  return new Intl.ListFormat("en", { type: "disjunction" }).format(parts);
}
