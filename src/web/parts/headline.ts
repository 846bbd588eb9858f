import type { ShownMailbox } from "../../store/read-mailbox.ts";
import type { Overview } from "../../store/read-overview.ts";
import { momentOf, type Reader } from "./next-step.ts";
import { counted, namesOf } from "./people.ts";
import { ago, comingWording } from "./when.ts";

/** The state of things in one sentence, and a second one beside it. */
export function headline(
  mailbox: ShownMailbox,
  overview: Overview,
  reader: Reader,
): { readonly title: string; readonly lead: string } {
  const { counts, goingOut, needsOwner } = overview;
  const waiting = (counts.get("awaiting") ?? 0) + (counts.get("held") ?? 0);
  const people = `${counted(waiting, "letter is", "letters are")} awaiting a reply.`;
  if (mailbox.trouble !== null || mailbox.status === "disconnected") {
    return { title: "Kindly cannot get on without you.", lead: "Nothing goes out until this is mended." };
  }
  if (mailbox.pausedAt !== null) {
    return { title: "Everything is paused.", lead: `Nothing is drafted or sent until you go on. ${people}` };
  }
  if (needsOwner.length > 0) {
    return { title: "Something here needs your eyes.", lead: people };
  }
  const next = goingOut[0];
  const moment = next === undefined ? null : momentOf(next);
  if (next !== undefined && moment !== null && mailbox.mode === "auto") {
    const when = comingWording(reader.now, reader.zone).moment(moment);
    return { title: `Next: a follow-up to ${namesOf(next.people)}.`, lead: `It goes out ${when}. ${people}` };
  }
  if (waiting > 0) return { title: "All quiet. Nothing goes out for now.", lead: people };
  if (mailbox.status === "looking-back") {
    return {
      title: "Reading what you sent before.",
      lead:
        mailbox.lookBackPausedAt === null
          ? "This takes a few minutes, and goes on by itself."
          : "It is paused; on the page Sync you can have it go on.",
    };
  }
  return { title: "All quiet.", lead: lastTick(mailbox, reader) };
}

function lastTick(mailbox: ShownMailbox, reader: Reader): string {
  return mailbox.tickedAt === 0
    ? "The first look into your mailbox comes within a quarter of an hour."
    : `Your mailbox was last looked at ${ago(mailbox.tickedAt, reader.now)}.`;
}
