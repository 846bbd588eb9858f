import type { SentMail, StandIn } from "../gmail/standin.ts";
import { composeAnswer, ownersAnswer, readMail } from "./answers.ts";
import {
  type DirectorState,
  emptyState,
  type PlacedMail,
  type Queued,
  type Reaction,
} from "./director-state.ts";
import { DRAFT_ACTS } from "./letters/draft-acts.ts";
import { SCRIPT } from "./letters/index.ts";
import { composeEditedDraft, composeOwnersAnswer, composeReceived, composeWritten } from "./owner-mail.ts";
import { PEOPLE, personAt } from "./people/index.ts";
import type { Person } from "./person.ts";
import { reactTo, reportedAfter } from "./reactions.ts";
import type { Received, Written } from "./scene.ts";
import { daysLater, type ScriptCalendar, scriptTime } from "./script-time.ts";
import { draw } from "./token.ts";

/** Keys of the mails that a later scene answers or sends on. */
const ANSWERED_LATER = new Set(
  SCRIPT.flatMap((scene) => [scene.answers, scene.kind === "written" ? scene.forwards : undefined]),
);

export interface Director {
  /** When the next scripted thing happens, ms since the epoch, or null when the script is over. */
  nextAt(): number | null;
  /**
   * Plays everything up to and including `to`, in order, moving the stand-in's clock to each event and finally
   * to `to`; calls `onEvent` after each.
   */
  playTo(to: number, onEvent?: (event: DirectorEvent) => void | Promise<void>): Promise<void>;
  /** The director's memory as JSON text; `createDirector` takes it back as `state`. */
  save(): string;
}

/** What the director needs of the stand-in Gmail: what the owner and the outside world can touch. */
export type Stage = Pick<
  StandIn,
  | "clock"
  | "ownerSends"
  | "deliver"
  | "undeliverable"
  | "deliverable"
  | "onSent"
  | "drafts"
  | "ownerDeletesDraft"
  | "ownerEditsDraft"
>;

export interface DirectorEvent {
  readonly at: number;
  readonly what: string;
}

/**
 * Plays the owner's script and the reactions of the cast on a stand-in Gmail. The same calls at the same times
 * make the same mail.
 * @param options.day0 ms since the epoch of day 0, 08:00 local
 * @param options.zone IANA zone of the owner
 * @param options.state what `save` gave, to go on where another director stopped
 */
