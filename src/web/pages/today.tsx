import { dayOf } from "../../domain/calendar.ts";
import { needWords } from "../../domain/need-words.ts";
import { DAY } from "../../domain/policy.ts";
import type { NeedLine } from "../../store/needs.ts";
import type { ShownMailbox } from "../../store/read-mailbox.ts";
import { OLDEST_OPEN_DRAFT, readToday, type Today } from "../../store/read-today.ts";
import { ownMailbox, type WebContext } from "../context.ts";
import { aboutQuery } from "../input.ts";
import { Agenda } from "../parts/agenda.tsx";
import { Counts, LookBack, Recent, ReplyRate } from "../parts/figures.tsx";
import { headline } from "../parts/headline.ts";
import { Layout } from "../parts/layout.tsx";
import { type Reader, readerOf } from "../parts/next-step.ts";
import type { ShownNote } from "../parts/note.tsx";
import { noteFor } from "../parts/notes.ts";
import { firstOf } from "../parts/people.ts";
import { Empty } from "../parts/pieces.tsx";
import { ThreeWeeks } from "../parts/three-weeks.tsx";
import { WEEK, weekAhead } from "../parts/week.ts";
import { comingWording } from "../parts/when.ts";
import { WelcomePage } from "./welcome.tsx";

/** GET /: the welcome for a visitor, the state of things for an owner. */
export async function firstPage(c: WebContext) {
  if (c.var.mailbox === null) return c.html(<WelcomePage note={noteFor(c.req.query("note"))} />);
  const mailbox = ownMailbox(c);
  const { db, now } = c.var.deps;
  const today = await readToday(db, mailbox.id, now, {
    firstDay: dayOf(now - OLDEST_OPEN_DRAFT, mailbox.zone),
    until: now + WEEK * DAY,
  });
  const reader = readerOf(mailbox, now);
  return c.html(<TodayPage mailbox={mailbox} today={today} reader={reader} note={noteOf(c)} />);
}

/** A follow-up that was stopped from here can be allowed again from here, and the other way round. */
function noteOf(c: WebContext): ShownNote | null {
  const { note, about } = aboutQuery.parse(c.req.query());
  if (about === undefined) return noteFor(note);
  const path = `/outreach/${encodeURIComponent(about)}`;
  return noteFor(note, {
    stopped: { action: `${path}/allow`, fields: { back: "/" } },
    allowed: { action: `${path}/stop`, fields: { back: "/" } },
  });
}

interface TodayProps {
  readonly mailbox: ShownMailbox;
  readonly today: Today;
  readonly reader: Reader;
  readonly note: ShownNote | null;
}

function TodayPage({ mailbox, today, reader, note }: TodayProps) {
  const week = weekAhead([...today.drafted, ...today.coming], reader, mailbox.policy);
  const { title, lead } = headline(mailbox, today, week, reader);
  const isEmpty = today.counts.size === 0;
  return (
    <Layout title="Today" mailbox={mailbox} section="/" note={note}>
      <header class="page-head">
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
      </header>
      <LookBack mailbox={mailbox} />
      <NeedsOwner mailbox={mailbox} lines={today.needsOwner} reader={reader} />
      {isEmpty ? (
        <FirstRun mailbox={mailbox} />
      ) : (
        <div class="columns">
          <div>
            <Agenda week={week} reader={reader} />
            <Waiting today={today} now={reader.now} />
          </div>
          <aside aria-label="Figures and recent decisions">
            <ReplyRate counts={today.counts} />
            <Counts counts={today.counts} drafted={today.drafted.length} />
            <Recent decisions={today.recent} reader={reader} />
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
  lines: readonly NeedLine[];
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
            <a href={`/outreach/${encodeURIComponent(line.outreachId)}`}>{firstOf(line)}</a>
            <br />
            {needWords(line.need, line.why, reader.now, comingWording(reader.now, reader.zone))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Waiting({ today, now }: { today: Today; now: number }) {
  const all = (today.counts.get("awaiting") ?? 0) + (today.counts.get("held") ?? 0);
  return (
    <section aria-labelledby="three-weeks">
      <h2 id="three-weeks">Who is waiting, and for how long</h2>
      {today.open.length === 0 ? (
        <Empty title="Nobody is being waited for." />
      ) : (
        <>
          <ThreeWeeks letters={today.open} beyond={Math.max(0, all - today.open.length)} now={now} />
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
