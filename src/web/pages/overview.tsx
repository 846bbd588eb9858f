import { dayOf } from "../../domain/calendar.ts";
import type { OutreachLine } from "../../store/read-lines.ts";
import type { ShownMailbox } from "../../store/read-mailbox.ts";
import { OLDEST_OPEN_DRAFT, type Overview, readOverview } from "../../store/read-overview.ts";
import { ownMailbox, type WebContext } from "../context.ts";
import { Counts, LookBack, Recent, ReplyRate } from "../parts/figures.tsx";
import { headline } from "../parts/headline.ts";
import { Layout } from "../parts/layout.tsx";
import { momentOf, nextStep, type Reader, readerOf } from "../parts/next-step.ts";
import type { ShownNote } from "../parts/note.tsx";
import { noteFor } from "../parts/notes.ts";
import { OutreachRow } from "../parts/outreach-row.tsx";
import { namesOf } from "../parts/people.ts";
import { Empty, Pill } from "../parts/pieces.tsx";
import { canStop, standingOf } from "../parts/standing.ts";
import { StopButton } from "../parts/stop-button.tsx";
import { clock, leaf, machineTime } from "../parts/when.ts";
import { WelcomePage } from "./welcome.tsx";

/** GET /: the welcome for a visitor, the state of things for an owner. */
export async function firstPage(c: WebContext) {
  const note = noteFor(c.req.query("note"));
  if (c.var.mailbox === null) return c.html(<WelcomePage note={note} />);
  const mailbox = ownMailbox(c);
  const { db, now } = c.var.deps;
  const overview = await readOverview(db, mailbox.id, now, dayOf(now - OLDEST_OPEN_DRAFT, mailbox.zone));
  const reader = readerOf(mailbox, now);
  return c.html(<OverviewPage mailbox={mailbox} overview={overview} reader={reader} note={note} />);
}

interface OverviewProps {
  readonly mailbox: ShownMailbox;
  readonly overview: Overview;
  readonly reader: Reader;
  readonly note: ShownNote | null;
}

function OverviewPage({ mailbox, overview, reader, note }: OverviewProps) {
  const { title, lead } = headline(mailbox, overview, reader);
  const isEmpty = overview.counts.size === 0;
  return (
    <Layout title="Today" mailbox={mailbox} section="/" note={note}>
      <header class="page-head">
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
      </header>
      <LookBack mailbox={mailbox} />
      <NeedsOwner mailbox={mailbox} lines={overview.needsOwner} reader={reader} />
      {isEmpty ? (
        <FirstRun mailbox={mailbox} />
      ) : (
        <div class="columns">
          <div>
            <GoingOut lines={overview.goingOut} reader={reader} />
            <Waiting lines={overview.waiting} reader={reader} />
          </div>
          <aside aria-label="Figures and recent decisions">
            <ReplyRate counts={overview.counts} />
            <Counts counts={overview.counts} drafted={overview.goingOut.length} />
            <Recent decisions={overview.recent} reader={reader} />
          </aside>
        </div>
      )}
    </Layout>
  );
}

/** What Kindly cannot settle alone. */
function NeedsOwner({
  mailbox,
  lines,
  reader,
}: {
  mailbox: ShownMailbox;
  lines: readonly OutreachLine[];
  reader: Reader;
}) {
  if (mailbox.trouble === null && lines.length === 0) return null;
  return (
    <section class="needs" aria-labelledby="needs">
      <h2 id="needs">Needs you</h2>
      <ul>
        {mailbox.trouble === null ? null : (
          <li>
            <b>Your mailbox: </b>
            {mailbox.trouble} <a href="/sync">See how it stands</a>
          </li>
        )}
        {lines.map((line) => (
          <li>
            <a href={`/outreach/${encodeURIComponent(line.id)}`}>{namesOf(line.people)}</a>{" "}
            <Pill standing={standingOf(line, reader.mode)} />
            <br />
            {nextStep(line, reader).detail}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Drafted follow-ups by their moment, each with its calendar leaf and a way to stop it. */
function GoingOut({ lines, reader }: { lines: readonly OutreachLine[]; reader: Reader }) {
  return (
    <section aria-labelledby="going-out">
      <h2 id="going-out">Going out next</h2>
      {lines.length === 0 ? (
        <Empty title="Nothing lies in your drafts.">A follow-up appears here a day before it goes out.</Empty>
      ) : (
        <ol>
          {lines.map((line) => (
            <Departure line={line} reader={reader} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Departure({ line, reader }: { line: OutreachLine; reader: Reader }) {
  const at = momentOf(line) ?? reader.now;
  const { weekday, day, month } = leaf(at, reader.zone);
  const standing = standingOf(line, reader.mode);
  return (
    <li class="departure">
      <time class="leaf" datetime={machineTime(at)}>
        <span>{weekday}</span> <b>{day}</b> <span>{month}</span>
      </time>
      <div class="row-who">
        <a class="row-name" href={`/outreach/${encodeURIComponent(line.id)}`}>
          {namesOf(line.people)}
        </a>
        <span class="row-subject">{line.subject}</span>
        <span class="departure-when">
          {standing === "drafted" && !reader.isPaused && (line.mode ?? reader.mode) === "auto"
            ? `about ${clock(at, reader.zone)}, unless an answer comes`
            : nextStep(line, reader).headline}
        </span>
      </div>
      {canStop(standing) ? (
        <StopButton id={line.id}>
          Stop<span class="hidden"> the follow-up to {namesOf(line.people)}</span>
        </StopButton>
      ) : (
        <Pill standing={standing} />
      )}
    </li>
  );
}

function Waiting({ lines, reader }: { lines: readonly OutreachLine[]; reader: Reader }) {
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">Awaiting a reply</h2>
      {lines.length === 0 ? (
        <Empty title="Nobody is being waited for." />
      ) : (
        <>
          <ul class="rows">
            {lines.map((line) => (
              <OutreachRow line={line} reader={reader} />
            ))}
          </ul>
          <p class="more">
            <a href="/outreach?status=awaiting">Everyone who is being waited for</a>
          </p>
        </>
      )}
    </section>
  );
}

function FirstRun({ mailbox }: { mailbox: ShownMailbox }) {
  return (
    <Empty
      title={mailbox.status === "looking-back" ? "The first letters will appear here." : "No outreach yet."}
    >
      Write to someone who does not know you yet, from Gmail, as you always do. Kindly notices within a
      quarter of an hour and shows here what it makes of it, and why.
    </Empty>
  );
}
