import { dayOf } from "../../domain/calendar.ts";
import { MINUTE } from "../../domain/policy.ts";
import type { OutreachLine } from "../../store/read-lines.ts";
import { OLDEST_OPEN_DRAFT } from "../../store/read-today.ts";
import { readUpcoming } from "../../store/read-upcoming.ts";
import { bearerOf } from "../bearer.ts";
import type { WebContext } from "../context.ts";
import { momentOf, nextStep, type Reader, readerOf } from "../parts/next-step.ts";
import { namesOf } from "../parts/people.ts";
import { problem } from "../problem.tsx";
import { type CalendarEvent, calendarFile } from "./calendar-file.ts";

/** Long enough to be seen in a calendar's week. */
const SHOWN_FOR = 15 * MINUTE;

/**
 * GET /calendar/follow-ups.ics?key=: what goes out next, for calendars to subscribe to (RFC 5545). They ask by address
 * alone, so the token stands in it: in the query, which the deployment's logs leave out. It opens nothing else.
 */
export async function calendarFeed(c: WebContext) {
  const text = c.req.query("key");
  const bearer = text === undefined ? null : await bearerOf(c, text);
  if (bearer === null || bearer.scope !== "calendar") return problem(c, "not-found");
  const { db, now } = c.var.deps;
  const { mailbox } = bearer;
  const lines = await readUpcoming(db, mailbox.id, dayOf(now - OLDEST_OPEN_DRAFT, mailbox.zone));
  const feed = calendarOf(lines, readerOf(mailbox, now), new URL(c.req.url));
  return c.body(feed, 200, { "Content-Type": "text/calendar; charset=utf-8" });
}

function calendarOf(lines: readonly OutreachLine[], reader: Reader, { origin, host }: URL): string {
  const events = lines.flatMap((line): CalendarEvent[] => {
    const moment = momentOf(line);
    if (moment === null) return [];
    const { headline, detail } = nextStep(line, reader);
    const page = `${origin}/outreach/${encodeURIComponent(line.id)}`;
    return [
      {
        id: `${line.id}@${host}`,
        start: moment,
        end: moment + SHOWN_FOR,
        summary: `Follow-up: ${namesOf(line.people)}`,
        description: `${line.subject}\n\n${headline} ${detail}\n\nSee it, change it or stop it: ${page}`,
        url: page,
        // An answer may come any day before.
        status: line.followUp === null ? "TENTATIVE" : "CONFIRMED",
      },
    ];
  });
  return calendarFile(events, reader.now);
}
