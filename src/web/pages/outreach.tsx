import type { Child } from "hono/jsx";
import type { Handles } from "../../domain/follow-up-handles.ts";
import { DAY, WINDOW_CLOSES } from "../../domain/policy.ts";
import type { OutreachLine } from "../../store/read-lines.ts";
import { colleaguesOn } from "../../store/read-office.ts";
import { findOutreach, type OutreachDetail } from "../../store/read-outreach.ts";
import { type FollowUpPreview, ownMailbox, type WebContext } from "../context.ts";
import { Colleagues } from "../parts/colleagues.tsx";
import { FollowUpHandles, type RefusedWish } from "../parts/follow-up-handles.tsx";
import { Layout } from "../parts/layout.tsx";
import { nextStep, type Reader, readerOf } from "../parts/next-step.ts";
import { noteFor } from "../parts/notes.ts";
import { OutreachFacts } from "../parts/outreach-facts.tsx";
import { namesOf } from "../parts/people.ts";
import { Pill } from "../parts/pieces.tsx";
import { canStop, type Standing, standingOf } from "../parts/standing.ts";
import { StopButton } from "../parts/stop-button.tsx";
import { Timeline } from "../parts/timeline.tsx";
import { comingWording } from "../parts/when.ts";
import { WindowTrack } from "../parts/window-track.tsx";
import { WordButton } from "../parts/word-button.tsx";
import { problem, problemWith } from "../problem.tsx";

/** GET /outreach/:id */
export async function outreachPage(c: WebContext) {
  return await showOutreach(c, null);
}

/** As long as letters of theirs can fill the shorter cap, and some weeks more. */
const COLLEAGUES_SINCE = 60 * DAY;

/**
 * The page of one outreach.
 * @param refused what was typed into it and could not be taken
 * @param looked words for its follow-up that are not kept: how they read, and what may displease in them
 */
export async function showOutreach(c: WebContext, refused: RefusedWish | null, looked: string | null = null) {
  const mailbox = ownMailbox(c);
  const { db, now, settings, followUpPreview, handles } = c.var.deps;
  const found = await findOutreach(db, mailbox.id, idOf(c));
  if (found === null) return problem(c, "no-outreach");
  const reader = readerOf(mailbox, now);
  const { line } = found;
  const standing = standingOf(line, mailbox.mode);
  const isOpen = canStop(standing);
  // One that was stopped may be allowed again: its words stay its owner's to see and to change.
  const isTheirs = isOpen || standing === "stopped";
  const isShared = settings.SHARED_CONTACTS === "yes";
  const [preview, handle, colleagues] = await Promise.all([
    isTheirs ? followUpPreview(line.id, looked) : null,
    isTheirs ? handles.read({ mailboxId: mailbox.id, id: line.id }) : null,
    isShared ? colleaguesOn(db, mailbox.id, line.id, now - COLLEAGUES_SINCE) : [],
  ]);
  if (looked !== null && handle === null) return problemWith(c, "nothing-to-change", looked);
  return c.html(
    <Layout
      title={namesOf(found.line.people)}
      mailbox={mailbox}
      section="/outreach"
      note={noteFor(c.req.query("note"), undosOf(line.id))}
    >
      <OutreachHead found={found} />
      <Colleagues writers={colleagues} now={now} />
      <Next found={found} window={handle} reader={reader}>
        {handle === null ? null : (
          <FollowUpHandles
            id={line.id}
            mode={line.mode}
            handles={handle}
            preview={preview}
            account={mailbox.address}
            trouble={mailbox.trouble}
            reader={reader}
            refused={refused}
            looked={looked}
            isOpen={looked !== null || (preview?.isOwn === true && c.req.query("note") === "own-words")}
          />
        )}
      </Next>
      <div class="columns">
        <section aria-labelledby="timeline">
          <h2 id="timeline">What happened, and why</h2>
          <Timeline found={found} reader={reader} />
        </section>
        <aside>
          <div id="reads" data-live>
            <Preview preview={isOpen ? preview : null} isDrafted={found.line.followUp?.state === "drafted"} />
          </div>
          <OutreachFacts found={found} reader={reader} />
        </aside>
      </div>
    </Layout>,
    refused === null ? 200 : refused.form === "send-now" ? 409 : 400,
  );
}

function undosOf(id: string) {
  const path = `/outreach/${encodeURIComponent(id)}`;
  return {
    stopped: { action: `${path}/allow`, fields: {} },
    allowed: { action: `${path}/stop`, fields: {} },
    ignored: { action: `${path}/track`, fields: {} },
    tracked: { action: `${path}/ignore`, fields: {} },
    snoozed: { action: `${path}/snooze/end`, fields: {} },
  };
}

function OutreachHead({ found }: { found: OutreachDetail }) {
  return (
    <header class="page-head">
      <p class="crumb">
        <a href="/outreach">Outreach</a>
      </p>
      <h1>{namesOf(found.line.people)}</h1>
      <p class="about">{found.line.subject === "" ? "(no subject)" : found.line.subject}</p>
    </header>
  );
}

type Window = Pick<Handles, "opens" | "closes">;

interface NextProps {
  readonly found: OutreachDetail;
  /** Null for what is no longer its owner's to change. */
  readonly window: Window | null;
  readonly reader: Reader;
  readonly children?: Child;
}

/** Where it stands now and what happens next, before all history. */
function Next({ found, window, reader, children }: NextProps) {
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

function Preview({ preview, isDrafted }: { preview: FollowUpPreview | null; isDrafted: boolean }) {
  if (preview === null) return null;
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">The follow-up as it will read</h2>
      <div class="letter">
        <p class="letter-subject">{preview.subject}</p>
        <pre>{preview.text}</pre>
      </div>
      {isDrafted ? (
        <p class="faint">If you have edited the draft in Gmail, your words go out instead.</p>
      ) : null}
    </section>
  );
}

function idOf(c: WebContext): string {
  return c.req.param("id") ?? "";
}
