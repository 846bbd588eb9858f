import type { Mode } from "../../domain/policy.ts";
import { WINDOW_CLOSES, WINDOW_OPENS } from "../../domain/policy.ts";
import { sentence } from "../../domain/reasons.ts";
import type { OutreachLine } from "../../store/read-lines.ts";
import type { ShownMailbox } from "../../store/read-mailbox.ts";
import { namesOf } from "./people.ts";
import { standingOf } from "./standing.ts";
import { comingWording, dayText } from "./when.ts";

/** What happens next with an outreach, in words. */
export interface NextStep {
  readonly headline: string;
  readonly detail: string;
}

export interface Reader {
  readonly now: number;
  readonly zone: string;
  readonly mode: Mode;
  /** Everything stands still, by their own word. */
  readonly isPaused: boolean;
  /** The address that is connected. */
  readonly account: string;
}

export function readerOf(mailbox: ShownMailbox, now: number): Reader {
  return {
    now,
    zone: mailbox.zone,
    mode: mailbox.mode,
    isPaused: mailbox.pausedAt !== null,
    account: mailbox.address,
  };
}

export function nextStep(line: OutreachLine, reader: Reader): NextStep {
  const say = comingWording(reader.now, reader.zone);
  const since = dayText(line.statusSince, reader.now, reader.zone);
  const who = namesOf(line.people);
  const because = line.why === null ? "" : sentence(line.why, say);
  const standing = standingOf(line, reader.mode);
  if (reader.isPaused && (standing === "awaiting" || standing === "drafted" || standing === "held"))
    return pausedStep(line, reader, standing === "drafted");
  switch (standing) {
    case "awaiting":
      return awaitingStep(line, reader);
    case "drafted":
      return draftedStep(line, reader);
    case "sending":
      return { headline: "The follow-up is going out right now.", detail: "Gmail was asked to send it." };
    case "held":
      return { headline: heldHeadline(line, reader), detail: because };
    case "stopped":
      return stoppedStep(line);
    case "followed-up":
      return {
        headline: `The one follow-up went out ${since}.`,
        detail: "There will be no second. An answer is still noticed.",
      };
    case "replied":
      return { headline: `An answer came ${since}.`, detail: because };
    case "declined":
      return { headline: `An answer came ${since}: a no.`, detail: because };
    case "opted-out":
      return { headline: "No more mail is wanted here.", detail: because };
    case "bounced":
      return { headline: bouncedHeadline(line), detail: because };
    case "owner-wrote-again":
      if (line.why?.code === "owner-wrote-again" && line.why.isColleagues)
        return {
          headline: `A colleague wrote to ${who} ${since}.`,
          detail: "That took the follow-up's place.",
        };
      return { headline: `You wrote again yourself ${since}.`, detail: "That took the follow-up's place." };
    case "vetoed":
      if (line.why?.code === "contact-closed") return { headline: "No follow-up goes out.", detail: because };
      return { headline: `You deleted the draft ${since}.`, detail: "No follow-up, now or later." };
    case "spoiled":
      return { headline: "The draft is left to you.", detail: because };
    case "uncertain":
      return { headline: "Please look in Gmail.", detail: because };
    case "lapsed":
      return { headline: "No follow-up went out, and none will.", detail: because };
    case "not-tracked":
      return { headline: "Left alone. Nothing follows from this letter.", detail: because };
    case "recorded":
      return {
        headline: "Nothing more will happen.",
        detail: "This letter asks for nothing. It is recorded and never followed up.",
      };
    default:
      return standing satisfies never;
  }
}

/** A contact may be beyond reach by what became of another letter, and one who has left did get this one. */
function bouncedHeadline({ why }: OutreachLine): string {
  if (why?.code === "bounced" && why.isDoubtful) return "It is said that the letter did not arrive.";
  if (why?.code === "left") return "Nobody reads that address any more.";
  return why?.code === "bounced" ? "The letter did not arrive." : "No follow-up goes out.";
}

/** The moment that is set for a follow-up, drafted or not; null when none is. */
export function momentOf(line: OutreachLine): number | null {
  if (line.followUp?.state === "drafted" || line.followUp?.state === "claimed") return line.followUp.sendAt;
  return line.why?.code === "moment-set" || line.why?.code === "snoozed" ? line.why.sendAt : null;
}

function awaitingStep(line: OutreachLine, reader: Reader): NextStep {
  const say = comingWording(reader.now, reader.zone);
  const moment = momentOf(line);
  if ((line.mode ?? reader.mode) === "draft" && moment !== null) {
    return {
      headline: `If no answer comes, the follow-up is yours to send ${say.moment(moment)}.`,
      detail: "It is put into your Gmail drafts a day before that, and never goes out by itself.",
    };
  }
  if (line.why?.code === "snoozed") {
    return {
      headline: `If no answer comes, the follow-up goes out ${say.moment(line.why.sendAt)}.`,
      detail: `You asked it to wait until ${say.day(line.why.until)}. It lies in your Gmail drafts for a day before it goes out.`,
    };
  }
  if (moment !== null) {
    return {
      headline: `If no answer comes, the follow-up goes out ${say.moment(moment)}.`,
      detail: "It lies in your Gmail drafts for a day before that, where you can read, change or delete it.",
    };
  }
  if (line.why !== null && line.why.code !== "first-letter" && line.why.code !== "paused") {
    return { headline: "Waiting for an answer.", detail: sentence(line.why, say) };
  }
  const opens = say.day(line.firstAt + WINDOW_OPENS);
  const closes = say.day(line.firstAt + WINDOW_CLOSES);
  return {
    headline: `Waiting for an answer, until ${opens} at least.`,
    detail: `If none comes, the one follow-up goes out between ${opens} and ${closes}.`,
  };
}

function pausedStep(line: OutreachLine, reader: Reader, isDrafted: boolean): NextStep {
  const runsOn =
    line.why?.code === "paused"
      ? `Its window runs on until ${comingWording(reader.now, reader.zone).day(line.why.closes)}, and after that it never goes out.`
      : "Its window runs on, and after that it never goes out.";
  return {
    headline: "Paused. Nothing goes out until you go on.",
    detail: isDrafted ? `The draft stays in Gmail. ${runsOn}` : runsOn,
  };
}

function heldHeadline(line: OutreachLine, reader: Reader): string {
  if (line.why?.code !== "absent-until") return "On hold: nothing goes out for now.";
  return `On hold until ${comingWording(reader.now, reader.zone).day(line.why.until)}: ${line.why.by} is away.`;
}

function draftedStep(line: OutreachLine, reader: Reader): NextStep {
  const mode = line.mode ?? reader.mode;
  if (mode === "draft") {
    return {
      headline: "The follow-up lies in your Gmail drafts, for you to send.",
      detail: `${line.mode === null ? "This mailbox" : "It"} is set to draft only, so it never goes out by itself.`,
    };
  }
  if (line.why?.code === "at-once") {
    return {
      headline: "The follow-up goes out now.",
      detail: "You asked for it. Gmail is asked once more whether an answer has come.",
    };
  }
  const moment = momentOf(line) ?? reader.now;
  return {
    headline: `The follow-up goes out ${comingWording(reader.now, reader.zone).moment(moment)}.`,
    detail:
      "It lies in your Gmail drafts. Edit it to change it, delete it to stop it. An answer stops it by itself.",
  };
}

function stoppedStep(line: OutreachLine): NextStep {
  const detail =
    line.mode === "off"
      ? "You stopped this follow-up. You can allow it again while its window is open."
      : "Follow-ups are switched off for this mailbox, in the settings.";
  return { headline: "No follow-up will go out.", detail };
}
