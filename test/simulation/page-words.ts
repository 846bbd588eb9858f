import { followUpHandles } from "../../src/jobs/follow-up-handles.ts";
import { setOutreachMode, setOwnText } from "../../src/store/follow-up-wishes.ts";
import { sayOfOutreach } from "../../src/store/owners-choices.ts";
import { addDays, localAt, momentAt } from "./local-time.ts";
import type { Written } from "./record.ts";
import { boxOf, type Stage } from "./stage.ts";
import type { Deed } from "./story.ts";

/** What the page of one outreach takes. */
export type Said =
  | { readonly kind: "stop" | "allow" | "ignore" | "track" }
  | Extract<Deed, { kind: "snoozes" | "wakes" | "hurries" | "own-mode" | "own-words" }>;

/** Through the functions that the page calls. @returns whether the page took it */
export async function sayOnPage(stage: Stage, written: Written, said: Said): Promise<boolean> {
  const { db, all } = stage.machine;
  const { number: letter, threadId } = written;
  const { mailboxId } = boxOf(stage, written.letter.by);
  const [row] = await all<{ id: string }>("SELECT id FROM outreach WHERE thread_id = ?", threadId);
  if (row === undefined) return false;
  const its = { mailboxId, id: row.id };
  const now = stage.now() + stage.skew;
  const handles = followUpHandles(db, now);
  switch (said.kind) {
    case "ignore":
    case "track": {
      if (!(await sayOfOutreach(db, mailboxId, row.id, said.kind, now))) return false;
      stage.note({ kind: "word", letter, with: "page", says: said.kind });
      return true;
    }
    case "stop":
    case "allow":
    case "own-mode": {
      const mode = said.kind === "own-mode" ? said.mode : said.kind === "stop" ? "off" : null;
      if (!(await setOutreachMode(db, its, mode, now))) return false;
      stage.note({ kind: "own-mode", letter, mode });
      return true;
    }
    case "snoozes": {
      const { zone } = stage.rules;
      const day = addDays(localAt(now, zone).day, said.days);
      if ((await handles.snooze(its, day)).kind !== "done") return false;
      stage.note({ kind: "snoozed", letter, until: momentAt(day, 0, zone) });
      return true;
    }
    case "wakes":
      if ((await handles.endSnooze(its)).kind !== "done") return false;
      stage.note({ kind: "snoozed", letter, until: null });
      return true;
    case "hurries":
      if ((await handles.sendNow(its)).kind !== "done") return false;
      stage.note({ kind: "hurried", letter });
      return true;
    case "own-words": {
      const text = said.on ? `May I ask once more, in my own words, number ${stage.facts.length}?` : null;
      if (!(await setOwnText(db, its, text, now))) return false;
      stage.note({ kind: "own-words", letter, text });
      return true;
    }
    default:
      return said satisfies never;
  }
}
