import * as z from "zod/mini";
import type { Says } from "../../domain/owner/word.ts";
import { sentence } from "../../domain/reasons.ts";
import { isSaidAlready, saidBefore, sayOfMail, unsayOfMail } from "../../store/owners-choices.ts";
import { listNotTracked, type NotTracked } from "../../store/read-not-tracked.ts";
import { ownMailbox, type WebContext } from "../context.ts";
import { Layout } from "../parts/layout.tsx";
import { NothingYet } from "../parts/nothing-yet.tsx";
import { More, PageHead, Time } from "../parts/pieces.tsx";
import { historyWording } from "../parts/when.ts";
import { WordButton } from "../parts/word-button.tsx";
import { problem } from "../problem.tsx";
import { notTrackedQuery, PAGE } from "../queries.ts";
import { keptForUndo, noteWithUndo, redirectWithUndo } from "../undo.ts";

/** GET /not-tracked?after= */
export async function notTrackedPage(c: WebContext) {
  const parsed = notTrackedQuery.safeParse(c.req.query());
  if (!parsed.success) return problem(c, "bad-query");
  const mailbox = ownMailbox(c);
  const { db, now } = c.var.deps;
  const { mails, next } = await listNotTracked(db, mailbox.id, parsed.data.after, PAGE);
  return c.html(
    <Layout title="Not tracked" mailbox={mailbox} section="/not-tracked" note={await noteWithUndo(c)}>
      <PageHead title="Not tracked">
        Mail you sent that is not outreach, by Kindly's rules or by your word, and why. Nothing follows from
        it. Your word beats every rule: here, with a label in Gmail, or with{" "}
        <a href="/exclusions">what you exclude</a>. Of its text nothing is kept.
      </PageHead>
      {mails.length === 0 ? (
        <NothingYet mailbox={mailbox} title="Nothing here yet.">
          Every sent mail that is not outreach is listed with its reason.
        </NothingYet>
      ) : (
        <ol class="recent wide">
          {mails.map((mail) => (
            <NotTrackedRow mail={mail} now={now} zone={mailbox.zone} />
          ))}
        </ol>
      )}
      <More href={next === null ? null : `/not-tracked?after=${next.at}~${next.id}`} />
    </Layout>,
  );
}

/** POST /not-tracked/:id/track */
export async function trackMail(c: WebContext) {
  return await say(c, "track", "track-mail");
}

/** POST /not-tracked/:id/ignore */
export async function ignoreMail(c: WebContext) {
  return await say(c, "ignore", "ignored-mail");
}

async function say(c: WebContext, says: Says, note: string) {
  const mailbox = ownMailbox(c);
  const { db, now, tick } = c.var.deps;
  const id = idOf(c);
  // Pressed twice: what the first press can be undone with stays.
  if (id !== null && (await isSaidAlready(db, mailbox.id, id, says)))
    return c.redirect(`/not-tracked?note=${note}`, 303);
  const before = id === null ? null : await saidBefore(db, mailbox.id, id);
  if (id === null || !(await sayOfMail(db, mailbox.id, id, says, now))) return problem(c, "no-mail");
  await tick(mailbox.id);
  const undo = { action: `/not-tracked/${id}/take-back`, fields: {} };
  return await redirectWithUndo(c, "/not-tracked", note, undo, JSON.stringify({ saidAt: now, before }));
}

const wordUndo = z.lazy(() =>
  z.object({
    saidAt: z.number(),
    before: z.object({ page: z.nullable(z.enum(["track", "ignore"])), pageAt: z.number() }),
  }),
);

/** POST /not-tracked/:id/take-back: undoes what was said of it last. */
export async function takeWordBack(c: WebContext) {
  const mailbox = ownMailbox(c);
  const { db, now, tick } = c.var.deps;
  const id = idOf(c);
  const undo = await keptForUndo(c, wordUndo);
  if (id === null || undo === null || !(await unsayOfMail(db, mailbox.id, id, undo.saidAt, undo.before, now)))
    return problem(c, "cannot-undo");
  await tick(mailbox.id);
  return c.redirect("/not-tracked?note=word-back", 303);
}

function idOf(c: WebContext): number | null {
  const id = /^\d{1,15}$/.exec(c.req.param("id") ?? "")?.[0];
  return id === undefined ? null : Number(id);
}

function NotTrackedRow({ mail, now, zone }: { mail: NotTracked; now: number; zone: string }) {
  const subject = mail.subject || "(no subject)";
  return (
    <li class="judged">
      <p class="recent-head">
        <span>
          {mail.outreachId === null ? (
            subject
          ) : (
            <a href={`/outreach/${encodeURIComponent(mail.outreachId)}`}>{subject}</a>
          )}{" "}
          <span class="faint">to {mail.readers ?? "somebody"}</span>
        </span>
      </p>
      <p>
        {sentence(mail.why, historyWording(now, zone))}{" "}
        <span class="faint">
          Judged <Time at={mail.at} now={now} zone={zone} />.
        </span>
      </p>
      <Choice mail={mail} subject={subject} />
    </li>
  );
}

/** What its owner can say of it, and what became of what they said. */
function Choice({ mail, subject }: { mail: NotTracked; subject: string }) {
  const about = <span class="hidden">: {subject}</span>;
  if (mail.outreachId !== null)
    return (
      <WordButton action={`/outreach/${encodeURIComponent(mail.outreachId)}/track`}>
        Track this{about}
      </WordButton>
    );
  if (!mail.hasThread) return null;
  if (mail.said !== "track")
    return <WordButton action={`/not-tracked/${mail.id}/track`}>Track this{about}</WordButton>;
  return (
    <>
      <p class="faint">
        {mail.isOpen
          ? "You said to track it. Its conversation is read again in a moment."
          : "You said to track it, but nobody is there to follow up with: it went to yourself, or its readers are hidden from each other."}
      </p>
      <WordButton action={`/not-tracked/${mail.id}/ignore`}>Do not track this{about}</WordButton>
    </>
  );
}