export function createDirector(
  standIn: Stage,
  options: { day0: number; zone: string; state?: string },
): Director {
  const calendar: ScriptCalendar = { day0: options.day0, zone: options.zone };
  const state: DirectorState = options.state ? JSON.parse(options.state) : emptyState();
  const scenes = SCRIPT.map((scene) => ({ at: scriptTime(calendar, scene.day, scene.time), scene })).sort(
    (a, b) => a.at - b.at,
  );

  for (const person of PEOPLE) if (!state.people[person.address]) hideFromMail(person);
  standIn.onSent((mail) => {
    for (const address of mail.recipients) hear(address, mail);
  });

  /** Whom mail does not simply reach until they have been written to; Gmail itself reports it. */
  function hideFromMail(person: Person): void {
    const { address, habit } = person;
    if (habit.kind !== "bounces-permanently" && habit.kind !== "bounces-temporarily") return;
    standIn.undeliverable({
      address,
      as: habit.kind === "bounces-permanently" ? "address-not-found" : "delayed",
      after: reportedAfter(person),
      says: { status: habit.status, text: habit.said },
    });
  }

  function hear(address: string, mail: SentMail): void {
    const person = personAt(address);
    if (!person) return;
    const { planned, past } = reactTo(person, mail, state.people[person.address] ?? null, calendar);
    state.people[person.address] = past;
    for (const { at, step } of planned) {
      const reaction = { step, person: person.address, threadId: mail.threadId, raw: mail.raw };
      if (at === null) state.waiting.push(reaction);
      else enqueue(at, reaction);
    }
  }

  function enqueue(at: number, reaction: Reaction): void {
    state.queued += 1;
    const seed = `${reaction.person} ${reaction.step} ${state.queued}`;
    state.queue.push({ ...reaction, at: Math.max(at, standIn.clock.now()), seed });
    state.queue.sort((a, b) => a.at - b.at);
  }

  /** A draft in a person's thread wakes the answer that waited for it, and what the owner means to do with it. */
  function noticeDrafts(): void {
    for (const draft of standIn.drafts()) {
      if (state.draftsSeen.includes(draft.draftId)) continue;
      state.draftsSeen.push(draft.draftId);
      const now = standIn.clock.now();
      for (const reaction of state.waiting.filter((waiting) => waiting.threadId === draft.threadId)) {
        const habit = personAt(reaction.person)?.habit;
        if (habit?.kind === "answers-before-send") enqueue(now + habit.hoursAfterDraft * 3_600_000, reaction);
      }
      state.waiting = state.waiting.filter((waiting) => waiting.threadId !== draft.threadId);
      for (const act of DRAFT_ACTS) {
        if (state.people[act.person]?.thread !== draft.threadId) continue;
        const step = act.act === "deletes" ? "owner-deletes-draft" : "owner-edits-draft";
        const reaction: Reaction = {
          step,
          person: act.person,
          threadId: draft.threadId,
          raw: "",
          draftId: draft.draftId,
        };
        enqueue(now + act.hoursAfter * 3_600_000, reaction);
      }
    }
  }

  async function playScene(scene: Written | Received, at: number): Promise<string> {
    const attached = {
      answers: scene.answers ? await placedMail(scene.answers) : null,
      forwards: scene.kind === "written" && scene.forwards ? await placedMail(scene.forwards) : null,
    };
    if (scene.kind === "written") {
      const thread = scene.answers ? state.placed[scene.answers]?.threadId : undefined;
      const sent = standIn.ownerSends(await composeWritten(scene, at, calendar.zone, attached), thread);
      remember(scene.key, { threadId: sent.threadId, raw: sent.raw });
      return `the owner writes to ${scene.to.join(", ")}`;
    }
    const raw = await composeReceived(scene, at, calendar.zone, attached);
    const placed = standIn.deliver(raw, scene.labels);
    remember(scene.key, { threadId: placed.threadId, raw });
    return `${scene.from} writes`;
  }

  function remember(key: string, placed: PlacedMail): void {
    if (ANSWERED_LATER.has(key)) state.placed[key] = placed;
  }

  async function placedMail(key: string) {
    const placed = state.placed[key];
    if (!placed) throw new Error(`The script answers "${key}", which was not played`);
    return readMail(placed.raw);
  }

  async function playReaction(queued: Queued): Promise<string> {
    const person = personAt(queued.person);
    if (!person) throw new Error(`Nobody in the cast has the address ${queued.person}`);
    switch (queued.step) {
      case "owner-answers": {
        const text = ownersAnswer(person.habit) ?? "";
        const heard = await readMail(queued.raw);
        const raw = await composeOwnersAnswer(text, heard, queued.at, calendar.zone, queued.seed);
        standIn.ownerSends(raw, queued.threadId);
        return `the owner answers ${person.name}`;
      }
      case "owner-deletes-draft":
      case "owner-edits-draft":
        return actOnDraft(queued);
      case "bounces":
        return `${person.name} bounces`;
      case "is-delayed":
        // The letter has arrived in the end, and so does what comes after it.
        standIn.deliverable({ address: person.address });
        return `${person.name} is delayed`;
      case "answers":
      case "auto-reply":
      case "acknowledges":
      case "accepts": {
        const raw = await composeAnswer(person, queued.step, queued, calendar);
        const { threadId } = standIn.deliver(raw);
        if (queued.step === "answers") planOwnersAnswer(queued, threadId, raw);
        return `${person.name} ${queued.step.replace("-", " ")}`;
      }
    }
  }

  function planOwnersAnswer(queued: Queued, threadId: string, raw: string): void {
    const person = personAt(queued.person);
    if (!person || ownersAnswer(person.habit) === null) return;
    const time = `${12 + draw(queued.seed, 9)}:${10 + draw(`${queued.seed} minute`, 49)}`;
    const at = daysLater(queued.at, 1 + draw(`${queued.seed} days`, 2), time, calendar.zone);
    enqueue(at, { step: "owner-answers", person: queued.person, threadId, raw });
  }

  async function actOnDraft(queued: Queued): Promise<string> {
    const draft = standIn.drafts().find(({ draftId }) => draftId === queued.draftId);
    const act = DRAFT_ACTS.find(({ person }) => person === queued.person);
    if (!draft || !act) return "the owner finds no draft any more";
    if (act.act === "deletes") {
      standIn.ownerDeletesDraft(draft.draftId);
      return `the owner deletes the draft to ${act.person}`;
    }
    standIn.ownerEditsDraft(
      draft.draftId,
      await composeEditedDraft(act.text, draft.raw, queued.at, calendar.zone),
    );
    return `the owner edits the draft to ${act.person}`;
  }

  /** Whatever comes first: the next scene of the script or the next reaction. */
  function next(): { at: number; play: () => Promise<string> } | null {
    const scene = scenes[state.nextScene];
    const queued = state.queue[0];
    if (queued && (!scene || queued.at < scene.at)) {
      return {
        at: queued.at,
        play: () => {
          state.queue.shift();
          return playReaction(queued);
        },
      };
    }
    if (!scene) return null;
    return {
      at: scene.at,
      play: () => {
        state.nextScene += 1;
        return playScene(scene.scene, scene.at);
      },
    };
  }

  return {
    nextAt() {
      noticeDrafts();
      return next()?.at ?? null;
    },
    async playTo(to, onEvent) {
      for (;;) {
        noticeDrafts();
        const coming = next();
        if (coming === null || coming.at > to) break;
        standIn.clock.set(Math.max(coming.at, standIn.clock.now()));
        const what = await coming.play();
        await onEvent?.({ at: coming.at, what });
      }
      standIn.clock.set(Math.max(to, standIn.clock.now()));
    },
    save: () => JSON.stringify(state),
  };
}
