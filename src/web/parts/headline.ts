import type { ShownMailbox } from "../../store/read-mailbox.ts";
import type { Today } from "../../store/read-today.ts";
import type { Reader } from "./next-step.ts";
import { counted, namesOf } from "./people.ts";
import type { WeekDay } from "./week.ts";
import { ago, dayText } from "./when.ts";

export interface Headline {
  readonly title: string;
  readonly lead: string;
}

/** The state of things in one sentence, and a second one beside it. */
export function headline(
  mailbox: ShownMailbox,
  today: Today,
  week: readonly WeekDay[],
  reader: Reader,
): Headline {
  const waiting = (today.counts.get("awaiting") ?? 0) + (today.counts.get("held") ?? 0);
  const people = `${counted(waiting, "letter is", "letters are")} awaiting a reply.`;
  if (mailbox.trouble !== null || mailbox.status === "disconnected") {
    return { title: "Kindly cannot get on without you.", lead: "Nothing goes out until this is mended." };
  }
  if (mailbox.pausedAt !== null) {
    return { title: "Everything is paused.", lead: `Nothing is drafted or sent until you go on. ${people}` };
  }
  if (mailbox.status === "looking-back")
    return { title: "Reading what you sent before.", lead: readingLead(mailbox) };
  const next = week.find(({ departures }) => departures.length > 0);
  if (next !== undefined && mailbox.mode === "auto") return nextToGo(next, reader, people);
  if (waiting > 0) return { title: "All quiet. Nothing goes out for now.", lead: people };
  return { title: "All quiet.", lead: lastTick(mailbox, reader) };
}

/** Half read, a letter looks unanswered whose answer has not been read yet. */
function readingLead(mailbox: ShownMailbox): string {
  return mailbox.lookBackPausedAt === null
    ? "This takes a few minutes, and goes on by itself. What stands below is not the whole yet."
    : "It is paused; on the page Sync you can have it go on. What stands below is not the whole yet.";
}

const NAMED = 3;

function nextToGo({ departures }: WeekDay, reader: Reader, people: string): Headline {
  const first = departures[0];
  const when = dayText(Math.max(first?.at ?? 0, reader.now), reader.now, reader.zone);
  const day = /^to/.test(when) ? when : `on ${when}`;
  const names = departures.map(({ line }) => namesOf(line.people));
  const stop = `Press Stop${names.length === 1 ? "" : " beside one"}, or delete the draft in Gmail, and it never goes.`;
  if (names.length === 1)
    return {
      title: `A follow-up to ${names[0]} goes out ${day}.`,
      lead: `Unless an answer comes first. ${stop} ${people}`,
    };
  return {
    title: `${names.length} follow-ups go out ${day}.`,
    lead: `To ${listed(names)}, unless an answer comes first. ${stop} ${people}`,
  };
}

function listed(names: readonly string[]): string {
  if (names.length <= NAMED) return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  return `${names.slice(0, NAMED - 1).join(", ")} and ${names.length - NAMED + 1} others`;
}

function lastTick(mailbox: ShownMailbox, reader: Reader): string {
  return mailbox.tickedAt === 0
    ? "The first look into your mailbox comes within a quarter of an hour."
    : `Your mailbox was last looked at ${ago(mailbox.tickedAt, reader.now)}.`;
}
