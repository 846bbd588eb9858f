import { dayOf } from "../../domain/calendar.ts";
import { DAY } from "../../domain/policy.ts";
import type { ShownMailbox } from "../../store/read-mailbox.ts";
import { findOutreach } from "../../store/read-outreach.ts";
import { OLDEST_OPEN_DRAFT, readToday, type Today } from "../../store/read-today.ts";
import { type OwnMailbox, ownMailbox, type WebContext } from "../context.ts";
import { Agenda } from "../parts/agenda.tsx";
import { Counts, LookBack, Recent, ReplyRate } from "../parts/figures.tsx";
import { headline } from "../parts/headline.ts";
import { Layout } from "../parts/layout.tsx";
import { Needs, Owed, Trouble } from "../parts/needs.tsx";
import { type Reader, readerOf } from "../parts/next-step.ts";
import type { ShownNote } from "../parts/note.tsx";
import { noteFor } from "../parts/notes.ts";
import { NothingYet } from "../parts/nothing-yet.tsx";
import { counted, namesOf } from "../parts/people.ts";
import { Empty } from "../parts/pieces.tsx";
import { standsStill } from "../parts/standstill.tsx";
import { ThreeWeeks } from "../parts/three-weeks.tsx";
import { WEEK, weekAhead } from "../parts/week.ts";
import { aboutQuery } from "../queries.ts";
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
  return c.html(<TodayPage mailbox={mailbox} today={today} reader={reader} note={await noteOf(c)} />);
}

/** A follow-up that was stopped from here can be allowed again from here, and the other way round; whose it was stands first. */
async function noteOf(c: WebContext): Promise<ShownNote | null> {
  const { note, about } = aboutQuery.parse(c.req.query());
  if (about === undefined) return noteFor(note);
  const path = `/outreach/${encodeURIComponent(about)}`;
  const found = await findOutreach(c.var.deps.db, ownMailbox(c).id, about);
  if (found === null) return noteFor(note);
  const shown = noteFor(note, {
    stopped: { action: `${path}/allow`, fields: { back: "/" } },
    allowed: { action: `${path}/stop`, fields: { back: "/" } },
  });
  return shown === null ? null : { ...shown, words: `${namesOf(found.line.people)}: ${shown.words}` };
}

interface TodayProps {
  readonly mailbox: OwnMailbox;
  readonly today: Today;
  readonly reader: Reader;
  readonly note: ShownNote | null;
}

function TodayPage({ mailbox, today, reader, note }: TodayProps) {
  const week = weekAhead([...today.drafted, ...today.coming], reader, mailbox.policy);
  const { title, lead } = headline(mailbox, today, week, reader);
  const [owed = [], rest = []] = [true, false].map((isOwed) =>
    today.needsOwner.filter(({ need }) => (need.code === "answer-owed") === isOwed),
  );
  const isEmpty = today.counts.size === 0;
  return (
    <Layout title="Today" mailbox={mailbox} section="/" note={note}>
      <header class="page-head">
        <h1>{title}</h1>
        <p class="lead">
          {lead}{" "}
          {rest.length === 0 ? null : (
            <a href="#needs">
              {counted(rest.length, "letter")} {rest.length === 1 ? "needs" : "need"} you.
            </a>
          )}{" "}
          {owed.length === 0 ? null : (
            <a href="#owed">You owe {owed.length === 1 ? "an answer" : `${owed.length} answers`}.</a>
          )}
        </p>
      </header>
      <LookBack mailbox={mailbox} />
      <Trouble mailbox={mailbox} />
      {isEmpty ? (
        <FirstRun mailbox={mailbox} />
      ) : (
        <div class="columns">
          <div>
            <Agenda week={week} reader={reader} />
            <Waiting today={today} now={reader.now} />
          </div>
          <aside aria-label="What needs you, figures and recent decisions">
            <Needs lines={rest} reader={reader} />
            <Owed lines={owed} reader={reader} />
            <Recent decisions={today.recent} reader={reader} />
            <ReplyRate counts={today.counts} />
            <Counts counts={today.counts} drafted={today.drafted.length} />
          </aside>
        </div>
      )}
    </Layout>
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
  if (standsStill(mailbox)) return <NothingYet mailbox={mailbox} title="No outreach yet." />;
  return (
    <Empty
      title={mailbox.status === "looking-back" ? "The first letters will appear here." : "No outreach yet."}
    >
      Write to someone who does not know you yet, from Gmail, as you always do. Kindly notices within a
      quarter of an hour and shows here what it makes of it, and why.
    </Empty>
  );
}
