import type { Child } from "hono/jsx";
import type { Handles } from "../../domain/follow-up-handles.ts";
import { DAY, WINDOW_CLOSES } from "../../domain/policy.ts";
import type { OutreachLine } from "../../store/read-lines.ts";
import type { OutreachDetail } from "../../store/read-outreach.ts";
import { nextStep, type Reader } from "./next-step.ts";
import { Pill } from "./pieces.tsx";
import { canStop, type Standing, standingOf } from "./standing.ts";
import { StopButton } from "./stop-button.tsx";
import { comingWording } from "./when.ts";
import { WindowTrack } from "./window-track.tsx";
import { WordButton } from "./word-button.tsx";

type Window = Pick<Handles, "opens" | "closes">;

interface OutreachNextProps {
  readonly found: OutreachDetail;
  /** Null for what is no longer its owner's to change. */
  readonly window: Window | null;
  readonly reader: Reader;
  readonly children?: Child;
}

/** Where it stands now and what happens next, before all history. */
export function OutreachNext({ found, window, reader, children }: OutreachNextProps) {
  const { line } = found;
  const standing = standingOf(line, reader.mode);
  const { headline, detail } = nextStep(line, reader);
  const isStopped = standing === "stopped" && line.mode === "off";
  return (
    <section class="next" aria-label="What happens next">
      <Pill standing={standing} />
      <p class="next-headline">{headline}</p>
      {detail === "" ? null : <p>{detail}</p>}
      {standing === "awaiting" || standing === "drafted" ? (
        <>
          <WindowTrack line={line} now={reader.now} />
          {window === null ? null : <p class="faint">{windowWords(line, window, reader)}</p>}
        </>
      ) : null}
      <div class="choices">
        {canStop(standing) ? <StopButton id={line.id}>Stop this follow-up</StopButton> : null}
        {isStopped ? (
          <form method="post" action={`/outreach/${encodeURIComponent(line.id)}/allow`}>
            <button type="submit">Allow it again</button>
          </form>
        ) : null}
        <OwnersWord id={line.id} standing={standing} />
        {line.nextLookAt === null ? null : (
          <p class="faint">
            Looked at again{" "}
            {comingWording(reader.now, reader.zone).moment(Math.max(line.nextLookAt, reader.now))}, and
            whenever mail comes.
          </p>
        )}
      </div>
      {children}
    </section>
  );
}

/** On which days it may go out, as an absence has moved them. */
function windowWords(line: OutreachLine, { opens, closes }: Window, { now, zone }: Reader): string {
  const say = comingWording(now, zone);
  const since = Math.floor((now - line.firstAt) / DAY);
  const hasMoved = closes - line.firstAt > WINDOW_CLOSES;
  return `Day ${since} since your letter. A follow-up may go out from ${say.day(opens)} to ${say.day(closes)}, and never later.${hasMoved ? " Somebody was away, so these days have moved." : ""}`;
}

/** What its owner may say of it that beats every rule. */
function OwnersWord({ id, standing }: { id: string; standing: Standing }) {
  const path = `/outreach/${encodeURIComponent(id)}`;
  if (standing === "sending") return null;
  if (standing === "not-tracked") return <WordButton action={`${path}/track`}>Track this</WordButton>;
  return (
    <>
      {standing === "recorded" ? (
        <WordButton action={`${path}/track`}>Follow this up all the same</WordButton>
      ) : null}
      <WordButton action={`${path}/ignore`}>Do not track this</WordButton>
    </>
  );
}
