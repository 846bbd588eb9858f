import type { Mode } from "../../domain/policy.ts";
import type { Status } from "../../domain/thread-state.ts";
import type { OutreachLine } from "../../store/read-lines.ts";

/** Where an outreach stands for its owner's eyes: its status, refined by its draft and by the owner's own word. */
export type Standing = Status | "drafted" | "sending" | "stopped";

/** quiet: at rest. live: something will happen. done: a good end. care: the owner should look. */
export type Tone = "quiet" | "live" | "done" | "care";

/** How a pill looks. */
export interface Look {
  readonly label: string;
  readonly tone: Tone;
  /** A sign before the label, so that a pill never speaks by colour alone. */
  readonly sign: string;
}

const LOOKS: Readonly<Record<Standing, Look>> = {
  awaiting: { label: "Awaiting reply", tone: "live", sign: "◔" },
  drafted: { label: "Drafted", tone: "live", sign: "✎" },
  sending: { label: "Going out", tone: "live", sign: "→" },
  held: { label: "On hold", tone: "quiet", sign: "‖" },
  stopped: { label: "Stopped", tone: "quiet", sign: "□" },
  "followed-up": { label: "Followed up", tone: "done", sign: "→" },
  replied: { label: "Replied", tone: "done", sign: "✓" },
  declined: { label: "Declined", tone: "quiet", sign: "✕" },
  "opted-out": { label: "Opted out", tone: "quiet", sign: "⊘" },
  bounced: { label: "Bounced", tone: "care", sign: "←" },
  "owner-wrote-again": { label: "You wrote again", tone: "quiet", sign: "+" },
  vetoed: { label: "Vetoed", tone: "quiet", sign: "✕" },
  spoiled: { label: "Left to you", tone: "care", sign: "!" },
  uncertain: { label: "Uncertain", tone: "care", sign: "?" },
  lapsed: { label: "Lapsed", tone: "quiet", sign: "◌" },
  "not-tracked": { label: "Not tracked", tone: "quiet", sign: "○" },
  recorded: { label: "Recorded", tone: "quiet", sign: "•" },
};

export function lookOf(standing: Standing): Look {
  return LOOKS[standing];
}

/** @param mailboxMode holds where the outreach has no mode of its own */
export function standingOf(line: OutreachLine, mailboxMode: Mode): Standing {
  if (line.status !== "awaiting" && line.status !== "held") return line.status;
  const state = line.followUp?.state;
  if (state === "sending") return "sending";
  if ((line.mode ?? mailboxMode) === "off") return "stopped";
  if (state === "claimed" || state === "drafted") return "drafted";
  return line.status;
}

/** May the owner still stop its follow-up? */
export function canStop(standing: Standing): boolean {
  return standing === "awaiting" || standing === "held" || standing === "drafted";
}
