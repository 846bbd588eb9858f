import { startOf } from "../../domain/calendar.ts";
import type { ApiToken } from "../../store/api-tokens.ts";
import { Empty } from "./pieces.tsx";
import { TextField } from "./text-field.tsx";
import { dayText } from "./when.ts";

const SCOPE_WORDS = {
  read: "may look",
  act: "may look and act",
  calendar: "shows a calendar what goes out next",
} as const satisfies Record<ApiToken["scope"], string>;

export interface NewTokenProps {
  readonly name: string;
  readonly text: string;
  readonly scope: ApiToken["scope"];
  /** Where this Kindly is reached. */
  readonly origin: string;
}

/** Shown this once: it is kept as a hash, from which nobody can make it again. */
export function NewToken({ name, text, scope, origin }: NewTokenProps) {
  return (
    <section class="needs" aria-labelledby="new-token">
      <h2 id="new-token">The token for {name}</h2>
      <p>Copy it now: it is not shown again. Whoever has it can do what you allowed it to.</p>
      <p>
        <code>{text}</code>
      </p>
      {scope === "calendar" ? <CalendarAddress text={text} origin={origin} /> : <ForPrograms />}
    </section>
  );
}

/** Calendars ask by address alone. */
function CalendarAddress({ text, origin }: { text: string; origin: string }) {
  return (
    <p>
      Give this address to your calendar, as a subscription:{" "}
      <code>{`${origin}/calendar/follow-ups.ics?key=${text}`}</code>
    </p>
  );
}

function ForPrograms() {
  return (
    <p>
      A program sends it with every request to <code>/api</code>, as <code>Authorization: Bearer</code> and
      the token. <a href="/api/openapi.json">What it can ask for</a>, and{" "}
      <a href="/webhooks">how it is told of what happens</a>.
    </p>
  );
}

export function Tokens({ tokens, zone, now }: { tokens: readonly ApiToken[]; zone: string; now: number }) {
  return (
    <section aria-labelledby="tokens">
      <h2 id="tokens">API tokens</h2>
      {tokens.length === 0 ? (
        <Empty title="No program may speak for you." />
      ) : (
        <ul class="exclusions">
          {tokens.map(({ id, name, scope, createdAt, usedOn }) => (
            <li>
              <span>
                <b>{name}</b>: {SCOPE_WORDS[scope]}, made {dayText(createdAt, now, zone)},{" "}
                {usedOn === null ? "never used" : `last used ${dayText(startOf(usedOn, zone), now, zone)}`}
              </span>
              <form method="post" action={`/access/tokens/${encodeURIComponent(id)}/revoke`}>
                <button type="submit" class="plain">
                  Revoke<span class="hidden"> the token for {name}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export function TokenForm({
  refused,
}: {
  refused: { readonly typed: string; readonly problem: string } | null;
}) {
  return (
    <section aria-labelledby="make-token">
      <h2 id="make-token">Make a token</h2>
      <form class="modes" method="post" action="/access/tokens">
        <TextField name="name" label="What will use it" longest={60} refused={refused} />
        <fieldset>
          <legend class="hidden">What it may do</legend>
          <label>
            <input type="radio" name="scope" value="read" checked />
            <span>Look: outreach, room, summary</span>
          </label>
          <label>
            <input type="radio" name="scope" value="act" />
            <span>Look and act: whatever the buttons on these pages do to a follow-up</span>
          </label>
          <label>
            <input type="radio" name="scope" value="calendar" />
            <span>Show a calendar what goes out next, and nothing else</span>
          </label>
        </fieldset>
        <button type="submit">Make it</button>
      </form>
    </section>
  );
}
