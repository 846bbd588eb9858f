import type { SessionRow } from "../../store/sessions.ts";
import { dayText } from "./when.ts";

interface SessionsProps {
  readonly sessions: readonly SessionRow[];
  /** The one that looks at this. */
  readonly here: string | null;
  readonly zone: string;
  readonly now: number;
}

/** Every browser that is signed in, and the way to end them all. */
export function Sessions({ sessions, here, zone, now }: SessionsProps) {
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">Signed in</h2>
      <ul class="exclusions">
        {sessions.map(({ hash, startedAt, seenAt }) => (
          <li>
            <span>
              {hash === here ? <b>This browser</b> : "Another browser"}, since {dayText(startedAt, now, zone)}
              {hash === here ? null : `, last used ${dayText(seenAt, now, zone)}`}
            </span>
          </li>
        ))}
      </ul>
      <p>A session that is not used for seven days ends by itself, and each one after thirty.</p>
      <form method="post" action="/sign-out/everywhere">
        <button type="submit">Sign out everywhere</button>
      </form>
    </section>
  );
}
