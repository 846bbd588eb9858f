import { sentence } from "../../domain/reasons.ts";
import type {
  AbsenceTold,
  OutreachDetail,
  TimelineDecision,
  TimelineMessage,
} from "../../store/read-outreach.ts";
import type { Reader } from "./next-step.ts";
import { nameOf } from "./people.ts";
import { Time } from "./pieces.tsx";
import { dayName, historyWording } from "./when.ts";

type Entry =
  | {
      readonly kind: "message";
      readonly at: number;
      readonly message: TimelineMessage;
      readonly isElsewhere: boolean;
    }
  | { readonly kind: "decision"; readonly at: number; readonly decision: TimelineDecision };

/** Mail and decisions of one outreach in one line, the newest first. */
export function Timeline({ found, reader }: { found: OutreachDetail; reader: Reader }) {
  const say = historyWording(reader.now, reader.zone);
  return (
    <ol class="timeline">
      {entriesOf(found).map((entry) => (
        <li class={entryClass(entry)}>
          <span class="faint">
            <Time at={entry.at} now={reader.now} zone={reader.zone} />
          </span>
          {entry.kind === "message" ? (
            <p>
              <b>{messageName(entry.message)}</b>
              {entry.isElsewhere ? ", in another conversation" : ""}
            </p>
          ) : (
            <>
              <p>{sentence(entry.decision.why, say)}</p>
              {entry.decision.nextLookAt === null ? null : (
                <p class="faint">Next look: {say.moment(entry.decision.nextLookAt)}</p>
              )}
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

/** A decision comes after the mail that it was made about, also when both bear the same time. */
function entriesOf(found: OutreachDetail): Entry[] {
  const entries: Entry[] = [
    ...found.messages.map((message) => mailEntry(message, false)),
    ...found.elsewhere.map((message) => mailEntry(message, true)),
    ...found.decisions.map((decision): Entry => ({ kind: "decision", at: decision.at, decision })),
  ];
  return entries.sort((a, b) => a.at - b.at).reverse();
}

function mailEntry(message: TimelineMessage, isElsewhere: boolean): Entry {
  return { kind: "message", at: message.at, message, isElsewhere };
}

function entryClass(entry: Entry): string {
  if (entry.kind === "decision") return "decided";
  return entry.message.role === "reply" ? "received" : "sent";
}

function messageName(message: TimelineMessage): string {
  switch (message.role) {
    case "first-letter":
      return "Your first letter";
    case "by-hand":
      return "You wrote again";
    case "follow-up":
      return "The follow-up";
    case "reply":
      return receivedName(message);
    default:
      return message.role satisfies never;
  }
}

function receivedName(message: TimelineMessage): string {
  const who = nameOf(message);
  switch (message.kind) {
    case "decline":
      return `${who} declined`;
    case "opt-out":
      return `${who} asked not to be written to`;
    case "absence":
      return `${who} ${awayHow(message.absence)} (auto-reply)${insteadOf(message.absence)}`;
    case "auto-reply":
      return `Auto-reply from ${who}`;
    case "bounce":
      return "Bounce: the letter could not be delivered";
    case "complaint":
      return "Complaint from the other side's mail server";
    default:
      return `${who} answered`;
  }
}

function awayHow(absence: AbsenceTold | null): string {
  if (absence?.gone) return "has left";
  if (absence?.longLeave) return "is away for long";
  return absence?.returnsOn ? `is away until ${dayName(absence.returnsOn)}` : "is away";
}

function insteadOf(absence: AbsenceTold | null): string {
  const instead = absence?.instead ?? [];
  return instead.length === 0 ? "" : `, and names ${instead.join(", ")}`;
}
