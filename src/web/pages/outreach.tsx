import { DAY } from "../../domain/policy.ts";
import { colleaguesOn } from "../../store/read-office.ts";
import { findOutreach, type OutreachDetail } from "../../store/read-outreach.ts";
import { type FollowUpPreview, ownMailbox, type WebContext } from "../context.ts";
import { Colleagues } from "../parts/colleagues.tsx";
import { FollowUpHandles, type RefusedWish } from "../parts/follow-up-handles.tsx";
import { Layout } from "../parts/layout.tsx";
import { readerOf } from "../parts/next-step.ts";
import { noteFor } from "../parts/notes.ts";
import { OutreachFacts } from "../parts/outreach-facts.tsx";
import { OutreachNext } from "../parts/outreach-next.tsx";
import { namesOf } from "../parts/people.ts";
import { canStop, standingOf } from "../parts/standing.ts";
import { Timeline } from "../parts/timeline.tsx";
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
      <OutreachNext found={found} window={handle} reader={reader}>
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
      </OutreachNext>
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
